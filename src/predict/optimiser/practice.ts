// What an optimiser practises: a device, limits that some of the space holds, and what any genome then costs by the frozen
// predictors. Invariant: nothing here knows a device that the optimiser will be asked about.
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'
import type { Sources } from '../few-shot/index.ts'
import { type PracticeDevice, practiceDevices, rowsOf, type SparseRow } from './practice-devices.ts'
import { type DesignLimits, type DesignTask, remembered } from './task.ts'
import { type CostScale, spreadOf, viewOf } from './view.ts'

/** Known devices, and others drawn about them. */
const practised = 256
/** Of the practice designs so many are for known devices. */
const knownShare = 1 / 3
/** What a latency beyond its limit costs, in deviations of the quality by deviation of the log latency. */
export const strictness = 10
/** Shares of the space between which limits are drawn, evenly by the logarithm. */
const limited = [0.02, 0.95] as const
/** Other limits than that of latency are there half of the time. */
const costLimited = 0.5

/** One practice design: what is seen, and what a genome then costs. */
export type Exercise = { readonly view: readonly number[]; readonly cost: (genome: Genome) => number }
export type Practice = {
  readonly next: () => Exercise
  readonly qualitySd: number
  readonly random: Random
}

export function practiceOf(
  task: DesignTask,
  sources: Sources,
  references: readonly Genome[],
  costs: readonly CostScale[],
  random: Random,
): Practice {
  const devices = practiceDevices(sources, references, practised, random.fork('devices'))
  const known = sources.devices.length
  const quality = spreadOf(sources.genomes.map(genome => task.quality(genome)))
  const look = remembered(genome => {
    const settled = task.settle?.(genome) ?? genome
    return {
      quality: (task.quality(settled) - quality.mean) / quality.sd,
      row: rowsOf(sources, [settled])[0]!,
      costs: (task.costs ?? []).map(cost => cost.of(settled)),
    }
  })
  const next = (): Exercise => {
    const isKnown = random.next() < knownShare
    const device = devices[random.int(isKnown ? known : devices.length)]!
    const limits = drawLimits(device, costs, random)
    const over = excessOf(device, limits, costs)
    return {
      view: viewOf(device.look, costs, limits),
      cost: genome => {
        const { row, quality, costs } = look(genome)
        return strictness * over(row, costs) - quality
      },
    }
  }
  return { next, qualitySd: quality.sd, random }
}

function drawLimits({ spread }: PracticeDevice, costs: readonly CostScale[], random: Random): DesignLimits {
  const [low, high] = limited.map(share => Math.log(spread[Math.floor(share * (spread.length - 1))]!))
  const limits = costs.flatMap(({ name, mean, sd }) =>
    random.next() < costLimited ? [[name, Math.exp(mean + sd * (4 * random.next() - 2))] as const] : [],
  )
  return {
    latencyMs: Math.exp(low! + random.next() * (high! - low!)),
    costs: Object.fromEntries(limits),
  }
}

/** How far beyond its limits a genome is, in deviations. */
function excessOf({ ms, look }: PracticeDevice, limits: DesignLimits, scales: readonly CostScale[]) {
  const limit = Math.log(limits.latencyMs)
  const others = scales.map(({ name, sd }) => ({ sd, limit: Math.log(limits.costs?.[name] ?? Infinity) }))
  return (row: SparseRow, costs: readonly number[]) => {
    let sum = Math.max(0, Math.log(ms(row)) - limit) / look.sd
    others.forEach(({ sd, limit }, k) => {
      sum += Math.max(0, Math.log(costs[k]!) - limit) / sd
    })
    return sum
  }
}
