// How far the errors of two graphs go together. A predictor errs by kernel, so what two graphs share it errs in alike: the
// error of a latency is taken as a sum over kernels of errors that are correlated as far as the kernels are alike, and over
// all of a device as far as it is faster or slower than thought.
import type { Kernel } from '../kernels/kernel.ts'
import type { Counted } from '../measured.ts'
import { likeness, type Point, pointOf } from './correction.ts'

/** What a graph's predicted time consists of; shares add up to 1. */
export type Shares = readonly { readonly point: Point; readonly key: string; readonly share: number }[]

export function sharesOf(kernels: readonly Counted[], timeOf: (kernel: Kernel) => number): Shares {
  const found = new Map<string, { point: Point; key: string; share: number }>()
  let total = 0
  for (const { count, kernel } of kernels) {
    const [point, own] = [pointOf(kernel), count * timeOf(kernel)]
    const key = `${point.kind} ${point.at}`
    const known = found.get(key)
    if (known) known.share += own
    else found.set(key, { point, key, share: own })
    total += own
  }
  return [...found.values()].map(each => ({ ...each, share: total > 0 ? each.share / total : 0 }))
}

/** Of an error's variance: common to all graphs of a device … */
const common = 0.1
/** … and of the rest, a kernel's very own, shared with nothing but itself. */
const own = 0.3
/** Doublings over which kernels err alike. */
const reach = 2

function covariance(a: Shares, b: Shares): number {
  let sum = 0
  for (const one of a)
    for (const other of b) {
      if (one.point.kind !== other.point.kind) continue
      const alike = (1 - own) * likeness(one.point, other.point, reach) + (one.key === other.key ? own : 0)
      sum += one.share * other.share * alike
    }
  return common + (1 - common) * sum
}

/** A graph whose error is asked about: its standard deviation on the logarithmic scale, and what it is made of. */
export type Doubt = {
  readonly sd: number
  readonly shares: Shares
  /** Standard deviation of what all graphs err in alike, beside `sd`: how fast the whole device is. Absent: nothing. */
  readonly speed?: number | undefined
}

/** Of a graph's error, on the logarithmic scale. */
export const varianceOfDoubt = ({ sd, speed = 0 }: Doubt): number => sd ** 2 + speed ** 2

const variances = new WeakMap<Shares, number>()
function varianceOf(shares: Shares): number {
  const known = variances.get(shares) ?? covariance(shares, shares)
  variances.set(shares, known)
  return known
}

/** Covariance of the errors of two graphs. */
export const together = (a: Doubt, b: Doubt): number =>
  kernelsTogether(a, b) + (a.speed ?? 0) * (b.speed ?? 0)

const kernelsTogether = (a: Doubt, b: Doubt): number =>
  (a.sd * b.sd * covariance(a.shares, b.shares)) / Math.sqrt(varianceOf(a.shares) * varianceOf(b.shares))

/** Standard deviation of the difference of two graphs' errors: 0 for graphs of the same kernels. */
export function apart(a: Doubt, b: Doubt): number {
  const speeds = (a.speed ?? 0) - (b.speed ?? 0)
  const variance = a.sd ** 2 + b.sd ** 2 - 2 * kernelsTogether(a, b) + speeds ** 2
  // What is left of equal figures after rounding is nothing.
  return variance > 1e-9 * (a.sd ** 2 + b.sd ** 2) ? Math.sqrt(variance) : 0
}
