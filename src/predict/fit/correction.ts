// What the linear part misses, kernel by kernel: a Gaussian process over kernels of which only sums are observed (each
// latency is one), as a factor on the base. Kept small by inducing kernels (the projected process of Rasmussen & Williams
// 2006, §8.3.4), so it is saved as so many coordinates and weights.
import { cholesky, solveLower, solveUpper } from '../../linear-algebra.ts'
import { grouped } from '../grouped.ts'
import { classOf, coordinates, type KernelClass } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'
import { spreadOrder } from '../spread.ts'
import { type Row, trust } from './base.ts'

/** A kernel as a point among those of its class. */
export type Point = { readonly kind: KernelClass; readonly at: readonly number[] }

// Kernels are asked for again and again, by every fold and setting of a fit.
const points = new WeakMap<Kernel, Point>()

export function pointOf(kernel: Kernel): Point {
  const known = points.get(kernel) ?? { kind: classOf(kernel), at: coordinates(kernel) }
  points.set(kernel, known)
  return known
}

/** 1 for equal kernels, 0 for those of other classes; `reach`: doublings over which kernels are alike. */
export function likeness(a: Point, b: Point, reach: number): number {
  if (a.kind !== b.kind) return 0
  let sum = 0
  for (let i = 0; i < a.at.length; i++) sum += (a.at[i]! - b.at[i]!) ** 2
  return Math.exp(-sum / (2 * reach * reach))
}

/** The points of a kernel's class, by index, and how like them it is. */
export type Near = { readonly indices: readonly number[]; readonly values: Float64Array }

/** Inducing points with a reach: how like each of them a kernel is, computed once per kernel. */
export class Basis {
  readonly points: readonly Point[]
  readonly reach: number
  readonly #byKind: ReadonlyMap<KernelClass, readonly number[]>
  readonly #known = new WeakMap<Kernel, Near>()

  constructor(points: readonly Point[], reach: number) {
    this.points = points
    this.reach = reach
    this.#byKind = grouped(points.keys(), i => points[i]!.kind)
  }

  near(kernel: Kernel): Near {
    const known = this.#known.get(kernel)
    if (known) return known
    const own = pointOf(kernel)
    const indices = this.#byKind.get(own.kind) ?? []
    const values = Float64Array.from(indices, i => likeness(own, this.points[i]!, this.reach))
    this.#known.set(kernel, { indices, values })
    return { indices, values }
  }
}

export type Correction = {
  readonly reach: number
  readonly points: readonly Point[]
  readonly weights: readonly number[]
}

/** The most a kernel's time is corrected down or up. */
const [least, most] = [0.1, 4]

/** Factor on the base of one kernel. */
export function factorOf(kernel: Kernel, basis: Basis, weights: ArrayLike<number>): number {
  const { indices, values } = basis.near(kernel)
  let sum = 1
  for (let i = 0; i < values.length; i++) sum += weights[indices[i]!]! * values[i]!
  return Math.min(most, Math.max(least, sum))
}

/** Different kernels of the rows, at most `count`, spread over each class. */
export function inducing(rows: readonly Row[], count: number): Point[] {
  const found = new Map<string, Point>()
  for (const { kernels } of rows)
    for (const { kernel } of kernels) {
      const point = pointOf(kernel)
      found.set(`${point.kind} ${point.at}`, point)
    }
  const points = [...found.values()]
  const kinds = [...new Set(points.map(point => point.kind))]
  // A class far from all others comes first in the order, then what is far within classes.
  const placed = points.map(({ kind, at }) =>
    Float64Array.from([...at, ...kinds.map(each => (each === kind ? 4 : 0))]),
  )
  return spreadOrder(placed, count).map(i => points[i]!)
}

/** Weights of the basis that explain what `base` misses in each row; `noise`: its variance over the correction's. */
export function fitCorrection(
  rows: readonly Row[],
  basis: Basis,
  base: (kernel: Kernel) => number,
  noise: number,
): Correction | undefined {
  const { points, reach } = basis
  const width = points.length
  const gram = new Float64Array(width * width)
  const target = new Float64Array(width)
  for (const each of rows) {
    const { kernels, ms } = each
    const row = new Float64Array(width)
    let missing = 1
    for (const { count, kernel } of kernels) {
      const share = (count * base(kernel)) / ms
      missing -= share
      const { indices, values } = basis.near(kernel)
      for (let i = 0; i < values.length; i++) row[indices[i]!]! += share * values[i]!
    }
    addTo(gram, target, row, missing, trust(each))
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      gram[i * width + j]! += noise * (likeness(points[i]!, points[j]!, reach) + (i === j ? jitter : 0))
      gram[j * width + i] = gram[i * width + j]!
    }
  const lower = cholesky(gram, width)
  if (!lower) return undefined
  const weights = solveUpper(lower, width, solveLower(lower, width, target))
  return { reach, points, weights: [...weights] }
}

const jitter = 1e-4

/** Lower triangles of the normal equations. */
function addTo(
  gram: Float64Array,
  target: Float64Array,
  row: Float64Array,
  value: number,
  weight: number,
): void {
  const width = row.length
  for (let i = 0; i < width; i++) {
    if (row[i] === 0) continue
    const weighted = weight * row[i]!
    target[i]! += weighted * value
    for (let j = 0; j <= i; j++) gram[i * width + j]! += weighted * row[j]!
  }
}
