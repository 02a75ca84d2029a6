// Edit distance and the name someone meant.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../src/config/nearest.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

/** By the definition, without a table. */
function slow(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const replaced = slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  const swaps = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
  const swapped = swaps ? slow(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY
  return Math.min(slow(a.slice(1), b) + 1, slow(a, b.slice(1)) + 1, replaced, swapped)
}

describe('the nearest name', () => {
  it('counts insertions, deletions, replacements and swaps, as the definition does', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(slow(a, b))
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  it('suggests nothing where nothing is near', () => {
    expect(nearest('temperature', ['macs', 'params'])).toBeUndefined()
    expect(nearest('Params', ['macs', 'params'])).toBe('params')
    expect(nearest('x', [])).toBeUndefined()
  })
})
