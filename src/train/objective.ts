// What a model is trained towards: told from its output and the data set (classes, numbers, or its own input), or as the
// recipe asks.
import type { Loss } from '../autodiff/index.ts'
import { type Dataset, labelsOf, type Split } from '../data/index.ts'
import { userError } from '../errors.ts'
import { elements } from '../ir/index.ts'
import type { QualityMetric } from '../units.ts'
import type { LossName, Recipe } from './recipe.ts'

export type Objective = {
  readonly loss: Loss
  /** What the trained model is judged by. */
  readonly metric: QualityMetric
  /** Targets come from the labels, or are the fed samples themselves. */
  readonly towards: 'labels' | 'input'
}

/** Lengths of one sample's input and output; `teacher` = another model answers for the targets too. */
export type Widths = { readonly input: number; readonly output: number; readonly teacher?: boolean }

/**
 * Class labels: cross-entropy, or binary cross-entropy for a single score. Numbers: mean squared error. A model whose
 * output is as long as its input and that has no targets of that length rebuilds the input. `recipe.loss` replaces the loss
 * where the labels allow it.
 * @throws UserError `evaluate-classes`, `evaluate-targets`, `train-loss-unsuited`, `train-loss-option`
 */
export function objectiveOf(data: Dataset, widths: Widths, recipe: Recipe): Objective {
  const found = objective(data, widths, recipe)
  const { kind } = found.loss
  if (kind !== 'cross-entropy') {
    if (recipe.classWeights !== undefined)
      throw userError('train-loss-option', { option: '--class-weights', loss: kind })
    if (recipe.smoothing && kind !== 'binary-cross-entropy')
      throw userError('train-loss-option', { option: '--label-smoothing', loss: kind })
  }
  return found
}

function objective(data: Dataset, { input, output, teacher = false }: Widths, recipe: Recipe): Objective {
  const { y, count } = data.train
  const given = y ? elements(y.shape) / Math.max(1, count) : 0
  const labels =
    y !== undefined && y.shape.length === 1 && y.dtype !== 'float32' ? labelsOf(data.train) : undefined
  const largest = labels?.reduce((a, b) => Math.max(a, b), 0) ?? 0
  if (output > 2 && output === input && given !== output) return rebuilding(data, largest, recipe)
  if (labels && output === 1 && largest <= 1)
    return { loss: lossOf(recipe, 'binary-cross-entropy', one), metric: 'top-1', towards: 'labels' }
  if (labels && output > 1) {
    if (largest >= output) throw userError('evaluate-classes', { outputs: output, classes: largest + 1 })
    const loss = lossOf(recipe, 'cross-entropy', undefined)
    const classes = { labels, count: output, teacher }
    return {
      loss: loss.kind === 'cross-entropy' ? classLoss(recipe, classes) : loss,
      metric: 'top-1',
      towards: 'labels',
    }
  }
  if (given !== output) throw userError('evaluate-targets', { outputs: output, targets: given })
  return { ...numbers(recipe), towards: 'labels' }
}

const one = 'the model gives a single score, which takes binary-cross-entropy'
const noClasses = 'there are no classes, only numbers'

/** The loss asked for, else `usual`; `against` says why it cannot be cross-entropy. */
function lossOf(
  { loss = undefined, huberDelta }: Recipe,
  usual: LossName,
  against: string | undefined,
): Loss {
  const kind = loss ?? usual
  if (kind === 'cross-entropy' && against !== undefined)
    throw userError('train-loss-unsuited', { loss: kind, reason: against })
  return kind === 'huber' && huberDelta !== undefined ? { kind, delta: huberDelta } : { kind }
}

function numbers(recipe: Recipe): Pick<Objective, 'loss' | 'metric'> {
  const loss = lossOf(recipe, 'mse', noClasses)
  return { loss, metric: loss.kind === 'mae' ? 'mae' : 'mse' }
}

type Classes = { readonly labels: Int32Array; readonly count: number; readonly teacher: boolean }

/** Class indices are the fastest; blended samples and a teacher's answers need shares of classes. */
function classLoss({ augment, smoothing = 0, classWeights }: Recipe, classes: Classes): Loss {
  const soft = classes.teacher || (augment !== 'usual' && augment.includes('mixup'))
  const weights = classWeights === 'balanced' ? balanced(classes) : classWeights
  return { kind: 'cross-entropy', smoothing, soft, ...(weights ? { weights } : {}) }
}

/** Samples a class would have if all had as many, over those that it has; 1 where it has none. */
function balanced({ labels, count }: Classes): number[] {
  const found = new Float64Array(count)
  for (const label of labels) found[label]!++
  return Array.from(found, n => (n === 0 ? 1 : labels.length / (count * n)))
}

/** Judged by how well its errors tell the labels apart, where the test part has both kinds. */
function rebuilding({ test }: Dataset, largest: number, recipe: Recipe): Objective {
  const { loss, metric } = numbers(recipe)
  return { loss, metric: largest <= 1 && hasBoth(test) ? 'auc' : metric, towards: 'input' }
}

const hasBoth = (test: Split) =>
  test.y !== undefined && test.y.dtype !== 'float32' && new Set(labelsOf(test)).size === 2
