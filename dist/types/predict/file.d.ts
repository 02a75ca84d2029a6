import type { SpaceModel } from './families/space-model.js';
import type { Fitted } from './fit/fit.js';
import type { Transferred } from './space/transfer.js';
/** Largest file that is read. */
export declare const mostPredictorBytes: number;
/** What a predictor's file holds: a model of kernels, or for one space a device learned from others or by itself. */
export type Saved = {
    readonly fitted: Fitted;
} | {
    readonly transferred: Transferred;
} | {
    readonly ofSpace: SpaceModel;
};
/** The text of a predictor's file. */
export declare function predictorText(saved: Fitted | Saved): string;
/**
 * A predictor's file. `path` is for messages.
 * @throws UserError `predictor-invalid`
 */
export declare function readPredictor(source: string, path: string): Fitted;
/** The same of any kind. @throws UserError `predictor-invalid` */
export declare function readSaved(source: string, path: string): Saved;
