import type { DeviceSpec } from '../device/index.js';
import type { Io, Options } from './command.js';
/** Undefined when the configuration has mistakes; they are told. */
export declare function deviceOf(options: Options, io: Io): DeviceSpec | undefined;
