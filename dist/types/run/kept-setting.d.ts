import type { DeviceSpec, MeasuredModel, Measurement } from '../device/index.js';
import type { Genome } from '../space/index.js';
import type { Setting } from './setting.js';
import type { MemoryPlace } from './warm-session.js';
/** The setting with what the memory keeps of devices; as it is where nothing is to be remembered. */
export declare function withKept(setting: Setting, memory?: MemoryPlace): Setting;
export type KeptAs = {
    readonly group: string;
    readonly setting: Setting;
    /** Of models that are genomes of a space, by their names: predictors for that space need not look for them. */
    readonly genomes?: ReadonlyMap<string, Genome>;
};
/** Keeps what was measured of models that belong to `group`. Whatever goes wrong costs the rows, never the measurement. */
export declare function keepMeasured(spec: DeviceSpec, measurement: Measurement, models: readonly MeasuredModel[], { group, setting, genomes }: KeptAs): Promise<void>;
