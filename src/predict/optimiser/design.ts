// An architecture for a device and its limits, in a few forward passes: the network proposes, and what it proposes is
// checked and repaired against the device's latencies and the exact costs, within some hundred looks. What may break a limit
// by the width of the interval is said, as is a limit that nothing holds.
import { userError } from '../../errors.ts'
import { type Random, random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { hillOf, type Judge, type Seen } from './hill.ts'
import { forward } from './network.ts'
import { strictness } from './practice.ts'
import { drawGenome, likeliest } from './prices.ts'
import { reachAt, surestOf } from './surest.ts'
import { type DesignDevice, type DesignLimits, type DesignTask, remembered } from './task.ts'
import type { NeuralOptimiser } from './train-optimiser.ts'
import { type Look, lookOf, viewOf } from './view.ts'

export type Design = {
  /** Where nothing holds the limits, what comes nearest to them. */
  readonly genome: Genome
  /**
   * `holds`: with the whole interval of its latency. `inconclusive`: by the prediction, not by its interval. `infeasible`:
   * nothing that was looked at holds the limits.
   */
  readonly status: 'holds' | 'inconclusive' | 'infeasible'
  readonly latency: Estimate
  readonly costs: Readonly<Record<string, number>>
  /** As the frozen predictor says. */
  readonly quality: number
  /** Genomes that predictors were asked about. */
  readonly looks: number
}

export type Designer = {
  /** Same question, same answer. */
  (device: DesignDevice, limits: DesignLimits): Design
  /** One device asked again and again, with other limits of its latency: what was looked at is not looked at anew. */
  aiming(device: DesignDevice, limits: Omit<DesignLimits, 'latencyMs'>): (latencyMs: number) => Design
}

/** Looks at genomes not seen before: by how far intervals are thought to reach, then by how far they were seen to. */
const mostLooks = [200, 100]
/** Where the limit has moved, and most was seen before. */
const mostLooksAgain = [50]
/** Without intervals, where nothing holds with them. */
const mostLooksUnsure = 100
/** The network is asked at these times the limit: at the limit itself half of its answers are beyond it. */
const around = [1, 0.93, 0.86, 1.08]
/** Genomes drawn from each of its answers beside the likeliest. */
const drawn = 4

/**
 * Ready to design for any device.
 * @throws UserError `optimiser-mismatch` where the task is not what the optimiser was trained for; of a design,
 * `optimiser-cost` where a limit names no cost of the task
 * @example const { genome, status } = designer(task, optimiser)(adapt(sources, measured), { latencyMs: 12 })
 */
export function designer(task: DesignTask, optimiser: NeuralOptimiser): Designer {
  check(task, optimiser)
  const quality = remembered(genome => task.quality(genome))
  const costs = remembered(genome => (task.costs ?? []).map(cost => cost.of(genome)))
  const settle = (genome: Genome) => task.settle?.(genome) ?? genome
  const { references } = optimiser

  const aiming: Designer['aiming'] = (device, { costs: limited }) => {
    checkCosts(task, limited)
    const generator = random('design')
    const known = references.map(genome => device.value(genome))
    const look = lookOf(known)
    const intervals = remembered(genome => device.predict(settle(genome)))
    const judge: Judge = {
      quality: genome => quality(settle(genome)),
      latency: genome => device.value(settle(genome)),
      excess: genome => excessCosts(task, costs(settle(genome)), limited),
      price: (strictness * optimiser.qualitySd) / look.sd,
    }
    const hill = hillOf(judge, optimiser.options, generator)

    const holding = (limit: number): Seen | undefined => {
      const isFirst = hill.seen.size === 0
      let reach = reachAt(limit, references, known, intervals)
      const aim = { latencyMs: limit / reach, ...(limited ? { costs: limited } : {}) }
      let starts = isFirst ? proposals(optimiser, look, aim, generator) : []
      let sure: Seen | undefined
      for (const looks of isFirst ? mostLooks : mostLooksAgain) {
        hill.climb(starts, limit / reach, looks)
        const found = surestOf(hill, limit, reach, intervals)
        if (found.holds && !(sure && sure.quality > found.holds.quality)) sure = found.holds
        reach = found.reach
        starts = []
      }
      return sure
    }
    return limit => {
      const sure = holding(limit)
      const found = sure ? { ...sure, beyond: 0 } : hill.climb([], limit, mostLooksUnsure)
      const genome = settle(found.genome)
      const of = costs(genome)
      return {
        genome,
        status: sure ? 'holds' : found.beyond === 0 ? 'inconclusive' : 'infeasible',
        latency: intervals(found.genome),
        costs: Object.fromEntries((task.costs ?? []).map(({ name }, k) => [name, of[k]!])),
        quality: found.quality,
        looks: hill.seen.size,
      }
    }
  }
  const once = (device: DesignDevice, limits: DesignLimits) => aiming(device, limits)(limits.latencyMs)
  return Object.assign(once, { aiming })
}

/** What the network says at the limit and around it. */
function proposals(
  { network, options, costs }: NeuralOptimiser,
  look: Look,
  limits: DesignLimits,
  generator: Random,
): Genome[] {
  return around.flatMap(factor => {
    const aim = { ...limits, latencyMs: factor * limits.latencyMs }
    const p = forward(network, viewOf(look, costs, aim), options)
    return [likeliest(p, options), ...Array.from({ length: drawn }, () => drawGenome(p, options, generator))]
  })
}

const excessCosts = (
  { costs = [] }: DesignTask,
  of: readonly number[],
  limits: DesignLimits['costs'],
): number =>
  costs.reduce((sum, { name }, k) => sum + beyond(of[k]!, limits?.[name] ?? Number.POSITIVE_INFINITY), 0)

const beyond = (cost: number, limit: number) => Math.max(0, Math.log(cost / limit))

function check({ encoding, costs = [] }: DesignTask, optimiser: NeuralOptimiser): void {
  const pairs = {
    'the space': [encoding.name, optimiser.space],
    'its choices': [encoding.options.join(), optimiser.options.join()],
    'the list of costs': [costs, optimiser.costs].map(list => list.map(({ name }) => name).join()),
  }
  for (const [difference, [mine, trained]] of Object.entries(pairs))
    if (mine !== trained) throw userError('optimiser-mismatch', { difference })
}

function checkCosts({ costs = [] }: DesignTask, limited: DesignLimits['costs']): void {
  const names = costs.map(({ name }) => name)
  const unknown = Object.keys(limited ?? {}).find(name => !names.includes(name))
  if (unknown !== undefined)
    throw userError('optimiser-cost', { cost: unknown, known: names.join(', ') || 'none' })
}
