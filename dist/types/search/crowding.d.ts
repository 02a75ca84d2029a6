import type { Point } from './sort.js';
/**
 * One distance per point; the ends of every objective are infinitely far, and so are the points of a front of two.
 * @example crowdingDistance([[0, 2], [0.5, 1.5], [1, 1]]) // [Infinity, 1, Infinity]
 */
export declare function crowdingDistance(points: readonly Point[]): number[];
