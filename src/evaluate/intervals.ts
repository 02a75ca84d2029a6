// 95 % intervals: Wilson for proportions, seeded percentile bootstrap for what has no formula, Agresti–Min for the
// difference of two proportions on the same samples.
import { random } from '../random.ts'

export type Interval = { readonly low: number; readonly high: number }

const z = 1.959964

/** Wilson's score interval of `successes` in `count` trials. Source: Wilson 1927; Brown, Cai & DasGupta 2001. */
export function wilson(successes: number, count: number): Interval {
  if (count === 0) return { low: 0, high: 1 }
  const p = successes / count
  const centre = p + (z * z) / (2 * count)
  const half = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * count)) / count)
  const scale = 1 + (z * z) / count
  // Exact at the ends, where rounding would leave 1e-17 on the wrong side.
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === count ? 1 : (centre + half) / scale,
  }
}

/**
 * Interval of p1 − p2 from the discordant pairs of one set of samples: `gained` only the first got right, `lost` only
 * the second. Never empty, also without discordant pairs. Source: Agresti & Min 2005 (Wald with half a count in each cell).
 */
export function pairedDifference(gained: number, lost: number, count: number): Interval {
  const [b, c, n] = [gained + 0.5, lost + 0.5, count + 2]
  const difference = (b - c) / n
  const half = (z * Math.sqrt(b + c - (b - c) ** 2 / n)) / n
  return { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) }
}

/** How often each sample is drawn → the statistic of that draw. */
export type Weighted = (weights: Float64Array) => number

const resamples = 1000

/** Percentile bootstrap over `count` samples drawn with replacement; draws without a value (NaN) are left out. */
export function bootstrap(count: number, statistic: Weighted, seed: number | string): Interval {
  const generator = random(`bootstrap/${seed}`)
  const weights = new Float64Array(count)
  const values: number[] = []
  for (let r = 0; r < resamples; r++) {
    weights.fill(0)
    for (let i = 0; i < count; i++) weights[generator.int(count)]! += 1
    const value = statistic(weights)
    if (!Number.isNaN(value)) values.push(value)
  }
  values.sort((a, b) => a - b)
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) }
}

/** Linear interpolation between order statistics (type 7, as numpy). */
function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below === undefined || above === undefined ? Number.NaN : below + (above - below) * (at % 1)
}
