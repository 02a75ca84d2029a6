import { type Scaling, type Split } from '../data/index.js';
import { type Tensor } from '../ir/index.js';
import type { Session } from '../runtime/index.js';
export type PredictOptions = {
    /** Samples a run, where the model leaves it open. Default 64. */
    readonly batch?: number | undefined;
    readonly scaling?: Scaling | undefined;
    readonly signal?: AbortSignal | undefined;
};
/** Called once for each sample, in the order of `indices`: its position there, its scores, its fed input. */
export type Visit = (position: number, scores: Float32Array, input: Tensor, row: number) => void;
/**
 * Runs `session` on the samples at `indices`.
 * @returns how many scores a sample has
 * @throws UserError `evaluate-inputs`, `evaluate-not-finite`, `data-…`, `model-run-failed`
 */
export declare function predict(session: Session, split: Split, indices: readonly number[], options: PredictOptions, visit: Visit): Promise<void>;
