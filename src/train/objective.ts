// What a model is trained towards, told from its output and the data set: classes, numbers, or its own input.
import type { Loss } from '../autodiff/index.ts'
import { type Dataset, labelsOf } from '../data/index.ts'
import { userError } from '../errors.ts'
import { elements } from '../ir/index.ts'
import type { QualityMetric } from '../units.ts'
import type { Recipe } from './recipe.ts'

export type Objective = {
  readonly loss: Loss
  /** What the trained model is judged by. */
  readonly metric: QualityMetric
  /** Targets come from the labels, or are the fed samples themselves. */
  readonly towards: 'labels' | 'input'
}

/** Lengths of one sample's input and output. */
export type Widths = { readonly input: number; readonly output: number }

/**
 * Class labels: cross-entropy, or binary cross-entropy for a single score. Numbers: mean squared error. A model whose
 * output is as long as its input and that has no targets of that length rebuilds the input.
 * @throws UserError `evaluate-classes`, `evaluate-targets`
 */
export function objectiveOf(data: Dataset, { input, output }: Widths, recipe: Recipe): Objective {
  const { y, count } = data.train
  const given = y ? elements(y.shape) / Math.max(1, count) : 0
  const labels =
    y !== undefined && y.shape.length === 1 && y.dtype !== 'float32' ? labelsOf(data.train) : undefined
  const largest = labels?.reduce((a, b) => Math.max(a, b), 0) ?? 0
  if (output > 2 && output === input && given !== output) return rebuilding(data, largest)
  if (labels && output === 1 && largest <= 1)
    return { loss: { kind: 'binary-cross-entropy' }, metric: 'top-1', towards: 'labels' }
  if (labels && output > 1) {
    if (largest >= output) throw userError('evaluate-classes', { outputs: output, classes: largest + 1 })
    return { loss: classLoss(recipe), metric: 'top-1', towards: 'labels' }
  }
  if (given !== output) throw userError('evaluate-targets', { outputs: output, targets: given })
  return { loss: { kind: 'mse' }, metric: 'mse', towards: 'labels' }
}

/** Class indices are the fastest; blended samples need shares of classes. */
function classLoss({ augment, smoothing = 0 }: Recipe): Loss {
  return { kind: 'cross-entropy', smoothing, soft: augment !== 'usual' && augment.includes('mixup') }
}

/** Judged by how well its errors tell the labels apart, where the test part has both kinds. */
function rebuilding({ test }: Dataset, largest: number): Objective {
  const labelled = test.y !== undefined && test.y.dtype !== 'float32' && new Set(labelsOf(test)).size === 2
  return { loss: { kind: 'mse' }, metric: labelled && largest <= 1 ? 'auc' : 'mse', towards: 'input' }
}
