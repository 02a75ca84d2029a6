import { type Measured, type ProxyAnswer, type SpaceRef, type Transferred } from '../predict/index.js';
import { type Space } from '../space/index.js';
import type { ProfileCandidate } from './profile-candidates.js';
/** A space with the name and the task that files tell. */
export type Ground = {
    readonly ref: SpaceRef;
    readonly space: Space;
};
export declare const groundOf: (ref: SpaceRef) => Ground;
/** What the first line of a profile says of its space. */
export declare const planOfSpace: ({ ref, space }: Ground) => {
    space: string;
    of: string;
    input: string;
    outputs: number;
};
/** The architectures to measure on a new device, most telling first. @throws UserError `fit-space`, `predict-too-few` */
export declare function mostTelling(ground: Ground, known: readonly string[], count: number, { cwd, seed }: {
    readonly cwd: string;
    readonly seed: number;
}): ProfileCandidate[];
type NewDevice = {
    readonly ground: Ground;
    readonly rows: readonly Measured[];
};
/** What was measured of a device, and the space that its first file is of. @throws UserError `fit-space`, `profile-damaged` */
export declare function newDevice(paths: readonly string[], cwd: string): NewDevice;
/** A device learned from few measurements and others' files. @throws UserError `fit-space`, `predict-too-few` */
export declare function transferFiles(paths: readonly string[], { from, cwd }: {
    readonly from: readonly string[];
    readonly cwd: string;
}): Transferred;
/** Whether a known device stands for the one that was measured a little. @throws as `transferFiles` */
export declare function proxyFiles(paths: readonly string[], { proxy, cwd }: {
    readonly proxy: string;
    readonly cwd: string;
}): ProxyAnswer & {
    readonly proxy: string;
    readonly device: string;
};
export {};
