/** An error of a held-out graph: |ln measured − ln predicted|, with what was predicted and how novel the graph was. */
export type Residual = {
    readonly error: number;
    readonly ms: number;
    readonly novelty: number;
};
export type Intervals = {
    /** Ascending limits between classes of predicted latency, in ms. */
    readonly limits: readonly number[];
    /** Half-width on the logarithmic scale at no novelty, by class. */
    readonly widths: readonly number[];
    /** How many times wider at full novelty. */
    readonly widening: number;
};
/** Intervals with `coverage` on graphs like those of `residuals`. */
export declare function conformal(residuals: readonly Residual[], coverage: number, widening: number): Intervals;
/** Half-width on the logarithmic scale for a graph predicted to take `ms`. */
export declare function widthOf({ limits, widths, widening }: Intervals, ms: number, novelty: number): number;
/** Deviations on each side that hold 90 % of a normal distribution. */
export declare const normal90 = 1.6449;
/** The standard deviation that the half-width of a 90 % interval stands for. */
export declare const deviationOf: (intervals: Intervals, ms: number, novelty: number) => number;
/** The least widening with which `intervals` hold for `coverage` of graphs whose groups were held out whole. */
export declare function chooseWidening(strange: readonly Residual[], coverage: number, intervals: Intervals): number;
/** Where nobody can tell, for want of groups to hold out. */
export declare const usualWidening = 6;
