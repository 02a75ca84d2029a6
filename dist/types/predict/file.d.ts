import type { Fitted } from './fit/fit.js';
/** Largest file that is read. */
export declare const mostPredictorBytes: number;
/** The text of a predictor's file. */
export declare const predictorText: (fitted: Fitted) => string;
/**
 * A predictor's file. `path` is for messages.
 * @throws UserError `predictor-invalid`
 */
export declare function readPredictor(source: string, path: string): Fitted;
