// What the network sees of a device and its limits. A device is its latencies of a few reference architectures: their
// pattern, and how far they lie apart. The limit is told by them too, so the speed of a device cancels out.
import type { Genome } from '../../space/index.ts'
import type { DesignLimits, DesignTask } from './task.ts'

/** The spread of the logarithm of a cost over the references' space. */
export type CostScale = { readonly name: string; readonly mean: number; readonly sd: number }

/** What a device's latencies of the references come to. */
export type Look = { readonly pattern: readonly number[]; readonly mean: number; readonly sd: number }

/** Beyond so many deviations a limit is none, or cannot be held. */
export const farthest = 4
/** Latencies below this share of the median are those of nets that do nothing; their logarithm would rule the rest. */
export const floorShare = 0.1

export const viewWidth = (references: number, costs: number): number => references + 2 + costs

/** @param ms latencies of the references, in their order */
export function lookOf(ms: readonly number[]): Look {
  const floor = floorShare * ([...ms].sort((a, b) => a - b)[ms.length >> 1] ?? 0)
  const logs = ms.map(each => Math.log(Math.max(each, floor, Number.MIN_VALUE)))
  const { mean, sd } = spreadOf(logs)
  return { pattern: logs.map(log => (log - mean) / sd), mean, sd }
}

/** One row of the network's input. */
export function viewOf(look: Look, scales: readonly CostScale[], limits: DesignLimits): number[] {
  return [
    ...look.pattern,
    Math.log(look.sd),
    within((Math.log(limits.latencyMs) - look.mean) / look.sd),
    ...scales.map(({ name, mean, sd }) => {
      const limit = limits.costs?.[name]
      return limit === undefined ? farthest : within((Math.log(limit) - mean) / sd)
    }),
  ]
}

const within = (z: number) => Math.max(-farthest, Math.min(farthest, z))

export const costScales = (task: DesignTask, genomes: readonly Genome[]): CostScale[] =>
  (task.costs ?? []).map(({ name, of }) => ({
    name,
    ...spreadOf(genomes.map(genome => Math.log(Math.max(of(genome), Number.MIN_VALUE)))),
  }))

/** Mean and deviation; 1 where nothing varies. */
export function spreadOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, sd: Math.sqrt(variance) || 1 }
}
