import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import { type Optimizer, type Scalar } from './optimizers.js';
import type { Cell, ParameterCells } from './state.js';
/** All gradients scaled down where their common norm is above `limit`; 1e-6 as torch.nn.utils.clip_grad_norm_. */
export declare function clipped(g: Algebra, gradients: readonly Term[], limit: number): readonly Term[];
/** The cells of one segment after the step. */
export declare function updated(g: Algebra, cells: ParameterCells, gradient: Term, optimizer: Optimizer, average: {
    readonly decay: number;
} | undefined, asked: {
    scalar(scalar: Scalar): Term;
}): readonly (readonly [Cell, Term])[];
