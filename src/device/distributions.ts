// Quantiles of the normal and of Student's t distribution, and the order statistics of plain samples.

/** Φ⁻¹(p): rational approximation by P. J. Acklam, relative error below 1.2e-9. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity
  if (p >= 1) return Infinity
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)))
  const q = p - 0.5
  const r = q * q
  return (q * horner(centreTop, r)) / horner([...centreBottom, 1], r)
}

const centreTop = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const centreBottom = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
]
const tailTop = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const tailBottom = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416]

const horner = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, c) => sum * x + c, 0)
const tail = (q: number) => horner(tailTop, q) / horner([...tailBottom, 1], q)

/** Φ(z), by the complementary error function of W. J. Cody as fitted in Numerical Recipes; error below 1.2e-7. */
export function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.5 * x)
  const upper = 0.5 * t * Math.exp(-x * x + horner(erfc, t))
  return z > 0 ? 1 - upper : upper
}
const erfc = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
]

/** Student's t: exact for 1 and 2 degrees of freedom, else G. W. Hill, Algorithm 396 (CACM 1970). */
export function tQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -tQuantile(1 - p, freedom)
  if (p === 0.5) return 0
  const twoSided = 2 * (1 - p)
  if (freedom === 1) return 1 / Math.tan((twoSided * Math.PI) / 2)
  if (freedom === 2) return Math.sqrt(2 / (twoSided * (2 - twoSided)) - 2)
  return hill(twoSided, freedom)
}

function hill(twoSided: number, n: number): number {
  const a = 1 / (n - 0.5)
  const b = (48 / a) * (1 / a)
  let c = ((20700 * a) / b - 98) * a - 16
  c = c * a + 96.36
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * n
  let x = d * twoSided
  let y = x ** (2 / n)
  if (y > 0.05 + a) {
    x = normalQuantile(twoSided / 2)
    y = x * x
    if (n < 5) c += 0.3 * (n - 4.5) * (x + 0.6)
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
    y = Math.expm1(a * y * y)
  } else {
    const tailTerm = ((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3
    y = ((1 / tailTerm + 0.5 / (n + 4)) * y - 1) * ((n + 1) / (n + 2)) + 1 / y
  }
  return Math.sqrt(n * y)
}

export const ascending = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort()

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

/** Sample standard deviation; 0 for a single value. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const centre = mean(values)
  return Math.sqrt(values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (values.length - 1))
}

/** Linear interpolation between order statistics (R's type 7) of sorted values. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (at - below)
}

export const quantile = (values: ArrayLike<number>, p: number): number =>
  quantileOfSorted(ascending(values), p)
export const median = (values: ArrayLike<number>): number => quantile(values, 0.5)
