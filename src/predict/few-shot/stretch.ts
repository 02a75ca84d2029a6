// From how many of its deviations latencies lay off what was predicted to what its intervals must be stretched by, so that 90
// of 100 would have held: in all, or of small, middling and large architectures each.
import type { LeftOut } from './outliers.ts'

const coverage = 0.9
/** Of fewer draws no one's errors are the limit that one in ten goes beyond (`coverage` / (1 − `coverage`)). */
export const fewestDraws = 9
/** Deviations on each side of 90 % of a normal distribution. */
export const normal90 = 1.6449

/** @param deviations at least one; of as many latencies as there are */
export function stretchOf(deviations: ArrayLike<number>): number {
  const sorted = Float64Array.from(deviations).sort()
  const rank = Math.ceil(coverage * (sorted.length + 1)) - 1
  return sorted[Math.min(sorted.length - 1, rank)]! / normal90
}

const classes = 3
/** A class has half the say where it has so many latencies: by chance its stretch is then off by as much as classes differ. */
const half = 10

/** The stretch by what is predicted, on the scale of `expected`. */
export function stretchBySize({ expected, deviations }: LeftOut): (predicted: number) => number {
  const order = [...expected.keys()].sort((a, b) => expected[a]! - expected[b]!)
  const all = stretchOf(deviations)
  const parts = Array.from({ length: classes }, (_, k) =>
    order.slice((k * order.length) / classes, ((k + 1) * order.length) / classes),
  )
  const stretches = parts.map(part => {
    const own = stretchOf(part.map(i => deviations[i]!))
    return all * (own / all) ** (part.length / (part.length + half))
  })
  const limits = parts.slice(1).map(part => expected[part[0]!]!)
  return predicted => stretches[limits.filter(limit => predicted >= limit).length]!
}
