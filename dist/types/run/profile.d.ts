import { type DeviceSpec } from '../device/index.js';
import { type Fusing } from '../predict/index.js';
import type { ProfileCandidate } from './profile-candidates.js';
import { type Setting } from './setting.js';
export type ProfileRequest = {
    readonly device: DeviceSpec;
    readonly candidates: readonly ProfileCandidate[];
    readonly fusing: Fusing;
    /** What the file is of: a file of something else is refused. */
    readonly plan: Readonly<Record<string, string | number>>;
    readonly path: string;
    /** Time for one model. */
    readonly eachMs: number;
    /** Time for all: no batch is begun that would end later. Default: as long as it takes. */
    readonly totalMs?: number | undefined;
    readonly seed: number;
};
export type ProfileResult = {
    /** In the file, earlier ones included. */
    readonly rows: number;
    readonly seconds: number;
    readonly drift: number;
    /** Models that the device refused. */
    readonly refused: readonly string[];
};
/** The layout in which the runtime of this device works. */
export declare function fusingOf(device: DeviceSpec, setting: Setting): Promise<Fusing>;
/** Measures what the file does not hold yet; an abort leaves whole rows. */
export declare function profile(request: ProfileRequest, setting: Setting): Promise<ProfileResult>;
