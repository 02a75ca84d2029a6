// What asking for one more quality figure is expected to gain, in closed form: costs are known before, only the quality
// is uncertain, so that the hypervolume gained is a sum of one-dimensional improvements, level by level of the front.
import { hypervolume } from '../hypervolume.ts'
import type { Point } from '../sort.ts'

/** Further out than this many deviations a normal variable is taken as certain. */
const certain = 8

/** E[max(0, N(mean, sd²) − level)] (Jones, Schonlau, Welch 1998). */
export function expectedImprovement(mean: number, sd: number, level: number): number {
  const u = (mean - level) / sd
  if (!(u > -certain)) return 0
  if (!(u < certain)) return mean - level
  const density = Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI)
  const tail = density * millsRatio(Math.abs(u))
  return sd * (density + u * (u > 0 ? 1 - tail : tail))
}

/** Φ(u), the probability that a standard normal variable is at most u. */
export function normalCdf(u: number): number {
  const tail = (Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI)) * millsRatio(Math.abs(u))
  return u > 0 ? 1 - tail : tail
}

/** (1 − Φ(u)) / φ(u) for u ≥ 0 by Abramowitz and Stegun 26.2.17; the probability is right to 7.5e-8. */
function millsRatio(u: number): number {
  const t = 1 / (1 + 0.2316419 * u)
  return t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
}

/** A trial on the front: what it costs (minimised), and its quality (maximised). */
export type Step = { readonly costs: Point; readonly quality: number }
/** The corner that volumes count from: dearest costs, lowest quality. */
export type Corner = Step

/**
 * A front cut into levels: between two neighbouring qualities, `points` are the costs of those that reach the level.
 * `from` rises; the last level is open above.
 */
export type Level = {
  readonly from: number
  readonly points: readonly Point[]
  /** The least first cost among `points`: all there is to ask of one cost. */
  readonly cheapest: number
}

export function levels(front: readonly Step[], corner: Corner): Level[] {
  const above = front.filter(step => step.quality > corner.quality)
  const cuts = [corner.quality, ...new Set(above.map(step => step.quality))].sort((a, b) => a - b)
  return cuts.map(from => {
    const points = above.filter(step => step.quality > from).map(step => step.costs)
    const cheapest = points.reduce((least, [cost]) => Math.min(least, cost!), Number.POSITIVE_INFINITY)
    return { from, points, cheapest }
  })
}

/**
 * Expected gain of hypervolume from a candidate of known costs and uncertain quality: over the levels, the costs' volume
 * that no front point covers there, times the quality expected within the level.
 */
export function expectedVolume(
  candidate: { readonly costs: Point; readonly mean: number; readonly sd: number },
  cut: readonly Level[],
  corner: Corner,
): number {
  const { costs, mean, sd } = candidate
  // Summed by parts: only levels at which more becomes free need their improvement, and only while there is one.
  let total = 0
  let free = 0
  for (const level of cut) {
    const { from } = level
    const here = uncovered(costs, level, corner.costs)
    if (here === free) continue
    const gain = expectedImprovement(mean, sd, from)
    if (gain === 0) break
    total += (here - free) * gain
    free = here
  }
  return total
}

/** The volume between `costs` and the corner that none of the level's points covers. Without costs it is 1 or 0. */
function uncovered(costs: Point, { points, cheapest }: Level, corner: Point): number {
  if (costs.length === 0) return points.length > 0 ? 0 : 1
  if (costs.length === 1) return Math.max(0, Math.min(cheapest, corner[0]!) - costs[0]!)
  const box = costs.reduce((product, cost, i) => product * Math.max(0, corner[i]! - cost), 1)
  if (box === 0) return 0
  const limited = points.map(point => point.map((value, i) => Math.max(value, costs[i]!)))
  return box - hypervolume(limited, corner)
}
