import type { Measurement } from '../device/index.js';
import type { Graph } from '../ir/index.js';
import { type Fitted, type Fusing, type Measured, type Predictor } from '../predict/index.js';
/** The fitted model in a file. @throws UserError `file-not-found`, `file-too-large`, `predictor-invalid` */
export declare const loadFitted: (path: string, cwd: string) => Fitted;
/** The predictor in a file. @throws as `loadFitted` */
export declare const loadPredictor: (path: string, cwd: string) => Predictor;
/** Measurements of several files. @throws UserError `file-not-found`, `profile-damaged` */
export declare const loadMeasured: (paths: readonly string[], cwd: string) => Measured[];
/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
export declare function fitFiles(paths: readonly string[], { prior, seed, cwd }: {
    readonly prior: string | undefined;
    readonly seed: number;
    readonly cwd: string;
}): Fitted;
/** Where measurements of a device are kept, below a repository. */
export declare const measurementsFile: (folder: string, device: string) => string;
/** A measured model with its graph, to learn from. */
export type Learnt = {
    readonly name: string;
    readonly group: string;
    readonly graph: Graph;
};
/**
 * Keeps what a device measured: a line per model, in the order of `measurement.models`, appended to the device's file in
 * `folder` (`.edgewise`). `fitFiles` on that file refits the predictor.
 */
export declare function keepMeasurement(folder: string, measurement: Measurement, models: readonly Learnt[], fusing: Fusing): string;
/**
 * The predictor that all kept measurements of a device make, as a runner adds to them: `prior` is what it was before.
 * Undefined while there are too few.
 */
export declare function refitKept(folder: string, device: string, prior?: Fitted): Fitted | undefined;
