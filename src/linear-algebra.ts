// Symmetric matrices, row-major in flat arrays: Cholesky's factor and eigenvalues. n stays at a few hundred, so plain
// loops over contiguous rows are enough.

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

/**
 * The eigenvalues of a symmetric n × n matrix, ascending: Householder's reduction to tridiagonal form (Golub and Van
 * Loan, Matrix Computations, 8.3), then bisection by Sturm's count to the last digits. The matrix is left as it is.
 */
export function eigenvalues(matrix: Float64Array, n: number): Float64Array {
  const tridiagonal = tridiagonalise(matrix, n)
  return Float64Array.from({ length: n }, (_, k) => eigenvalueOf(tridiagonal, k))
}

/** The smallest of `eigenvalues`, for much less than all of them. */
export const smallestEigenvalue = (matrix: Float64Array, n: number): number =>
  eigenvalueOf(tridiagonalise(matrix, n), 0)

type Tridiagonal = { readonly diagonal: Float64Array; readonly squares: Float64Array }

function tridiagonalise(matrix: Float64Array, n: number): Tridiagonal {
  const a = matrix.slice()
  const squares = new Float64Array(n)
  const [v, p] = [new Float64Array(n), new Float64Array(n)]
  for (let k = 0; k < n - 1; k++) {
    let norm = 0
    for (let i = k + 1; i < n; i++) norm += a[i * n + k]! ** 2
    squares[k + 1] = norm
    const first = a[(k + 1) * n + k]!
    const length = Math.sqrt(norm)
    // 2 / vᵀv of the reflection's vector v = x ± |x| e₁
    const factor = norm + Math.abs(first) * length
    if (factor === 0) continue
    for (let i = k + 1; i < n; i++) v[i] = a[i * n + k]!
    v[k + 1] = first + (first < 0 ? -length : length)
    for (let i = k + 1; i < n; i++) p[i] = dot(a, i * n + k + 1, v, k + 1, n - k - 1) / factor
    const half = dot(p, k + 1, v, k + 1, n - k - 1) / (2 * factor)
    for (let i = k + 1; i < n; i++) p[i] = p[i]! - half * v[i]!
    for (let i = k + 1; i < n; i++)
      for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j]! - v[i]! * p[j]! - p[i]! * v[j]!
  }
  return { diagonal: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), squares }
}

const mostHalvings = 120

/** The eigenvalue with k others below it. */
function eigenvalueOf({ diagonal, squares }: Tridiagonal, k: number): number {
  const radius = (i: number) => Math.sqrt(squares[i] ?? 0) + Math.sqrt(squares[i + 1] ?? 0)
  let low = Math.min(...diagonal.map((d, i) => d - radius(i)))
  let high = Math.max(...diagonal.map((d, i) => d + radius(i)))
  for (let step = 0; step < mostHalvings; step++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (below(diagonal, squares, middle) > k) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** How many eigenvalues lie below x: negative pivots of T − x I. */
function below(diagonal: Float64Array, squares: Float64Array, x: number): number {
  let [count, pivot] = [0, 1]
  for (let i = 0; i < diagonal.length; i++) {
    const rest = squares[i]! / (pivot === 0 ? Number.MIN_VALUE : pivot)
    pivot = diagonal[i]! - x - (i === 0 ? 0 : rest)
    if (pivot < 0) count++
  }
  return count
}
