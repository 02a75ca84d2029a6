// Hypervolume: how much of objective space a set dominates, up to a reference point. All objectives are minimised.
// Exact in any number of objectives: a sweep in two and three, WFG (While, Bradstreet, Barone, IEEE TEVC 16(1), 2012)
// above, whose limit sets fall back to the three-dimensional sweep.
import { type Point, paretoFront, Staircase } from './sort.ts'

/**
 * The volume dominated by `points` and not beyond `reference`; points that are not better than it everywhere add
 * nothing. O(n log n) in two objectives, O(n log n) plus array shifts in three, exponential in the number above.
 * @example hypervolume([[0, 1], [1, 0]], [2, 2]) // 3
 */
export function hypervolume(points: readonly Point[], reference: Point): number {
  const inside = points.filter(point => reference.every((limit, i) => point[i]! < limit))
  return volume(inside, reference)
}

function volume(points: readonly Point[], reference: Point): number {
  if (points.length === 0) return 0
  if (points.length === 1) return box(points[0]!, reference)
  switch (reference.length) {
    case 1:
      return reference[0]! - Math.min(...points.map(p => p[0]!))
    case 2:
      return sweep2(points, reference)
    case 3:
      return sweep3(points, reference)
    default:
      return wfg(points, reference)
  }
}

function box(point: Point, reference: Point): number {
  let product = 1
  for (let i = 0; i < reference.length; i++) product *= reference[i]! - point[i]!
  return product
}

function sweep2(points: readonly Point[], reference: Point): number {
  const sorted = [...points].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
  let area = 0
  let lowest = reference[1]!
  for (const [x, y] of sorted as [number, number][]) {
    if (y >= lowest) continue
    area += (reference[0]! - x) * (lowest - y)
    lowest = y
  }
  return area
}

// Sweeps the third objective upward; the staircase is the front of what lies below, its area grows point by point.
function sweep3(points: readonly Point[], reference: Point): number {
  const sorted = [...points].sort((a, b) => a[2]! - b[2]!)
  const stairs = new Staircase()
  let area = 0
  let total = 0
  sorted.forEach((point, k) => {
    const [x, y, z] = point as [number, number, number]
    if (!stairs.covers(x, y)) area += gain(stairs, x, y, reference)
    const next = sorted[k + 1]?.[2] ?? reference[2]!
    total += area * (next - z)
  })
  return total
}

// The area between the old staircase and the new corner (x, y): one strip per step that it covers.
function gain(stairs: Staircase, x: number, y: number, reference: Point): number {
  const { at, xs, ys } = stairs.insert(x, y)
  const end = stairs.xs[at + 1] ?? reference[0]!
  let height = at > 0 ? stairs.ys[at - 1]! : reference[1]!
  let left = x
  let added = 0
  for (let k = 0; k <= xs.length; k++) {
    const right = k < xs.length ? xs[k]! : end
    added += (right - left) * (height - y)
    left = right
    height = ys[k] ?? height
  }
  return added
}

function wfg(points: readonly Point[], reference: Point): number {
  const last = reference.length - 1
  const front = paretoFront(points).map(i => points[i]!)
  const sorted = distinct(front).sort((a, b) => b[last]! - a[last]!)
  let total = 0
  sorted.forEach((point, k) => {
    const limited = sorted.slice(k + 1).map(other => other.map((v, i) => Math.max(v, point[i]!)))
    // Beyond this point the others all share its last coordinate: that objective drops out.
    const shared = limited.map(other => other.slice(0, last))
    const overlap = volume(shared, reference.slice(0, last)) * (reference[last]! - point[last]!)
    total += box(point, reference) - overlap
  })
  return total
}

function distinct(points: readonly Point[]): Point[] {
  return [...new Map(points.map(point => [point.join(), point])).values()]
}
