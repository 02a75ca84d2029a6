// An architecture for a device and its limits, in a few forward passes: the network proposes, and what it proposes is
// checked and repaired against the device's latencies and the exact costs, within 200 looks. What may break a limit by the
// width of the interval is said, as is a limit that nothing holds.
import { userError } from '../../errors.ts'
import { type Random, random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { descend, type Judge } from './descend.ts'
import { forward } from './network.ts'
import { strictness } from './practice.ts'
import { drawGenome, likeliest } from './prices.ts'
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

export type Designer = (device: DesignDevice, limits: DesignLimits) => Design

const mostLooks = 200
/** The network is asked at these times the limit: at the limit itself half of its answers are beyond it. */
const around = [1, 0.93, 0.86, 1.08]
/** Genomes drawn from each of its answers beside the likeliest. */
const drawn = 4

/**
 * Ready to design for any device. Same question, same answer.
 * @throws UserError `optimiser-mismatch` where the task is not what the optimiser was trained for
 * @example const { genome, status } = designer(task, optimiser)(adapt(sources, measured), { latencyMs: 12 })
 */
export function designer(task: DesignTask, optimiser: NeuralOptimiser): Designer {
  check(task, optimiser)
  const quality = remembered(genome => task.quality(genome))
  const costs = remembered(genome => (task.costs ?? []).map(cost => cost.of(genome)))
  const settle = (genome: Genome) => task.settle?.(genome) ?? genome

  const search = (device: DesignDevice, limits: DesignLimits, isSafe: boolean) => {
    const known = optimiser.references.map(genome => device.predict(genome))
    // By how much intervals reach beyond what is predicted: the network knows of no intervals.
    const reach = isSafe ? middle(known.map(({ value, high }) => high / value)) : 1
    const generator = random('design')
    const look = lookOf(known.map(({ value }) => value))
    const starts = proposals(optimiser, look, { ...limits, latencyMs: limits.latencyMs / reach }, generator)
    const excess = (genome: Genome) =>
      excessMs(device, genome, limits.latencyMs, isSafe, reach) + excessCosts(task, costs(genome), limits)
    const judge: Judge = {
      quality: genome => quality(settle(genome)),
      excess: genome => excess(settle(genome)),
      price: (strictness * optimiser.qualitySd) / look.sd,
    }
    return descend(judge, starts, optimiser.options, mostLooks, generator)
  }
  return (device, limits) => {
    const safe = search(device, limits, true)
    const found = safe.excess === 0 ? safe : search(device, limits, false)
    const genome = settle(found.genome)
    const of = costs(genome)
    return {
      genome,
      status: safe.excess === 0 ? 'holds' : found.excess === 0 ? 'inconclusive' : 'infeasible',
      latency: device.predict(genome),
      costs: Object.fromEntries((task.costs ?? []).map(({ name }, k) => [name, of[k]!])),
      quality: found.quality,
      looks: found === safe ? safe.looks : safe.looks + found.looks,
    }
  }
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

/** How far beyond its limit the latency is, on the logarithm; with its interval where that is to hold. */
function excessMs(device: DesignDevice, genome: Genome, limit: number, isSafe: boolean, reach: number) {
  const ms = device.value(genome)
  // The interval is the dearest question, and not asked of what is beyond the limit anyway.
  return beyond(isSafe && ms <= limit ? device.predict(genome).high : ms * reach, limit)
}

const excessCosts = ({ costs = [] }: DesignTask, of: readonly number[], limits: DesignLimits): number =>
  costs.reduce(
    (sum, { name }, k) => sum + beyond(of[k]!, limits.costs?.[name] ?? Number.POSITIVE_INFINITY),
    0,
  )

const beyond = (cost: number, limit: number) => Math.max(0, Math.log(cost / limit))
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

function check({ encoding, costs = [] }: DesignTask, optimiser: NeuralOptimiser): void {
  const pairs = {
    'the space': [encoding.name, optimiser.space],
    'its choices': [encoding.options.join(), optimiser.options.join()],
    'the list of costs': [costs, optimiser.costs].map(list => list.map(({ name }) => name).join()),
  }
  for (const [difference, [mine, trained]] of Object.entries(pairs))
    if (mine !== trained) throw userError('optimiser-mismatch', { difference })
}
