// Runs what a model is probed with. One session gives activations and gradients of the same minibatch together, a second
// one the flow: opening sessions is half of the time of a small net.
import { gradientGraph } from '../autodiff/index.ts'
import { analyze } from '../cost/index.ts'
import { UserError } from '../errors.ts'
import {
  elements,
  encode,
  floats,
  type Graph,
  normalise,
  numbers,
  prune,
  rewrite,
  scalar,
  type Tensor,
  tensor,
  value,
} from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'
import { codeOutputs, mostSamples, watchCodes } from './codes.ts'
import { flowGraph, flowNames } from './flow.ts'
import { absoluteProduct } from './gradient-scores.ts'
import { bound, linearWeights, lossName, targetName, watchLoss } from './loss.ts'
import { mapOutput, watchMaps } from './maps.ts'
import { type Evidence, type LayerGradients, type Missing, missing, type Need } from './score.ts'
import { hasOurNames, watched } from './watch.ts'

/** What a model is fed: minibatches of its input, and the class of every sample where they are known. */
export type Minibatch = { readonly x: Tensor; readonly classes: readonly number[] | undefined }

export type ProbeSetting = {
  readonly runtime: Runtime
  /** Threads inside one operator. Default 1. */
  readonly threads?: number
}

const unasked = missing('it was not asked for')

/**
 * Probes a model with its weights as they are.
 * @param batches all of the same shape, as the model's input takes them; at most 48 samples each
 * @returns what was found; where ONNX Runtime or differentiation refuses the model, the reason
 */
export async function probe(
  model: Graph,
  needs: ReadonlySet<Need>,
  batches: readonly Minibatch[],
  setting: ProbeSetting,
): Promise<Evidence> {
  const costs = await reasoned(async () => {
    const { params, macs } = analyze(model)
    return { params, macs }
  })
  const asked = await reasoned(async () => {
    if (hasOurNames(model)) return missing('it uses names that the probes need')
    const graph = normalise(model)
    const flow = needs.has('flow') ? await reasoned(() => flowOf(graph, setting)) : unasked
    return { flow, ...(await minibatchEvidence(graph, needs, batches, setting)) }
  })
  const rest = 'reason' in asked ? { flow: asked, codes: asked, maps: asked, gradients: asked } : asked
  return { costs, ...rest }
}

/** What a user's model can do wrong is a reason; our own mistakes are not caught. */
async function reasoned<T>(find: () => Promise<T>): Promise<T | Missing> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof UserError) return missing(error.message)
    throw error
  }
}

type Seen = Pick<Evidence, 'codes' | 'maps' | 'gradients'>

async function minibatchEvidence(
  model: Graph,
  needs: ReadonlySet<Need>,
  batches: readonly Minibatch[],
  setting: ProbeSetting,
): Promise<Seen> {
  const wanted = (['codes', 'maps', 'gradients'] as const).filter(need => needs.has(need))
  if (wanted.length === 0) return { codes: unasked, maps: unasked, gradients: unasked }
  const samples = batches[0]?.x.shape[0] ?? 0
  const here =
    samples < 2 || samples > mostSamples
      ? missing(`a minibatch holds 2 to ${mostSamples} samples`)
      : bound(model, samples)
  if ('reason' in here) return { codes: here, maps: here, gradients: here }
  const all = await reasoned(() => runMinibatches(here.graph, new Set(wanted), batches, setting))
  if (!('reason' in all)) return all
  const forward = wanted.filter(need => need !== 'gradients')
  // A model that cannot go back may still go forward.
  const rest =
    forward.length === 0 || forward.length === wanted.length
      ? all
      : await reasoned(() => runMinibatches(here.graph, new Set(forward), batches.slice(0, 1), setting))
  return 'reason' in rest ? { codes: rest, maps: rest, gradients: all } : { ...rest, gradients: all }
}

