// src/device/distributions.ts
/** Φ⁻¹(p): rational approximation by P. J. Acklam, relative error below 1.2e-9. */
function normalQuantile(p) {
	if (p <= 0) return -1e400;
	if (p >= 1) return 1e400;
	if (p > .5) return -normalQuantile(1 - p);
	if (p < .02425) return tail(Math.sqrt(-2 * Math.log(p)));
	let q = p - .5, r = q * q;
	return q * horner(centreTop, r) / horner([...centreBottom, 1], r);
}
const centreTop = [
	-39.69683028665376,
	220.9460984245205,
	-275.9285104469687,
	138.357751867269,
	-30.66479806614716,
	2.506628277459239
], centreBottom = [
	-54.47609879822406,
	161.5858368580409,
	-155.6989798598866,
	66.80131188771972,
	-13.28068155288572
], tailTop = [
	-.007784894002430293,
	-.3223964580411365,
	-2.400758277161838,
	-2.549732539343734,
	4.374664141464968,
	2.938163982698783
], tailBottom = [
	.007784695709041462,
	.3224671290700398,
	2.445134137142996,
	3.754408661907416
], horner = (coefficients, x) => coefficients.reduce((sum, c) => sum * x + c, 0), tail = (q) => horner(tailTop, q) / horner([...tailBottom, 1], q);
/** Φ(z), by the complementary error function of W. J. Cody as fitted in Numerical Recipes; error below 1.2e-7. */
function normalCdf(z) {
	let x = Math.abs(z) / Math.SQRT2, t = 1 / (1 + .5 * x), upper = .5 * t * Math.exp(-x * x + horner(erfc, t));
	return z > 0 ? 1 - upper : upper;
}
const erfc = [
	.17087277,
	-.82215223,
	1.48851587,
	-1.13520398,
	.27886807,
	-.18628806,
	.09678418,
	.37409196,
	1.00002368,
	-1.26551223
];
/** Student's t: exact for 1 and 2 degrees of freedom, else G. W. Hill, Algorithm 396 (CACM 1970). */
function tQuantile(p, freedom) {
	if (p < .5) return -tQuantile(1 - p, freedom);
	if (p === .5) return 0;
	let twoSided = 2 * (1 - p);
	return freedom === 1 ? 1 / Math.tan(twoSided * Math.PI / 2) : freedom === 2 ? Math.sqrt(2 / (twoSided * (2 - twoSided)) - 2) : hill(twoSided, freedom);
}
function hill(twoSided, n) {
	let a = 1 / (n - .5), b = 48 / a * (1 / a), c = (20700 * a / b - 98) * a - 16;
	c = c * a + 96.36;
	let d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n, x = d * twoSided, y = x ** (2 / n);
	return y > .05 + a ? (x = normalQuantile(twoSided / 2), y = x * x, n < 5 && (c += .3 * (n - 4.5) * (x + .6)), c = (((.05 * d * x - 5) * x - 7) * x - 2) * x + b + c, y = (((((.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x, y = Math.expm1(a * y * y)) : y = ((1 / (((n + 6) / (n * y) - .089 * d - .822) * (n + 2) * 3) + .5 / (n + 4)) * y - 1) * ((n + 1) / (n + 2)) + 1 / y, Math.sqrt(n * y);
}
const ascending = (values) => Float64Array.from(values).sort(), mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
/** Sample standard deviation; 0 for a single value. */
function deviation(values) {
	if (values.length < 2) return 0;
	let centre = mean(values);
	return Math.sqrt(values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (values.length - 1));
}
/** Linear interpolation between order statistics (R's type 7) of sorted values. */
function quantileOfSorted(sorted, p) {
	let at = (sorted.length - 1) * p, below = Math.floor(at), low = sorted[below];
	return low + (sorted[Math.min(below + 1, sorted.length - 1)] - low) * (at - below);
}
const quantile = (values, p) => quantileOfSorted(ascending(values), p), median = (values) => quantile(values, .5);
export { normalCdf as a, quantileOfSorted as c, median as i, tQuantile as l, deviation as n, normalQuantile as o, mean as r, quantile as s, ascending as t };
