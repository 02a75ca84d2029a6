import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
export type Loss = {
    /** Targets are class indices (int64), or with `soft` a distribution in the shape of the scores. */
    readonly kind: 'cross-entropy';
    readonly soft?: boolean;
    /** Label smoothing, 0 to 1. Default 0. */
    readonly smoothing?: number;
    /** Weight of each class. Default 1. */
    readonly weights?: readonly number[];
    /** Axis of the classes where the model does not end in a Softmax. Default 1. */
    readonly axis?: number;
} | {
    /** Targets in [0, 1], the model's output are logits or ends in Sigmoid. */ readonly kind: 'binary-cross-entropy';
} | {
    readonly kind: 'mse' | 'mae';
} | {
    /** Squared up to `delta` (default 1), linear beyond. */ readonly kind: 'huber';
    readonly delta?: number;
};
type LossOf<K extends Loss['kind']> = Extract<Loss, {
    kind: K;
}>;
/** What a loss is taken of. */
export type Site = {
    readonly scores: Term;
    readonly axis: number | undefined;
    readonly output: string;
};
/** The mean over the batch, and its gradient with respect to the scores. */
export type LossTerms = {
    readonly loss: Term;
    readonly gradient: Term;
};
type Row<K extends Loss['kind']> = {
    /** Operators that, standing last, are part of the loss: scores are their input. */
    readonly absorbs: readonly string[];
    targets(loss: LossOf<K>, site: Site): Pick<Term, 'dtype' | 'shape'>;
    terms(g: Algebra, loss: LossOf<K>, site: Site, targets: Term): LossTerms;
};
/** The row of a loss. */
export declare const lossRow: <K extends Loss['kind']>(loss: {
    kind: K;
}) => Row<K>;
export {};
