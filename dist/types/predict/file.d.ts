import type { Fitted } from './fit/fit.js';
import type { Transferred } from './space/transfer.js';
/** Largest file that is read. */
export declare const mostPredictorBytes: number;
/** What a predictor's file holds: a model of kernels, or a device learned from others for one space. */
export type Saved = {
    readonly fitted: Fitted;
} | {
    readonly transferred: Transferred;
};
/** The text of a predictor's file. */
export declare const predictorText: (saved: Fitted | Saved) => string;
/**
 * A predictor's file. `path` is for messages.
 * @throws UserError `predictor-invalid`
 */
export declare function readPredictor(source: string, path: string): Fitted;
/** The same of either kind. @throws UserError `predictor-invalid` */
export declare function readSaved(source: string, path: string): Saved;