async function runMinibatches(
  graph: Graph,
  needs: ReadonlySet<Need>,
  batches: readonly Minibatch[],
  { runtime, threads = 1 }: ProbeSetting,
): Promise<Seen> {
  const samples = batches[0]!.x.shape[0]!
  const codes = needs.has('codes') ? watchCodes(graph, samples) : unasked
  const maps = needs.has('maps') ? watchMaps(graph) : unasked
  const loss = needs.has('gradients') ? lossFor(graph, samples, batches) : unasked
  const watches = [codes, maps, loss].flatMap(each => ('reason' in each ? [] : [each.watch]))
  if (watches.length === 0) return asSeen(codes, maps, loss)
  const weights = 'reason' in loss ? [] : linearWeights(graph)
  const open =
    'reason' in loss
      ? graph
      : rewrite(graph, { inputs: [...graph.inputs, value(targetName, 'float32', loss.targets)] })
  const full = rewrite(watched(open, watches), {
    outputs: watches.flatMap(watch => watch.outputs),
    hints: new Map(),
  })
  const back = gradientGraph(full, weights, { mode: { batchNorm: 'batch' }, from: [lossName] })
  const session = await runtime.open(encode(prune(back.graph)), { threads, ...sessionOptions })
  try {
    const constants = Object.fromEntries(weights.map(name => [name, graph.constants.get(name)!]))
    const seeds = Object.fromEntries([...back.seeds.values()].map(name => [name, scalar('float32', 1)]))
    const input = graph.inputs.find(each => !graph.constants.has(each.name))!.name
    const taken = new Set(session.inputs.map(each => each.name))
    const runs: Record<string, Tensor>[] = []
    // Activations are read from the first minibatch, so further ones are for gradients alone.
    const read = 'reason' in loss ? batches.slice(0, 1) : batches
    for (const [i, batch] of read.entries()) {
      const targets = 'reason' in loss ? {} : { [targetName]: oneHot(batch.classes!, loss.targets) }
      const feeds = { [input]: batch.x, ...targets, ...constants, ...seeds }
      const fed = Object.fromEntries(Object.entries(feeds).filter(([name]) => taken.has(name)))
      const names = i === 0 ? session.outputs.map(output => output.name) : [...back.gradients.values()]
      runs.push(await session.run(fed, names))
    }
    return {
      codes:
        'reason' in codes
          ? codes
          : {
              samples,
              units: codes.units,
              together: floats(runs[0]![codeOutputs.together]!),
              patterns: floats(runs[0]![codeOutputs.patterns]!),
            },
      maps: 'reason' in maps ? maps : { layers: maps.layers, values: floats(runs[0]![mapOutput]!) },
      gradients: 'reason' in loss ? loss : gradientsOf(graph, back.gradients, runs),
    }
  } finally {
    await session.close()
  }
}

/** Nothing is fused: for cells of NAS-Bench-201 that took 2.6 times as long to open, and ran twice no faster. */
const sessionOptions = { optimise: 'none', memoryPattern: false, spinning: false } as const

const asSeen = (codes: object, maps: object, gradients: object) => ({ codes, maps, gradients }) as Seen

function lossFor(graph: Graph, samples: number, batches: readonly Minibatch[]) {
  if (batches.some(batch => batch.classes === undefined)) return missing('its data has no classes')
  if (linearWeights(graph).length === 0) return missing('it has no float32 weights of its own')
  const loss = watchLoss(graph, samples)
  if ('reason' in loss) return loss
  const most = loss.targets[1]!
  const beyond = batches.some(batch => batch.classes!.some(c => !(c >= 0 && c < most)))
  return beyond ? missing(`its data has classes beyond the ${most} of its output`) : loss
}

function oneHot(classes: readonly number[], shape: readonly number[]): Tensor {
  const out = new Float32Array(elements(shape))
  for (const [i, c] of classes.entries()) out[i * shape[1]! + c] = 1
  return tensor('float32', shape, out)
}

function gradientsOf(
  graph: Graph,
  names: ReadonlyMap<string, string>,
  runs: readonly Record<string, Tensor>[],
): LayerGradients[] {
  return [...names].map(([weight, output]) => ({
    weight,
    values: floats(graph.constants.get(weight)!),
    gradients: runs.map(outputs => floats(outputs[output]!)),
  }))
}

/** SynFlow's sum, on one input of ones. */
async function flowOf(model: Graph, { runtime, threads = 1 }: ProbeSetting): Promise<Evidence['flow']> {
  const here = bound(model, 1)
  if ('reason' in here) return here
  const input = here.graph.inputs.find(each => !here.graph.constants.has(each.name))!
  const linear = flowGraph(here.graph)
  const weights = linearWeights(linear)
  if (weights.length === 0) return missing('it has no float32 weights of its own')
  const { graph, seeds, gradients } = gradientGraph(linear, weights, { from: [flowNames.sum] })
  const session = await runtime.open(encode(graph), { threads, ...sessionOptions })
  try {
    const ones = tensor(input.dtype!, here.shape, new Float32Array(elements(here.shape)).fill(1))
    const constants = Object.fromEntries(weights.map(name => [name, linear.constants.get(name)!]))
    const taken = new Set(session.inputs.map(each => each.name))
    const feeds = { [input.name]: ones, ...constants, [seeds.get(flowNames.sum) ?? '']: scalar('float32', 1) }
    const outputs = await session.run(
      Object.fromEntries(Object.entries(feeds).filter(([name]) => taken.has(name))),
    )
    let sum = 0
    for (const [weight, output] of gradients)
      sum += absoluteProduct(floats(linear.constants.get(weight)!), floats(outputs[output]!))
    const logSum = Math.log(sum) + Math.LN2 * numbers(outputs[flowNames.exponent]!)[0]!
    return Number.isFinite(logSum) ? { logSum } : missing('nothing flows from its input to its output')
  } finally {
    await session.close()
  }
}
