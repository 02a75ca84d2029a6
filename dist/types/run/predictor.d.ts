import { type Fitted, type Measured, type Predictor, type RoofName, type Saved } from '../predict/index.js';
export declare const textOf: (path: string, cwd: string, limitBytes: number) => string;
/** The fitted model in a file. @throws UserError `file-not-found`, `file-too-large`, `predictor-invalid` */
export declare const loadFitted: (path: string, cwd: string) => Fitted;
/** What a predictor is made from: a file's contents, or a data sheet. */
export type PredictorSource = Saved | {
    readonly roofline: RoofName;
};
/**
 * What `predictor:` and `--predictor` name: `roofline:raspberry-pi-4`, or a file.
 * @throws UserError `predict-roofline`, `predictor-invalid`, and as `read`
 */
export declare function predictorSource(name: string, read: (path: string) => string): PredictorSource;
/** The predictor of that name. @throws as `predictorSource`, and as `transferredPredictor` */
export declare const loadPredictor: (name: string, cwd: string) => Predictor;
/**
 * @param device the one asked about: what a data sheet's is called, and whether a file's is another. Default: the file's.
 * @throws as `transferredPredictor`
 */
export declare function predictorIn(source: PredictorSource, device?: string): Predictor;
/** Measurements of several files. @throws UserError `file-not-found`, `profile-damaged` */
export declare const loadMeasured: (paths: readonly string[], cwd: string) => Measured[];
/** Fits on the measurements of files; `prior`: another predictor's file to start from. */
export declare function fitFiles(paths: readonly string[], { prior, seed, cwd }: {
    readonly prior: string | undefined;
    readonly seed: number;
    readonly cwd: string;
}): Fitted;
