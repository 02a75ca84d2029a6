// Symmetric positive definite systems by Cholesky's factor, row-major in flat arrays: all the linear algebra that the
// surrogate needs. n stays at a few hundred, so plain loops over contiguous rows are enough.

/** The lower factor of a symmetric positive definite n × n matrix; undefined if it is not (numerically). */
export function cholesky(matrix: Float64Array, n: number): Float64Array | undefined {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const rest = matrix[i * n + j]! - dot(lower, i * n, lower, j * n, j)
      if (i !== j) lower[i * n + j] = rest / lower[j * n + j]!
      else if (rest > 0) lower[i * n + i] = Math.sqrt(rest)
      else return undefined
    }
  }
  return lower
}

/** x with L x = b, written over b. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) b[i] = (b[i]! - dot(lower, i * n, b, 0, i)) / lower[i * n + i]!
  return b
}

/** x with Lᵀ x = b, written over b. */
export function solveUpper(lower: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = n - 1; i >= 0; i--) {
    const x = b[i]! / lower[i * n + i]!
    b[i] = x
    for (let j = 0; j < i; j++) b[j] = b[j]! - x * lower[i * n + j]!
  }
  return b
}

/** log det of L Lᵀ. */
export function logDeterminant(lower: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i]!)
  return 2 * sum
}

/**
 * Inner product of `count` entries from the given offsets on. Four sums at once: one alone waits for every addition, and
 * took three times as long.
 */
export function dot(a: Float64Array, from: number, b: Float64Array, at: number, count: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0]
  const even = count & ~3
  for (let k = 0; k < even; k += 4) {
    s0 += a[from + k]! * b[at + k]!
    s1 += a[from + k + 1]! * b[at + k + 1]!
    s2 += a[from + k + 2]! * b[at + k + 2]!
    s3 += a[from + k + 3]! * b[at + k + 3]!
  }
  for (let k = even; k < count; k++) s0 += a[from + k]! * b[at + k]!
  return s0 + s1 + (s2 + s3)
}
