import type { Dim } from '../graph.js';
/** The arithmetic of one inference: it remembers what each symbolic length stands for. */
export declare class Dims {
    #private;
    /** `taken`: names in use, never made up again. */
    constructor(taken?: ReadonlySet<string>);
    /** A length nothing is known of. */
    fresh: () => string;
    add(a: Dim, b: Dim): Dim;
    subtract(a: Dim, b: Dim): Dim;
    multiply(a: Dim, b: Dim): Dim;
    /** The product of all; 1 of none. */
    product(dims: readonly Dim[]): Dim;
    /** a / b where it comes out even; undefined where it does not (numbers) or may not (symbols). */
    exact(a: Dim, b: Dim): Dim | undefined;
    /** ⌊a / b⌋ for a positive b. */
    floor(a: Dim, b: Dim): Dim;
    /** ⌈a / b⌉ for a positive b. */
    ceil(a: Dim, b: Dim): Dim;
    max(a: Dim, b: Dim): Dim;
    min(a: Dim, b: Dim): Dim;
    /** Whether a is surely no negative number: lengths are none, sums and products of lengths neither. */
    natural(a: Dim): boolean;
}
