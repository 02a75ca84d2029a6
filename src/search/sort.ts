// Non-dominated sorting. All objectives are minimised; equal points share a front.
// Efficient non-dominated sort (Zhang, Tian, Cheng, Jin, IEEE TEVC 19(2), 2015): points in lexicographic order can only
// be dominated by earlier ones, and fronts are searched by bisection because being dominated is monotone in the front.

/** One value per objective, smaller is better. */
export type Point = readonly number[]

/** True if `a` is nowhere worse than `b` and somewhere better. */
export function dominates(a: Point, b: Point): boolean {
  let better = false
  for (let i = 0; i < a.length; i++) {
    if (a[i]! > b[i]!) return false
    if (a[i]! < b[i]!) better = true
  }
  return better
}

/**
 * Indices of `points` in fronts, best front first, indices ascending within one.
 * O(n log n) in up to two objectives, O(n log² n) plus array shifts in three, O(m n √n) to O(m n²) above.
 * @example nonDominatedSort([[0, 1], [1, 0], [1, 1]]) // [[0, 1], [2]]
 */
export function nonDominatedSort(points: readonly Point[]): number[][] {
  const order = points.map((_, i) => i).sort((i, j) => lexicographic(points[i]!, points[j]!))
  const fronts: number[][] = []
  const covers: Cover[] = []
  let previous = -1
  let rank = -1
  for (const i of order) {
    const point = points[i]!
    const twin = previous >= 0 && lexicographic(points[previous]!, point) === 0
    if (!twin) {
      rank = firstOpen(covers, point)
      if (rank === fronts.length) {
        covers.push(cover(point.length))
        fronts.push([])
      }
      covers[rank]!.add(point)
    }
    fronts[rank]!.push(i)
    previous = i
  }
  return fronts.map(front => front.sort((i, j) => i - j))
}

/** Indices of the points that no other dominates, ascending; all copies of a point are kept. */
export const paretoFront = (points: readonly Point[]): number[] => nonDominatedSort(points)[0] ?? []

function lexicographic(a: Point, b: Point): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return 0
}

function firstOpen(covers: readonly Cover[], point: Point): number {
  let low = 0
  let high = covers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (covers[middle]!.dominates(point)) low = middle + 1
    else high = middle
  }
  return low
}

/** A front so far; asks are for points that come later in lexicographic order and equal none of the front's. */
type Cover = { dominates(point: Point): boolean; add(point: Point): void }

function cover(objectives: number): Cover {
  if (objectives <= 2) return lastCover()
  return objectives === 3 ? staircaseCover() : listCover()
}

// In two objectives the last point added has the smallest second one.
function lastCover(): Cover {
  let lowest = Number.POSITIVE_INFINITY
  return {
    dominates: point => lowest <= (point[1] ?? Number.POSITIVE_INFINITY),
    add: point => {
      lowest = point[1] ?? Number.NEGATIVE_INFINITY
    },
  }
}

function staircaseCover(): Cover {
  const stairs = new Staircase()
  return {
    dominates: point => stairs.covers(point[1]!, point[2]!),
    add: point => void stairs.insert(point[1]!, point[2]!),
  }
}

function listCover(): Cover {
  const members: Point[] = []
  return {
    dominates: point => {
      for (let i = members.length - 1; i >= 0; i--) if (dominates(members[i]!, point)) return true
      return false
    },
    add: point => void members.push(point),
  }
}

/** The lower-left boundary of points in the plane: `xs` rise, `ys` fall. */
export class Staircase {
  readonly xs: number[] = []
  readonly ys: number[] = []

  /** True if some point is ≤ (x, y) in both. */
  covers(x: number, y: number): boolean {
    const i = this.#after(x) - 1
    return i >= 0 && this.ys[i]! <= y
  }

  /** Adds a point that is not covered; returns where, and which points it pushed out. */
  insert(x: number, y: number): { at: number; xs: number[]; ys: number[] } {
    let at = this.#after(x)
    if (at > 0 && this.xs[at - 1] === x) at--
    let end = at
    while (end < this.ys.length && this.ys[end]! >= y) end++
    return { at, xs: this.xs.splice(at, end - at, x), ys: this.ys.splice(at, end - at, y) }
  }

  #after(x: number): number {
    let low = 0
    let high = this.xs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.xs[middle]! <= x) low = middle + 1
      else high = middle
    }
    return low
  }
}
