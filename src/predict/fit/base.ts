// The linear part of a fitted model: factors on the roofline's parts (or on another device's model) by class of kernel,
// never negative, drawn to one common scale where measurements say nothing. Errors count relative to the latency.
import { median } from '../../device/index.ts'
import { classOf, kernelClasses } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'
import type { Counted } from '../measured.ts'

/** The times that a kernel's latency is a weighted sum of, in milliseconds. */
export type Parts = (kernel: Kernel) => readonly number[]

/** Factors by class and part: `factors[class · parts + part]`. */
export type Base = { readonly factors: readonly number[]; readonly parts: number }

const classIndex = new Map(kernelClasses.map((kind, i) => [kind, i] as const))
const placeOf = (kernel: Kernel, parts: number) => parts * classIndex.get(classOf(kernel))!

/** Milliseconds of one kernel. */
export function baseMs(kernel: Kernel, { factors, parts }: Base, of: Parts): number {
  const at = placeOf(kernel, parts)
  return of(kernel).reduce((sum, ms, i) => sum + ms * factors[at + i]!, 0)
}

export type Row = {
  readonly kernels: readonly Counted[]
  readonly ms: number
  /** The measurement's own interval. */
  readonly low: number
  readonly high: number
}

/** Half-width of a measurement's interval, relative, at which it counts half. */
const halfTrusted = 0.05

/** What a measurement counts: less where its own interval is wide. */
export const trust = ({ ms, low, high }: Row): number =>
  1 / (1 + ((high - low) / (2 * ms) / halfTrusted) ** 2)

/**
 * Non-negative least squares on shares of each row's latency, with `pull` drawing each factor to the common scale.
 * `parts` = length of what `of` returns.
 */
export function fitBase(rows: readonly Row[], of: Parts, parts: number, pull: number): Base {
  const width = kernelClasses.length * parts
  const sums = rows.map(({ kernels, ms }) => {
    const row = new Float64Array(width)
    for (const { count, kernel } of kernels)
      of(kernel).forEach((value, i) => {
        row[placeOf(kernel, parts) + i]! += (count * value) / ms
      })
    return row
  })
  const scale = 1 / Math.max(1e-12, median(sums.map(row => row.reduce((a, b) => a + b, 0))))
  const shares = sums.map(row => row.map(value => value * scale))
  const factors = nonNegative(shares, rows.map(trust), width, pull)
  return { factors: [...factors].map(factor => factor * scale), parts }
}

const mostSweeps = 300

/** u ≥ 0 with the least Σ w (1 − aᵀu)² + pull · Σ (u − 1)², by coordinate descent on the normal equations. */
function nonNegative(
  rows: readonly Float64Array[],
  weights: readonly number[],
  width: number,
  pull: number,
): Float64Array {
  const gram = new Float64Array(width * width)
  const target = new Float64Array(width)
  for (const [n, row] of rows.entries())
    for (let i = 0; i < width; i++) {
      if (row[i] === 0) continue
      const weighted = weights[n]! * row[i]!
      target[i]! += weighted
      for (let j = 0; j < width; j++) gram[i * width + j]! += weighted * row[j]!
    }
  const u = new Float64Array(width).fill(1)
  // Most classes are not there at all: their factors stay at the common scale.
  const seen = [...u.keys()].filter(i => gram[i * width + i]! > 0)
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0
    for (const i of seen) {
      const own = gram[i * width + i]!
      let rest = target[i]! + pull
      for (const j of seen) if (j !== i) rest -= gram[i * width + j]! * u[j]!
      const next = Math.max(0, rest / (own + pull))
      moved = Math.max(moved, Math.abs(next - u[i]!))
      u[i] = next
    }
    if (moved < 1e-7) break
  }
  return u
}
