// From a specification to a device.
import { type CommandContext, openCommand } from './command.ts'
import { openFake } from './fake.ts'
import { type HostContext, openHost } from './host.ts'
import type { OpenRig } from './measure.ts'
import { measureOn } from './measure.ts'
import { openTfjs, type TfjsContext } from './tfjs/rig.ts'
import type { Device, DeviceSpec, MeasureIo, Protocol } from './types.ts'

export type DeviceContext = HostContext & CommandContext & TfjsContext

/**
 * The device of `spec`; nothing is started before `measure`.
 * @example await openDevice({ name: 'here', kind: 'host' }, context).measure({ models }, protocol(), io)
 */
export function openDevice(spec: DeviceSpec, context: DeviceContext): Device {
  return {
    name: spec.name,
    kind: spec.kind,
    measure: (request, protocol, io) =>
      measureOn(spec, opener(spec, context, protocol, io), request, protocol, io),
  }
}

function opener(spec: DeviceSpec, context: DeviceContext, protocol: Protocol, io: MeasureIo): OpenRig {
  switch (spec.kind) {
    case 'host':
      return models => openHost(spec, context, models, protocol.seed, io)
    case 'command':
      return models => openCommand(spec, context, models, io)
    case 'tfjs':
      return models => openTfjs(spec, context, models, protocol.seed, io)
    case 'fake':
      return async models => openFake(spec, models, protocol.seed)
  }
}
