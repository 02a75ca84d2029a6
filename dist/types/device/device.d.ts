import { type CommandContext } from './command.js';
import { type HostContext } from './host.js';
import { type TfjsContext } from './tfjs/rig.js';
import type { Device, DeviceSpec } from './types.js';
export type DeviceContext = HostContext & CommandContext & TfjsContext;
/**
 * The device of `spec`; nothing is started before `measure`.
 * @example await openDevice({ name: 'here', kind: 'host' }, context).measure({ models }, protocol(), io)
 */
export declare function openDevice(spec: DeviceSpec, context: DeviceContext): Device;
