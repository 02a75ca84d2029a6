import { type Point } from './sort.js';
/**
 * The volume dominated by `points` and not beyond `reference`; points that are not better than it everywhere add
 * nothing. O(n log n) in two objectives, O(n log n) plus array shifts in three, exponential in the number above.
 * @example hypervolume([[0, 1], [1, 0]], [2, 2]) // 3
 */
export declare function hypervolume(points: readonly Point[], reference: Point): number;
