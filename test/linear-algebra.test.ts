// Eigenvalues against matrices whose eigenvalues are known, and against what holds for all.
import { describe, expect, it } from 'vitest'
import { cholesky, eigenvalues, logDeterminant, smallestEigenvalue } from '../src/linear-algebra.ts'
import { random } from '../src/random.ts'

/** A Aᵀ of a random matrix with `columns` columns: of that rank at most. */
function gram(n: number, columns: number, seed: number): Float64Array {
  const generator = random(seed)
  const a = Array.from({ length: n }, () => Array.from({ length: columns }, () => generator.normal()))
  return Float64Array.from({ length: n * n }, (_, at) =>
    a[Math.floor(at / n)]!.reduce((sum, x, k) => sum + x * a[at % n]![k]!, 0),
  )
}

describe('eigenvalues of a symmetric matrix', () => {
  it('of the second difference are 2 − 2 cos(k π / (n + 1))', () => {
    const n = 20
    const matrix = Float64Array.from({ length: n * n }, (_, at) => {
      const off = Math.abs(Math.floor(at / n) - (at % n))
      return off === 0 ? 2 : off === 1 ? -1 : 0
    })
    eigenvalues(matrix, n).forEach((found, k) => {
      expect(found).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 12)
    })
  })

  it('of small and diagonal matrices are what they are by hand', () => {
    expect([...eigenvalues(Float64Array.of(7), 1)]).toEqual([7])
    const two = eigenvalues(Float64Array.of(2, 1, 1, 2), 2)
    expect(two[0]).toBeCloseTo(1, 14)
    expect(two[1]).toBeCloseTo(3, 14)
    const diagonal = eigenvalues(Float64Array.of(5, 0, 0, 0, -2, 0, 0, 0, 0), 3)
    expect([...diagonal].map(x => Math.round(x * 1e12) / 1e12 + 0)).toEqual([-2, 0, 5])
  })

  it.each([2, 3, 17, 64])('add up to the trace and multiply to the determinant, n = %i', n => {
    const matrix = gram(n, 2 * n, n)
    const found = eigenvalues(matrix, n)
    const trace = Array.from({ length: n }, (_, i) => matrix[i * n + i]!).reduce((a, b) => a + b, 0)
    expect(found.reduce((a, b) => a + b, 0) / trace).toBeCloseTo(1, 10)
    const logs = found.reduce((sum, x) => sum + Math.log(x), 0)
    expect(logs).toBeCloseTo(logDeterminant(cholesky(matrix, n)!, n), 8)
    expect(smallestEigenvalue(matrix, n)).toBe(found[0])
  })

  it('has a smallest of 0 where the rank is not full', () => {
    const matrix = gram(30, 10, 3)
    expect(Math.abs(smallestEigenvalue(matrix, 30))).toBeLessThan(1e-10)
    expect(eigenvalues(matrix, 30)[20]).toBeGreaterThan(0.1)
  })
})
