// A model and a recipe → steps for the loop, and the way back: state → the trained model.
import {
  exportTrained,
  type Loss,
  type Lower,
  type Optimizer,
  siteGraphs,
  type TrainingStep,
  trainingStep,
} from '../autodiff/index.ts'
import { internal, userError } from '../errors.ts'
import { foldBatchNorm, type Graph, rewrite, type Tensor, value } from '../ir/index.ts'
import { random } from '../random.ts'
import { groupsOf } from './groups.ts'
import { openBatch } from './open-batch.ts'
import { openQuantised } from './quantised.ts'
import type { Recipe } from './recipe.ts'
import type { State } from './runner.ts'
import { namedStep, type Scalars, type Step } from './step.ts'

export type Compiled = {
  readonly step: Step
  /** What its values take, and what is run twice for that. */
  readonly memory: TrainingStep['memory']
  /** The step's scalars at a rate; `at` counts from 0. */
  scalars(rate: number, at: number): Scalars
  /** The model with the weights of a state. */
  exported(state: State): Graph
}

export type Compile = {
  readonly model: Graph
  readonly recipe: Recipe
  readonly loss: Loss
  /** The shape of one fed sample. */
  readonly sample: readonly number[]
  /** Export with BatchNormalization folded into the layers beside it. Default: as the model has it. */
  readonly foldBatchNorm?: boolean | undefined
  /** Forms of the operators; default: those right on every machine. */
  readonly lower?: Lower | undefined
  /** Bytes for the values of the step while it runs. Default: any number. */
  readonly valueBytes?: number | undefined
}

/** The step for batches of `count`. @throws UserError `train-…` */
export function compile(options: Compile, count: number): Compiled {
  const { model, recipe, loss, lower, valueBytes } = options
  const opened = openQuantised(model)
  const grouping = groupsOf(recipe)
  const made = trainingStep(openBatch(opened.model), {
    loss,
    optimizer: optimizerOf(recipe),
    ...modeOf(options, count),
    groups: grouping.groups,
    dropout: recipe.dropout ?? true,
    ...(lower ? { lower } : {}),
    ...(valueBytes === undefined ? {} : { valueBytes }),
    ...(recipe.clipNorm === undefined ? {} : { clipNorm: recipe.clipNorm }),
    ...(recipe.average === undefined ? {} : { average: { decay: recipe.average } }),
  })
  const other = made.state.find(slot => slot.initial.dtype !== 'float32')
  if (other)
    throw userError('train-type', { what: `the weight ${other.parts[0]!.of}`, dtype: other.initial.dtype })
  grouping.check(made.state.flatMap(slot => slot.parts.map(part => part.of)))
  return {
    step: namedStep(made),
    memory: made.memory,
    scalars: scalarsOf(made, recipe),
    exported: state => {
      const tensors = new Map<string, Tensor>(Object.entries(state))
      const floating = exportTrained(
        opened.model,
        made.state,
        tensors,
        recipe.average === undefined ? 'parameter' : 'average',
      )
      const trained = opened.close(floating)
      return withInputsOf(model, options.foldBatchNorm ? foldBatchNorm(trained) : trained)
    },
  }
}

/** The places of that step where there are forms to choose from, each alone. */
export const stepSites = (options: Pick<Compile, 'model' | 'recipe' | 'sample'>, count: number) =>
  siteGraphs(openBatch(openQuantised(options.model).model), modeOf(options, count))

function modeOf({ model, recipe, sample }: Pick<Compile, 'model' | 'recipe' | 'sample'>, count: number) {
  const [input] = model.inputs.filter(value => !model.constants.has(value.name))
  return {
    batch: count,
    shapes: { [input?.name ?? '']: [count, ...sample] },
    freezeBatchNorm: recipe.freezeBatchNorm,
    straightThrough: recipe.straightThrough ?? false,
  }
}

/** IR version 4 was the first that lets a weight stand outside the inputs. */
const firstWithoutInputs = 4

/** Old files list their weights among the inputs, as they must; whoever reads them may count on that. */
function withInputsOf(model: Graph, trained: Graph): Graph {
  const { constants } = trained
  const inputs = model.inputs.filter(({ name }) => !model.constants.has(name) || constants.has(name))
  const listed = new Set(inputs.map(input => input.name))
  const more =
    model.irVersion < firstWithoutInputs ? [...constants].filter(([name]) => !listed.has(name)) : []
  return rewrite(trained, { inputs: [...inputs, ...more.map(([name, t]) => value(name, t.dtype, t.shape))] })
}

function optimizerOf({ optimizer, weightDecay }: Recipe): Optimizer {
  return { ...optimizer, weightDecay }
}

/** A scalar whose plain name the model already uses has a number after it. */
const plainName = (name: string) => name.replace(/~\d+$/, '')

/** Seeds of dropout are whole numbers that a float32 holds. */
const seeds = 2 ** 24

function scalarsOf({ scalars }: TrainingStep, { seed }: Recipe) {
  const changing: Readonly<Record<string, (rate: number, at: number) => number>> = {
    'learning-rate': rate => rate,
    step: (_, at) => at + 1,
    seed: (_, at) => random(`dropout/${seed}/${at}`).int(seeds),
  }
  const rows = scalars.map(
    ({ name, initial }) => [name, changing[plainName(name)] ?? (() => initial)] as const,
  )
  if (!rows.some(([name]) => plainName(name) === 'learning-rate')) internal('the step has no learning rate')
  return (rate: number, at: number): Scalars =>
    Object.fromEntries(rows.map(([name, of]) => [name, of(rate, at)]))
}
