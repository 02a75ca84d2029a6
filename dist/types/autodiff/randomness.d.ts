import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import type { Scalar } from './optimizers.js';
export declare const seedName = "seed";
/** `seed` is asked for when the first numbers are drawn. */
export declare function uniform(g: Algebra, seed: Term, salt: string, shape: readonly number[], dtype: Term['dtype']): Term;
export declare const seedScalar: Scalar;
