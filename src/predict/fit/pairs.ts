// Intervals of a ratio of two predictions: conformal on pairs of rows that were held out together, each error of a ratio
// divided by how far the two errors should lie apart. Pairs share rows, so the level is raised as if rows were pairs.
import type { Random } from '../../random.ts'
import { apart, type Doubt } from './agreement.ts'

/** By how much the deviation of a ratio is multiplied for its interval, by class of that deviation. */
export type PairFactors = {
  /** Ascending limits between classes. */
  readonly limits: readonly number[]
  readonly factors: readonly number[]
}

/** A held-out row: ln measured − ln predicted. */
export type Miss = Doubt & { readonly miss: number; readonly fold: number }

const mostPairs = 3000
const fewestPairs = 60
const mostClasses = 3
/** Below, two rows are the same to the predictor: their ratio tells of the clock alone. */
const leastApart = 1e-6

/** Undefined where there are too few pairs to know. */
export function pairFactors(
  rows: readonly Miss[],
  coverage: number,
  source: Random,
): PairFactors | undefined {
  const scored = drawnPairs(rows, source)
    .map(([a, b]) => ({ apart: apart(a, b), miss: Math.abs(a.miss - b.miss) }))
    .filter(pair => pair.apart > leastApart)
    .sort((a, b) => a.apart - b.apart)
  if (scored.length < fewestPairs) return undefined
  const classes = Math.min(mostClasses, Math.floor(scored.length / fewestPairs))
  const edges = Array.from({ length: classes + 1 }, (_, i) => Math.round((scored.length * i) / classes))
  const parts = edges.slice(1).map((end, i) => scored.slice(edges[i], end))
  const level = Math.min(1, (coverage * (rows.length + 1)) / rows.length)
  return {
    limits: parts.slice(1).map(part => part[0]!.apart),
    factors: parts.map(part => {
      const scores = part.map(pair => pair.miss / pair.apart).sort((a, b) => a - b)
      return scores[Math.min(scores.length - 1, Math.ceil(level * scores.length) - 1)]!
    }),
  }
}

/** Half-width of a ratio's interval on the logarithmic scale. */
export function pairWidth({ limits, factors }: PairFactors, deviation: number): number {
  return deviation * factors[limits.filter(limit => deviation >= limit).length]!
}

/** Pairs of one fold: nothing of either was seen when they were predicted. */
function drawnPairs(rows: readonly Miss[], source: Random): [Miss, Miss][] {
  const pairs: [Miss, Miss][] = []
  for (let i = 0; i < rows.length; i++)
    for (let j = 0; j < i; j++) if (rows[i]!.fold === rows[j]!.fold) pairs.push([rows[i]!, rows[j]!])
  return pairs.length <= mostPairs ? pairs : source.shuffle(pairs).slice(0, mostPairs)
}
