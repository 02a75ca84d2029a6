import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import type { Step } from './gradient.js';
/**
 * The gradients of `wanted` by name, given those of some results (`seeds`: result and its gradient). What no result
 * depends on is left out.
 * @throws UserError `train-not-differentiable` where a gradient meets an operator without one.
 */
export declare function differentiate(steps: readonly Step[], seeds: readonly (readonly [Term, Term])[], wanted: readonly Term[], g: Algebra): ReadonlyMap<string, Term>;
