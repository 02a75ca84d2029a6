// Whether 90 % intervals hold: of all, and of the small, the middle and the large third by predicted latency.
import type { Genome } from '../../src/space/index.ts'
import type { Estimate } from '../../src/units.ts'
import { mean, round } from './predictors-figures.ts'

export type Covered = { readonly all: number; readonly thirds: readonly number[] }

/** An interval takes longer than a latency. */
const mostAsked = 1000

export function coverageBySize(
  genomes: readonly Genome[],
  actual: ArrayLike<number>,
  predict: (genome: Genome) => Estimate,
): Covered {
  // Tables stand in an order of their own.
  const step = Math.max(1, genomes.length / mostAsked)
  const found = Array.from({ length: Math.min(mostAsked, genomes.length) }, (_, k) => {
    const i = Math.floor(k * step)
    const { value, low, high } = predict(genomes[i]!)
    return { value, held: low <= actual[i]! && actual[i]! <= high ? 1 : 0 }
  })
  const sorted = [...found].sort((a, b) => a.value - b.value)
  const third = (k: number) => sorted.slice((k * sorted.length) / 3, ((k + 1) * sorted.length) / 3)
  return {
    all: mean(found.map(one => one.held)),
    thirds: [0, 1, 2].map(k => mean(third(k).map(one => one.held))),
  }
}

/** Over draws or devices. */
export const meanCoverage = (covered: readonly Covered[]) => ({
  coverage90: round(mean(covered.map(one => one.all)), 3),
  coverageBySize: [0, 1, 2].map(k => round(mean(covered.map(one => one.thirds[k]!)), 3)),
})
