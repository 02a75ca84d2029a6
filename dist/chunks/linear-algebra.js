// src/linear-algebra.ts
/** The lower factor of a symmetric positive definite n × n matrix; undefined if it is not (numerically). */
function cholesky(matrix, n) {
	let lower = new Float64Array(n * n);
	for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
		let rest = matrix[i * n + j] - dot(lower, i * n, lower, j * n, j);
		if (i !== j) lower[i * n + j] = rest / lower[j * n + j];
		else if (rest > 0) lower[i * n + i] = Math.sqrt(rest);
		else return;
	}
	return lower;
}
/** x with L x = b, written over b. */
function solveLower(lower, n, b) {
	for (let i = 0; i < n; i++) b[i] = (b[i] - dot(lower, i * n, b, 0, i)) / lower[i * n + i];
	return b;
}
/** x with Lᵀ x = b, written over b. */
function solveUpper(lower, n, b) {
	for (let i = n - 1; i >= 0; i--) {
		let x = b[i] / lower[i * n + i];
		b[i] = x;
		for (let j = 0; j < i; j++) b[j] = b[j] - x * lower[i * n + j];
	}
	return b;
}
/** log det of L Lᵀ. */
function logDeterminant(lower, n) {
	let sum = 0;
	for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i]);
	return 2 * sum;
}
/**
* Inner product of `count` entries from the given offsets on. Four sums at once: one alone waits for every addition, and
* took three times as long.
*/
function dot(a, from, b, at, count) {
	let [s0, s1, s2, s3] = [
		0,
		0,
		0,
		0
	], even = count & -4;
	for (let k = 0; k < even; k += 4) s0 += a[from + k] * b[at + k], s1 += a[from + k + 1] * b[at + k + 1], s2 += a[from + k + 2] * b[at + k + 2], s3 += a[from + k + 3] * b[at + k + 3];
	for (let k = even; k < count; k++) s0 += a[from + k] * b[at + k];
	return s0 + s1 + (s2 + s3);
}
/** The smallest of `eigenvalues`, for much less than all of them. */
const smallestEigenvalue = (matrix, n) => eigenvalueOf(tridiagonalise(matrix, n), 0);
function tridiagonalise(matrix, n) {
	let a = matrix.slice(), squares = new Float64Array(n), [v, p] = [new Float64Array(n), new Float64Array(n)];
	for (let k = 0; k < n - 1; k++) {
		let norm = 0;
		for (let i = k + 1; i < n; i++) norm += a[i * n + k] ** 2;
		squares[k + 1] = norm;
		let first = a[(k + 1) * n + k], length = Math.sqrt(norm), factor = norm + Math.abs(first) * length;
		if (factor === 0) continue;
		for (let i = k + 1; i < n; i++) v[i] = a[i * n + k];
		v[k + 1] = first + (first < 0 ? -length : length);
		for (let i = k + 1; i < n; i++) p[i] = dot(a, i * n + k + 1, v, k + 1, n - k - 1) / factor;
		let half = dot(p, k + 1, v, k + 1, n - k - 1) / (2 * factor);
		for (let i = k + 1; i < n; i++) p[i] = p[i] - half * v[i];
		for (let i = k + 1; i < n; i++) for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j] - v[i] * p[j] - p[i] * v[j];
	}
	return {
		diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]),
		squares
	};
}
/** The eigenvalue with k others below it. */
function eigenvalueOf({ diagonal, squares }, k) {
	let radius = (i) => Math.sqrt(squares[i] ?? 0) + Math.sqrt(squares[i + 1] ?? 0), low = Math.min(...diagonal.map((d, i) => d - radius(i))), high = Math.max(...diagonal.map((d, i) => d + radius(i)));
	for (let step = 0; step < 120; step++) {
		let middle = (low + high) / 2;
		if (middle <= low || middle >= high) break;
		below(diagonal, squares, middle) > k ? high = middle : low = middle;
	}
	return (low + high) / 2;
}
/** How many eigenvalues lie below x: negative pivots of T − x I. */
function below(diagonal, squares, x) {
	let [count, pivot] = [0, 1];
	for (let i = 0; i < diagonal.length; i++) {
		let rest = squares[i] / (pivot === 0 ? Number.MIN_VALUE : pivot);
		pivot = diagonal[i] - x - (i === 0 ? 0 : rest), pivot < 0 && count++;
	}
	return count;
}
export { solveLower as a, smallestEigenvalue as i, dot as n, solveUpper as o, logDeterminant as r, cholesky as t };
