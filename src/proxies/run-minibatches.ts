// Evidence from minibatches: one session gives activations and loss gradients of the same samples together.
import { gradientGraph } from '../autodiff/index.ts'
import {
  elements,
  encode,
  floats,
  type Graph,
  rewrite,
  scalar,
  type Tensor,
  tensor,
  value,
} from '../ir/index.ts'
import { inputOf, linearWeights, noWeights } from './bound.ts'
import { codeOutputs, watchCodes } from './codes.ts'
import { lossName, targetName, watchLoss } from './loss.ts'
import { mapOutput, watchMaps } from './maps.ts'
import { type Evidence, type LayerGradients, missing, type Need } from './score.ts'
import { opened, type ProbeSetting, type Run } from './session.ts'
import { watched } from './watch.ts'

/** What a model is fed: a minibatch of its input, and the class of every sample where they are known. */
export type Minibatch = { readonly x: Tensor; readonly classes: readonly number[] | undefined }

export type Seen = Pick<Evidence, 'codes' | 'maps' | 'gradients'>

export const unasked = missing('it was not asked for')

/** @param graph with its batch bound to the minibatches' @param batches at least one */
export async function runMinibatches(
  graph: Graph,
  needs: ReadonlySet<Need>,
  batches: readonly Minibatch[],
  setting: ProbeSetting,
): Promise<Seen> {
  const samples = batches[0]!.x.shape[0]!
  const codes = needs.has('codes') ? watchCodes(graph, samples) : unasked
  const maps = needs.has('maps') ? watchMaps(graph) : unasked
  const loss = needs.has('gradients') ? lossOf(graph, samples, batches) : unasked
  const watches = [codes, maps, loss].flatMap(each => ('reason' in each ? [] : [each.watch]))
  const weights = 'reason' in loss ? [] : linearWeights(graph)
  const targets = 'reason' in loss ? [] : [value(targetName, 'float32', loss.targets)]
  const open = rewrite(graph, { inputs: [...graph.inputs, ...targets], outputs: [], hints: new Map() })
  const back = gradientGraph(watched(open, watches), weights, {
    mode: { batchNorm: 'batch' },
    from: [lossName],
  })
  const gradientNames = [...back.gradients.values()]
  const constant = {
    ...Object.fromEntries(weights.map(name => [name, graph.constants.get(name)!])),
    ...Object.fromEntries([...back.seeds.values()].map(name => [name, scalar('float32', 1)])),
  }
  const feedsOf = ({ x, classes }: Minibatch) => ({
    ...constant,
    [inputOf(graph)!.name]: x,
    ...('reason' in loss ? {} : { [targetName]: oneHot(classes!, loss.targets) }),
  })
  const fed = ('reason' in loss ? batches.slice(0, 1) : batches).map(feedsOf)
  const runs =
    watches.length === 0 ? [] : await opened(encode(back.graph), setting, allOf(fed, gradientNames))
  const first = (name: string) => floats(runs[0]![name]!)
  const seenCodes = () => ({ together: first(codeOutputs.together), patterns: first(codeOutputs.patterns) })
  return {
    codes: 'reason' in codes ? codes : { samples, units: codes.units, ...seenCodes() },
    maps: 'reason' in maps ? maps : { layers: maps.layers, values: first(mapOutput) },
    gradients: 'reason' in loss ? loss : gradientsOf(graph, back.gradients, runs),
  }
}

/** Everything of the first minibatch; of further ones gradients alone, as activations are read from one. */
const allOf =
  (fed: readonly Readonly<Record<string, Tensor>>[], gradients: readonly string[]) => async (run: Run) => {
    const runs: Record<string, Tensor>[] = []
    for (const [i, feeds] of fed.entries()) runs.push(await run(feeds, i === 0 ? undefined : gradients))
    return runs
  }

function lossOf(graph: Graph, samples: number, batches: readonly Minibatch[]) {
  if (batches.some(batch => batch.classes === undefined)) return missing('its data has no classes')
  if (linearWeights(graph).length === 0) return noWeights
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

const gradientsOf = (
  graph: Graph,
  names: ReadonlyMap<string, string>,
  runs: readonly Readonly<Record<string, Tensor>>[],
): LayerGradients[] =>
  [...names].map(([weight, output]) => ({
    weight,
    values: floats(graph.constants.get(weight)!),
    gradients: runs.map(outputs => floats(outputs[output]!)),
  }))
