// Looks at a model in every way that its scores need. Opening sessions is most of the time of a small net, so one gives
// all that minibatches tell, and a second one the flow.
import { analyze } from '../cost/index.ts'
import { UserError } from '../errors.ts'
import { type Graph, normalise } from '../ir/index.ts'
import { bound } from './bound.ts'
import { mostSamples } from './codes.ts'
import { runFlow } from './run-flow.ts'
import { type Minibatch, runMinibatches, type Seen, unasked } from './run-minibatches.ts'
import { type Evidence, type Missing, missing, type Need } from './score.ts'
import type { ProbeSetting } from './session.ts'
import { hasOurNames } from './watch.ts'

/**
 * Probes a model with its weights as they are.
 * @param batches all of the same shape, as the model's input takes them; 2 to 48 samples each
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
    const flow = needs.has('flow') ? await reasoned(() => runFlow(graph, setting)) : unasked
    return { flow, ...(await seen(graph, needs, batches, setting)) }
  })
  const found = 'reason' in asked ? { flow: asked, ...everywhere(asked) } : asked
  return { costs, ...found }
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

const everywhere = (reason: Missing): Seen => ({ codes: reason, maps: reason, gradients: reason })

async function seen(
  model: Graph,
  needs: ReadonlySet<Need>,
  batches: readonly Minibatch[],
  setting: ProbeSetting,
): Promise<Seen> {
  const wanted = (['codes', 'maps', 'gradients'] as const).filter(need => needs.has(need))
  if (wanted.length === 0) return everywhere(unasked)
  const samples = batches[0]?.x.shape[0] ?? 0
  if (samples < 2 || samples > mostSamples)
    return everywhere(missing(`a minibatch holds 2 to ${mostSamples} samples`))
  const here = await reasoned(async () => bound(model, samples))
  if ('reason' in here) return everywhere(here)
  const run = (asked: readonly Need[]) =>
    reasoned(() => runMinibatches(here.graph, new Set(asked), batches, setting))
  const all = await run(wanted)
  if (!('reason' in all)) return all
  // A model that cannot go back may still go forward.
  const forward = wanted.filter(need => need !== 'gradients')
  if (forward.length === 0 || forward.length === wanted.length) return everywhere(all)
  const rest = await run(forward)
  return 'reason' in rest ? { ...everywhere(rest), gradients: all } : { ...rest, gradients: all }
}
