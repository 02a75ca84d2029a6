import type { Point } from '../sort.js';
/** E[max(0, N(mean, sd²) − level)] (Jones, Schonlau, Welch 1998). */
export declare function expectedImprovement(mean: number, sd: number, level: number): number;
/** Φ(u), the probability that a standard normal variable is at most u. */
export declare function normalCdf(u: number): number;
/** A trial on the front: what it costs (minimised), and its quality (maximised). */
export type Step = {
    readonly costs: Point;
    readonly quality: number;
};
/** The corner that volumes count from: dearest costs, lowest quality. */
export type Corner = Step;
/**
 * A front cut into levels: between two neighbouring qualities, `points` are the costs of those that reach the level.
 * `from` rises; the last level is open above.
 */
export type Level = {
    readonly from: number;
    readonly points: readonly Point[];
    /** The least first cost among `points`: all there is to ask of one cost. */
    readonly cheapest: number;
};
export declare function levels(front: readonly Step[], corner: Corner): Level[];
/**
 * Expected gain of hypervolume from a candidate of known costs and uncertain quality: over the levels, the costs' volume
 * that no front point covers there, times the quality expected within the level.
 */
export declare function expectedVolume(candidate: {
    readonly costs: Point;
    readonly mean: number;
    readonly sd: number;
}, cut: readonly Level[], corner: Corner): number;
