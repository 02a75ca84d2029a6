/** The lower factor of a symmetric positive definite n × n matrix; undefined if it is not (numerically). */
export declare function cholesky(matrix: Float64Array, n: number): Float64Array | undefined;
/** x with L x = b, written over b. */
export declare function solveLower(lower: Float64Array, n: number, b: Float64Array): Float64Array;
/** x with Lᵀ x = b, written over b. */
export declare function solveUpper(lower: Float64Array, n: number, b: Float64Array): Float64Array;
/** log det of L Lᵀ. */
export declare function logDeterminant(lower: Float64Array, n: number): number;
/**
 * Inner product of `count` entries from the given offsets on. Four sums at once: one alone waits for every addition, and
 * took three times as long.
 */
export declare function dot(a: Float64Array, from: number, b: Float64Array, at: number, count: number): number;
/**
 * The eigenvalues of a symmetric n × n matrix, ascending: Householder's reduction to tridiagonal form (Golub and Van
 * Loan, Matrix Computations, 8.3), then bisection by Sturm's count to the last digits. The matrix is left as it is.
 */
export declare function eigenvalues(matrix: Float64Array, n: number): Float64Array;
/** The smallest of `eigenvalues`, for much less than all of them. */
export declare const smallestEigenvalue: (matrix: Float64Array, n: number) => number;
