/** Of the function itself, without noise. */
export type Posterior = {
    mean(candidate: number): number;
    /** Never below `sd`, at the price of a mean: of the training points, only the nearest is taken into account. */
    mostSd(candidate: number): number;
    /** Shrinks with `believe`. */
    sd(candidate: number): number;
    /** Takes a candidate as asked and answered by its mean (kriging believer). */
    believe(candidate: number): void;
};
/** What a fit found; `lower` is the factor of the kernel with noise. */
export type Fit = {
    readonly lengthScale: number;
    readonly noise: number;
    readonly logLikelihood: number;
    readonly lower: Float64Array;
    readonly weights: Float64Array;
    readonly signal: number;
};
/** Kernels of variance 1: one column for each training point, over the candidates; and between two candidates. */
export type Kernels = {
    readonly columns: readonly Float64Array[];
    readonly between: (a: number, b: number) => number;
};
export type Units = {
    readonly centre: number;
    readonly spread: number;
};
export declare class LazyPosterior implements Posterior {
    #private;
    constructor(fit: Fit, units: Units, count: number, kernels: Kernels);
    mean(candidate: number): number;
    mostSd(candidate: number): number;
    sd(candidate: number): number;
    believe(candidate: number): void;
}
