// What asking for one more quality figure is expected to gain, in closed form: costs are known before, only the quality
// is uncertain, so that the hypervolume gained is a sum of one-dimensional improvements, level by level of the front.
import { hypervolume } from '../hypervolume.ts'
import type { Point } from '../sort.ts'

/** E[max(0, N(mean, sd²) − level)] (Jones, Schonlau, Welch 1998). */
export function expectedImprovement(mean: number, sd: number, level: number): number {
  if (sd <= 0) return Math.max(0, mean - level)
  const u = (mean - level) / sd
  return sd * (u * normalCdf(u) + Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI))
}

/** Φ by Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
export function normalCdf(u: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(u))
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return u > 0 ? 1 - tail : tail
}

/** A trial on the front: what it costs (minimised), and its quality (maximised). */
export type Step = { readonly costs: Point; readonly quality: number }
/** The corner that volumes count from: dearest costs, lowest quality. */
export type Corner = Step

/**
 * A front cut into levels: between two neighbouring qualities, `points` are the costs of those that reach the level.
 * `from` rises; the last level is open above.
 */
export type Level = { readonly from: number; readonly points: readonly Point[] }

export function levels(front: readonly Step[], corner: Corner): Level[] {
  const above = front.filter(step => step.quality > corner.quality)
  const cuts = [corner.quality, ...new Set(above.map(step => step.quality))].sort((a, b) => a - b)
  return cuts.map(from => ({
    from,
    points: above.filter(step => step.quality > from).map(step => step.costs),
  }))
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
  let total = 0
  let here = expectedImprovement(mean, sd, cut[0]!.from)
  for (let k = 0; k < cut.length; k++) {
    const above = k + 1 < cut.length ? expectedImprovement(mean, sd, cut[k + 1]!.from) : 0
    const free = uncovered(costs, cut[k]!.points, corner.costs)
    total += free * (here - above)
    here = above
  }
  return total
}

/** The volume between `costs` and the corner that none of `points` covers. Without costs it is 1 or 0. */
function uncovered(costs: Point, points: readonly Point[], corner: Point): number {
  if (costs.length === 0) return points.length > 0 ? 0 : 1
  if (costs.length === 1) {
    const cheapest = points.reduce((least, point) => Math.min(least, point[0]!), corner[0]!)
    return Math.max(0, cheapest - costs[0]!)
  }
  const box = costs.reduce((product, cost, i) => product * Math.max(0, corner[i]! - cost), 1)
  if (box === 0) return 0
  const limited = points.map(point => point.map((value, i) => Math.max(value, costs[i]!)))
  return box - hypervolume(limited, corner)
}
