import { type Posterior } from './posterior.js';
export type { Posterior };
export type Process = {
    readonly lengthScale: number;
    /** Variance of the noise as a share of the signal's. */
    readonly noise: number;
    readonly logLikelihood: number;
    posterior(candidates: Candidates): Posterior;
};
/** Candidates by number, as their squared distances. */
export type Candidates = {
    readonly count: number;
    /** One column for each training point, in their order: its squared distances to all candidates. */
    readonly columns: readonly Float64Array[];
    /** The squared distance of two candidates. */
    readonly between: (a: number, b: number) => number;
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
