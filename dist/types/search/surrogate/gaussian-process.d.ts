export type Process = {
    readonly lengthScale: number;
    /** Variance of the noise as a share of the signal's. */
    readonly noise: number;
    readonly logLikelihood: number;
    /** What the process says of candidates, given squared distances; `beliefs`: how many `believe` calls follow at most. */
    posterior(distances: Distances, beliefs?: number): Posterior;
};
/** `fill` writes the squared distances of a candidate to the training points, in their order, into `row`. */
export type Distances = {
    readonly count: number;
    readonly fill: (candidate: number, row: Float64Array) => void;
};
export type Posterior = {
    /** Of the function itself, without noise; `sd` shrinks with `believe`. */
    readonly mean: Float64Array;
    readonly sd: Float64Array;
    /** Takes a candidate as asked and answered by its mean (kriging believer); `distances`: its own to all candidates. */
    believe(candidate: number, distances: Float64Array): void;
};
export type Grid = {
    readonly lengthScales: readonly number[];
    readonly noises: readonly number[];
};
/**
 * Fits `y` on points with the n × n squared `distances`; y is centred and scaled here.
 * @returns undefined where no grid point gives a positive definite matrix (n = 0, or values that are not finite)
 */
export declare function fitProcess(distances: Float64Array, y: readonly number[], { lengthScales, noises }?: Grid): Process | undefined;
/** Matérn 5/2 of a squared distance; variance 1. */
export declare function matern(squared: number, lengthScale: number): number;
