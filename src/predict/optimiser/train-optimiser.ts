// Trains the optimiser without a solver's answers: for a device and limits, a genome is drawn from what the network says,
// its options are priced by the frozen predictors, and the network moves towards what is cheap. A falling temperature
// keeps it from settling early.
import { type TrainingStep, trainingStep, unpack } from '../../autodiff/index.ts'
import { internal, userError } from '../../errors.ts'
import { floats } from '../../ir/index.ts'
import { random } from '../../random.ts'
import type { Runtime } from '../../runtime/index.ts'
import type { Genome } from '../../space/index.ts'
import { namedStep, openRunner, type Runner, rateAt } from '../../train/index.ts'
import { chooseToMeasure, type Sources } from '../few-shot/index.ts'
import { forward, type Layer, type Network, newNetwork } from './network.ts'
import { objective, rowOf } from './objective.ts'
import { type Practice, practiceOf } from './practice.ts'
import { drawGenome, writePrices } from './prices.ts'
import type { DesignTask } from './task.ts'
import { type CostScale, costScales, viewWidth } from './view.ts'

/** A trained optimiser: data alone, see `optimiserText`. */
export type NeuralOptimiser = {
  /** The encoding's name, and how many options each gene has. */
  readonly space: string
  readonly options: readonly number[]
  /** What of a device is looked at: its latencies of these, by measurement or prediction. */
  readonly references: readonly Genome[]
  readonly costs: readonly CostScale[]
  /** Deviation of the quality over the known genomes: what being beyond a limit is priced in. */
  readonly qualitySd: number
  readonly network: Network
  /** The devices that it practised on, in words for people. */
  readonly devices: readonly string[]
  readonly steps: number
}

export type OptimiserOptions = {
  /** Fastest as the first session of its process, which then flushes denormal numbers, JavaScript's own as well. */
  readonly runtime: Runtime
  readonly seed: number | string
  /** Steps of 64 practice designs. Default 1800. */
  readonly steps?: number
  /** Units of the hidden layers. Default 128 and 128. */
  readonly hidden?: readonly number[]
  /** Architectures by which a device is told. Default 10. */
  readonly references?: number
  /** Before every step; where it throws, training ends with that. */
  readonly onStep?: (done: number, total: number) => void | Promise<void>
}

const batch = 64
const rate = 2e-3
/** In deviations of the quality, falling geometrically. */
const temperatures = [0.3, 0.01] as const
/** Genomes priced for one drawn genome. */
const mostPriced = 64

/**
 * Trains a neural optimiser for all devices (a reconstruction of approach 2 of Lu, Yang and Ren, arXiv 2009.00278, of which
 * no code and no sizes were published).
 * @throws UserError `optimiser-devices` without a known device
 * @example const optimiser = await trainOptimiser({ encoding: nb201, quality }, sources, { runtime, seed: 1 })
 */
export async function trainOptimiser(
  task: DesignTask,
  sources: Sources,
  options: OptimiserOptions,
): Promise<NeuralOptimiser> {
  const { runtime, seed, steps = 1800, hidden = [128, 128], references: count = 10 } = options
  if (sources.devices.length === 0) throw userError('optimiser-devices', {})
  const generator = random(`optimiser/${seed}`)
  const genes = task.encoding.options
  const references = chooseToMeasure(sources, sources.genomes, count, generator.fork('references')).map(
    i => sources.genomes[i]!,
  )
  const costs = costScales(task, sources.genomes)
  const start = newNetwork(
    viewWidth(references.length, costs.length),
    hidden,
    genes,
    generator.fork('weights'),
  )
  const practice = practiceOf(task, sources, references, costs, generator.fork('practice'))
  const network = await fitted(start, genes, practice, { runtime, steps, onStep: options.onStep })
  return {
    space: task.encoding.name,
    options: genes,
    references,
    costs,
    qualitySd: practice.qualitySd,
    network,
    devices: sources.devices.map(({ name }) => name),
    steps,
  }
}

async function fitted(
  start: Network,
  options: readonly number[],
  { next, random }: Practice,
  {
    runtime,
    steps,
    onStep,
  }: Pick<OptimiserOptions, 'runtime'> & {
    readonly steps: number
    readonly onStep: OptimiserOptions['onStep']
  },
): Promise<Network> {
  const made = trainingStep(objective(start, options), {
    loss: { kind: 'mae' },
    optimizer: { kind: 'adam' },
    batch,
  })
  const step = namedStep(made)
  const runner = await openRunner({
    runtime,
    stepOf: () => step,
    count: batch,
    threads: 1,
    denormalAsZero: 'preferred',
  })
  try {
    const fed = await runner.batch(batch)
    const x = floats(fed.x)
    const [{ inputs }, { outputs }] = [start[0]!, start.at(-1)!]
    const places = rowOf(inputs, outputs)
    for (let at = 0; at < steps; at++) {
      if (onStep) await onStep(at, steps)
      const network = networkOf(start, made, runner)
      const heat = temperatures[0] * (temperatures[1] / temperatures[0]) ** (at / steps)
      for (let row = 0; row < batch; row++) {
        const { view, cost } = next()
        x.set(view, row * places.end)
        const genome = drawGenome(forward(network, view, options), options, random)
        const prices = { cost, options, most: mostPriced }
        writePrices(prices, genome, x, row * places.end + places.prices, random)
        x[row * places.end + places.temperature] = heat
      }
      const now = rateAt({ kind: 'one-cycle' }, rate, { step: at, steps })
      runner.step(fed, { 'learning-rate': now, step: at + 1 })
    }
    return networkOf(start, made, runner).map(copied)
  } finally {
    await runner.close()
  }
}

/** The network with the weights of the runner's state, as views of it. */
function networkOf(like: Network, { state }: TrainingStep, runner: Runner): Network {
  const now = runner.state()
  const tensors = new Map(
    state.flatMap(slot => (slot.role === 'parameter' ? [...unpack(slot.parts, now[slot.input]!)] : [])),
  )
  const of = (name: string) => floats(tensors.get(name) ?? internal(`no weights ${name}`)) as Float32Array
  return like.map((layer, l) => ({ ...layer, weights: of(`w${l}`), bias: of(`b${l}`) }))
}

const copied = (layer: Layer): Layer => ({
  ...layer,
  weights: layer.weights.slice(),
  bias: layer.bias.slice(),
})
