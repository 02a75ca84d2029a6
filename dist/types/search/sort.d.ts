/** One value per objective, smaller is better. */
export type Point = readonly number[];
/** True if `a` is nowhere worse than `b` and somewhere better. */
export declare function dominates(a: Point, b: Point): boolean;
/**
 * Indices of `points` in fronts, best front first, indices ascending within one.
 * O(n log n) in up to two objectives, O(n log² n) plus array shifts in three, O(m n √n) to O(m n²) above.
 * @example nonDominatedSort([[0, 1], [1, 0], [1, 1]]) // [[0, 1], [2]]
 */
export declare function nonDominatedSort(points: readonly Point[]): number[][];
/** Indices of the points that no other dominates, ascending; all copies of a point are kept. */
export declare const paretoFront: (points: readonly Point[]) => number[];
/** The lower-left boundary of points in the plane: `xs` rise, `ys` fall. */
export declare class Staircase {
    #private;
    readonly xs: number[];
    readonly ys: number[];
    /** True if some point is ≤ (x, y) in both. */
    covers(x: number, y: number): boolean;
    /** Adds a point that is not covered; returns where, and which points it pushed out. */
    insert(x: number, y: number): {
        at: number;
        xs: number[];
        ys: number[];
    };
}
