// Rank correlations as the benches tell them: Spearman's, what is left of it beyond a third quantity, and how sure it is.
import type { Random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'

export { spearman }

type Column = readonly (number | undefined)[]

/** Of a and b with what both owe to `given` taken away; 0 where a is nothing but `given`. */
export function partialSpearman(a: Column, b: Column, given: Column): number {
  const [ab, ag, bg] = [spearman(a, b), spearman(a, given), spearman(b, given)]
  const rest = Math.sqrt((1 - ag * ag) * (1 - bg * bg))
  return rest < 1e-6 ? 0 : (ab - ag * bg) / rest
}

/** The middle 95 % of `statistic` over draws of the rows with replacement. */
export function bootstrap(
  rows: number,
  statistic: (chosen: readonly number[]) => number,
  generator: Random,
  draws = 1000,
): readonly [number, number] {
  const found = Array.from({ length: draws }, () =>
    statistic(Array.from({ length: rows }, () => generator.int(rows))),
  ).sort((a, b) => a - b)
  return [found[Math.floor(0.025 * draws)]!, found[Math.ceil(0.975 * draws) - 1]!]
}
