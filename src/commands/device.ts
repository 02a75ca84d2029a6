// The device that an option names: this machine, or one of the configuration.
import { runsModels } from '../config/index.ts'
import type { DeviceSpec } from '../device/index.ts'
import { userError } from '../errors.ts'
import type { Io, Options } from './command.ts'
import { countOf, textOf } from './options.ts'
import { planOf } from './setting.ts'

/** Undefined when the configuration has mistakes; they are told. */
export function deviceOf(options: Options, io: Io): DeviceSpec | undefined {
  const name = textOf(options, 'device') ?? 'host'
  const threads = countOf(options, 'threads', 1)
  const isPlain = name === 'host' && textOf(options, 'config') === undefined
  const spec = isPlain ? ({ name: 'host', kind: 'host' } as const) : plannedDevice(name, options, io)
  return spec?.kind === 'host' && threads !== undefined ? { ...spec, threads } : spec
}

function plannedDevice(name: string, options: Options, io: Io): DeviceSpec | undefined {
  const devices = planOf(options, io)?.plan.devices
  if (!devices) return undefined
  const found = devices.find(device => device.name === name)
  const known = devices.map(device => device.name).join(', ')
  if (!found) throw userError('device-unknown', { device: name, known: known || 'none' })
  if (!runsModels(found)) throw userError('device-analytic', { device: name })
  return found
}
