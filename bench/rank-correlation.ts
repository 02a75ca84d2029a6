// Rank correlations as the benches tell them: Spearman's, what is left of it beyond a third quantity, and how sure it is.
import { ranksOf } from '../src/proxies/index.ts'
import type { Random } from '../src/random.ts'

type Column = readonly (number | undefined)[]

/** Pearson's correlation of ranks; what is undefined ranks lowest. */
export function spearman(a: Column, b: Column): number {
  const [x, y] = [ranksOf(a), ranksOf(b)]
  const middle = (a.length + 1) / 2
  let [both, xs, ys] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - middle, y[i]! - middle]
    both += dx * dy
    xs += dx * dx
    ys += dy * dy
  }
  return xs === 0 || ys === 0 ? 0 : both / Math.sqrt(xs * ys)
}

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
