// What a run is about: the model's input and output, the data set's samples, and what the one is trained towards by the other.
import { type Dataset, feeder } from '../data/index.ts'
import { userError } from '../errors.ts'
import { dtypes, elements, type Graph, inferShapes } from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'
import { type Objective, objectiveOf } from './objective.ts'
import type { Recipe } from './recipe.ts'

/** What model, data set and recipe come to: what every part of a run asks for. */
export type Setting = {
  readonly objective: Objective
  readonly loss: Objective['loss']
  readonly sample: readonly number[]
  readonly foldBatchNorm: boolean | undefined
  readonly data: Dataset
  readonly runtime: Runtime
  readonly threads: number
  readonly seed: number
  readonly signal: AbortSignal
}

type Given = {
  readonly recipe: Recipe
  readonly threads: number
  readonly teacher?: Uint8Array | undefined
  readonly foldBatchNorm?: boolean | undefined
}

/** @throws UserError `train-inputs`, `train-type`, `data-…`, and what `objectiveOf` throws */
export function settingOf(
  model: Graph,
  data: Dataset,
  input: Given,
  context: { readonly runtime: Runtime; readonly signal: AbortSignal },
): Setting {
  const x = inputOf(model)
  if (dtypes[x.dtype].kind === 'float' && x.dtype !== 'float32')
    throw userError('train-type', { what: `the input ${x.name}`, dtype: x.dtype })
  const sample = feeder(data.train, { shape: x.shape, dtype: x.dtype }, data.scale).sampleShape
  const batch = typeof x.shape[0] === 'number' ? x.shape[0] : 1
  const facts = inferShapes(model, { [x.name]: [batch, ...sample] })
  const output = (facts.get(model.outputs[0]!.name)?.shape ?? []).map(Number)
  const widths = {
    input: elements(sample),
    output: Math.round(elements(output) / batch),
    teacher: input.teacher !== undefined,
  }
  const objective = objectiveOf(data, widths, input.recipe)
  const { runtime, signal } = context
  return {
    objective,
    loss: objective.loss,
    sample,
    foldBatchNorm: input.foldBatchNorm,
    data,
    runtime,
    threads: input.threads,
    seed: input.recipe.seed,
    signal,
  }
}

/** The one input, which data sets can fill. */
export function inputOf(model: Graph) {
  const inputs = model.inputs.filter(value => !model.constants.has(value.name))
  const names = inputs.map(i => i.name).join(', ')
  const [x] = inputs
  if (!x || inputs.length > 1) throw userError('train-inputs', { inputs: names || 'none' })
  const { name, shape, dtype } = x
  if (!shape || !dtype) throw userError('evaluate-inputs', { inputs: names })
  return { name, shape, dtype }
}
