export type Random = {
    /** Uniform in [0, 1), 32 bits of randomness. */
    next(): number;
    /** Uniform integer in [0, below). */
    int(below: number): number;
    /** Standard normal (Box–Muller). */
    normal(): number;
    pick<T>(items: readonly T[]): T;
    /** A shuffled copy (Fisher–Yates). */
    shuffle<T>(items: readonly T[]): T[];
    /** An independent stream named `label`; does not advance this one. */
    fork(label: string | number): Random;
};
/** A generator for `seed`. @example random(7).fork('mutation').int(10) */
export declare function random(seed: number | string): Random;
