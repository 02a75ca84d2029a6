// A model and a recipe → steps for the loop, and the way back: state → the trained model.
import {
  exportTrained,
  type Loss,
  type Lower,
  type Optimizer,
  type TrainingStep,
  trainingStep,
} from '../autodiff/index.ts'
import { internal } from '../errors.ts'
import { type Graph, rewrite, type Tensor } from '../ir/index.ts'
import { random } from '../random.ts'
import { openBatch } from './open-batch.ts'
import type { Recipe } from './recipe.ts'
import type { State } from './runner.ts'
import type { Scalars, Step } from './step.ts'

export type Compiled = {
  readonly step: Step
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
  /** Forms of the operators; default: those right on every machine. */
  readonly lower?: Lower | undefined
}

/** The step for batches of `count`. @throws UserError `train-…` */
export function compile({ model, recipe, loss, sample, lower }: Compile, count: number): Compiled {
  const [input] = model.inputs.filter(value => !model.constants.has(value.name))
  const made = trainingStep(openBatch(model), {
    loss,
    optimizer: optimizerOf(recipe),
    batch: count,
    shapes: { [input?.name ?? '']: [count, ...sample] },
    freezeBatchNorm: recipe.freezeBatchNorm,
    ...(lower ? { lower } : {}),
    ...(recipe.clipNorm === undefined ? {} : { clipNorm: recipe.clipNorm }),
    ...(recipe.average === undefined ? {} : { average: { decay: recipe.average } }),
  })
  return {
    step: { ...made, x: made.x.name, targets: made.targets.name, scalars: made.scalars.map(s => s.name) },
    scalars: scalarsOf(made, recipe),
    exported: state => {
      const tensors = new Map<string, Tensor>(Object.entries(state))
      const trained = exportTrained(
        model,
        made.state,
        tensors,
        recipe.average === undefined ? 'parameter' : 'average',
      )
      // Old files list their weights among the inputs; whoever reads them may count on that.
      return rewrite(trained, { inputs: model.inputs })
    },
  }
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
