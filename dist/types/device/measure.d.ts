import type { Rig } from './rig.js';
import { type DeviceSpec, type MeasuredModel, type MeasureIo, type Measurement, type MeasureRequest, type Protocol } from './types.js';
export type OpenRig = (models: readonly MeasuredModel[]) => Promise<Rig>;
/** Measures `request` on the device that `open` sets up. */
export declare function measureOn(spec: DeviceSpec, open: OpenRig, request: MeasureRequest, protocol: Protocol, io: MeasureIo): Promise<Measurement>;
