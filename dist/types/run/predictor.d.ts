import { type Fitted, type Measured, type Predictor, type Saved } from '../predict/index.js';
export declare const textOf: (path: string, cwd: string, limitBytes: number) => string;
/** The fitted model in a file. @throws UserError `file-not-found`, `file-too-large`, `predictor-invalid` */
export declare const loadFitted: (path: string, cwd: string) => Fitted;
/** The predictor in a file, of either kind. @throws as `loadFitted`, and as `transferredPredictor` */
export declare const loadPredictor: (path: string, cwd: string) => Predictor;
/** What a file holds, as a predictor. @throws as `transferredPredictor` */
export declare const predictorIn: (saved: Saved) => Predictor;
/** Measurements of several files. @throws UserError `file-not-found`, `profile-damaged` */
export declare const loadMeasured: (paths: readonly string[], cwd: string) => Measured[];
/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
export declare function fitFiles(paths: readonly string[], { prior, seed, cwd }: {
    readonly prior: string | undefined;
    readonly seed: number;
    readonly cwd: string;
}): Fitted;
