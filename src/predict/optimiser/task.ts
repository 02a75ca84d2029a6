// What designs are judged by. All of it is frozen: the optimiser is trained through these functions and never changes
// them. Quality and costs are of an architecture alone; the device comes in by its latencies.
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import type { Encoding } from '../tables/encoding.ts'

/** A figure beside latency that may be limited, known exactly: parameters, multiply-adds. Positive. */
export type DesignCost = { readonly name: string; of(genome: Genome): number }

export type DesignTask = {
  readonly encoding: Encoding
  /** A frozen predictor of what an architecture is worth; larger is better, on any scale. */
  quality(genome: Genome): number
  /** Default: latency is all that is limited. */
  readonly costs?: readonly DesignCost[]
  /** The genome as it can be decoded, in the spelling equal architectures share. Default: every genome as it is. */
  settle?(genome: Genome): Genome
}

/** A device as the optimiser sees it: from few measurements (`adapt`), from none (`zeroShot`), or a table of all. */
export type DesignDevice = {
  /** Milliseconds. */
  value(genome: Genome): number
  predict(genome: Genome): Estimate
}

export type DesignLimits = {
  readonly latencyMs: number
  /** By the name of a cost; what is not named is not limited. */
  readonly costs?: Readonly<Record<string, number>>
}

/** Genomes remembered: all of a small space, the latest of a large one. */
const mostRemembered = 40_000

/** `of` with a memory. Quality and costs do not depend on the device, so every design after the first gains by it. */
export function remembered<T>(of: (genome: Genome) => T): (genome: Genome) => T {
  const known = new Map<string, T>()
  return genome => {
    const key = genome.join()
    const found = known.get(key)
    if (found !== undefined) return found
    const made = of(genome)
    if (known.size >= mostRemembered) known.clear()
    known.set(key, made)
    return made
  }
}
