// The latency of a graph as the sum over its kernels: parts of a roofline or of another device's model, times fitted factors,
// times a correction. Everything a predictor does follows from two sums, so they can be looked up by parts of a network.
import { grouped } from '../grouped.ts'
import type { Kernel } from '../kernels/kernel.ts'
import type { Counted } from '../measured.ts'
import { type Base, baseMs, type Parts } from './base.ts'
import { Basis, type Correction, factorOf, likeness, type Point, pointOf } from './correction.ts'
import { type Roof, roofParts } from './roofline.ts'

export type KernelModel = {
  /** What the parts are: a roofline, … */
  readonly roof: Roof
  /** … or what another device's model says, and the roofline's start beside it. */
  readonly prior?: KernelModel | undefined
  readonly base: Base
  readonly correction?: Correction | undefined
}

export function partsOf({ roof, prior }: Pick<KernelModel, 'roof' | 'prior'>): Parts {
  if (!prior) return kernel => roofParts(kernel, roof)
  const known = kernelMs(prior)
  return kernel => [known(kernel), roof.startMs]
}

/** Length of what `partsOf` returns. */
export const partCount = (prior: KernelModel | undefined): number => (prior ? 2 : 3)

/** Milliseconds of one kernel. `basis`: that of the correction, where it is at hand. */
export function kernelMs(model: KernelModel, basis?: Basis): (kernel: Kernel) => number {
  const parts = partsOf(model)
  const { base, correction } = model
  if (!correction) return kernel => baseMs(kernel, base, parts)
  const near = basis ?? new Basis(correction.points, correction.reach)
  return kernel => baseMs(kernel, base, parts) * factorOf(kernel, near, correction.weights)
}

/** What a graph, or a part of one, comes to; sums of parts are those of the whole. */
export type Sums = { readonly ms: number; readonly novelMs: number }

export type Summer = (kernels: readonly Counted[]) => Sums & { readonly strangest: string }

/** Doublings over which a measured kernel vouches for another. */
const vouches = 3

/**
 * Adds up kernels. `novelMs` is time in kernels unlike those `known`: each counts by how far the nearest known one is.
 */
export function summer(model: KernelModel, known: readonly Point[]): Summer {
  const timeOf = kernelMs(model)
  const byKind = grouped(known, point => point.kind)
  return kernels => {
    let [ms, novelMs, most, strangest] = [0, 0, 0, '']
    for (const { count, kernel } of kernels) {
      const own = count * timeOf(kernel)
      const point = pointOf(kernel)
      let nearest = 0
      for (const other of byKind.get(point.kind) ?? [])
        nearest = Math.max(nearest, likeness(point, other, vouches))
      const novel = own * (1 - nearest)
      ms += own
      novelMs += novel
      if (novel > most) [most, strangest] = [novel, kernel.op]
    }
    return { ms, novelMs, strangest }
  }
}
