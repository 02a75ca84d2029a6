import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
export type Optimizer = {
    readonly kind: 'sgd';
    /** Default 0. */
    readonly momentum?: number;
    readonly nesterov?: boolean;
    /** L2 penalty. Default 0. */
    readonly weightDecay?: number;
} | {
    /** `adamw` decays weights apart from the gradient (Loshchilov & Hutter 2019). */
    readonly kind: 'adam' | 'adamw';
    /** Default [0.9, 0.999]. */
    readonly betas?: readonly [number, number];
    /** Default 1e-8. */
    readonly epsilon?: number;
    /** Default 0; 0.01 for adamw. */
    readonly weightDecay?: number;
};
/** A number that is fed each step, and what it is unless a schedule says otherwise. */
export type Scalar = {
    readonly name: string;
    readonly initial: number;
};
export type Update = {
    readonly parameter: Term;
    readonly gradient: Term;
    readonly moments: readonly Term[];
    /** Learning rate and weight decay of the group; asked for only where they are used. */
    rate(): Term;
    decay(): Term;
    scalar(scalar: Scalar): Term;
};
export type Updated = {
    readonly parameter: Term;
    readonly moments: readonly Term[];
};
type Row = {
    readonly moments: readonly string[];
    readonly weightDecay: number;
    update(g: Algebra, update: Update): Updated;
};
export declare const optimizerRow: (optimizer: Optimizer) => Row;
export {};
