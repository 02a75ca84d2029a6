// Crowding distance (Deb, Pratap, Agarwal, Meyarivan, IEEE TEVC 6(2), 2002, III-B): how alone a point stands in its
// front. As pymoo has it: mean over the objectives, copies of a point count once (later copies get 0).
import type { Point } from './sort.ts'

/**
 * One distance per point; the ends of every objective are infinitely far, and so are the points of a front of two.
 * @example crowdingDistance([[0, 2], [0.5, 1.5], [1, 1]]) // [Infinity, 1, Infinity]
 */
export function crowdingDistance(points: readonly Point[]): number[] {
  if (points.length <= 2) return points.map(() => Number.POSITIVE_INFINITY)
  const distance = points.map(() => 0)
  const unique = firstCopies(points)
  const objectives = points[0]!.length
  for (let m = 0; m < objectives; m++) addGaps(points, unique, m, distance)
  return distance.map(d => d / objectives)
}

function addGaps(points: readonly Point[], unique: readonly number[], m: number, distance: number[]): void {
  const at = (k: number) => points[order[k]!]![m]!
  const order = [...unique].sort((i, j) => points[i]![m]! - points[j]![m]!)
  const last = order.length - 1
  const range = at(last) - at(0)
  if (!(range > 0)) return
  order.forEach((i, k) => {
    const gap = k === 0 || k === last ? Number.POSITIVE_INFINITY : (at(k + 1) - at(k - 1)) / range
    distance[i] = distance[i]! + gap
  })
}

function firstCopies(points: readonly Point[]): number[] {
  const seen = new Set<string>()
  return points.flatMap((point, i) => {
    const key = point.join()
    if (seen.has(key)) return []
    seen.add(key)
    return [i]
  })
}
