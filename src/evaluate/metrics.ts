// One row per quality metric: what is kept of each sample, and the statistic over samples drawn with weights.
import type { QualityMetric } from '../units.ts'
import type { Weighted } from './intervals.ts'

/** Rows of numbers, one per sample: what a metric is computed from. */
export type Evidence = { readonly width: number; readonly values: Float32Array }

type Row = {
  /** What the labels must be: class indices, or numbers for each output. */
  readonly needs: 'classes' | 'numbers'
  /** Length of a sample's row, for a model with `outputs` outputs. */
  width(outputs: number): number
  /** Writes a sample's row. `scores` are the model's outputs, `truth` its class (one number) or its targets. */
  row(scores: Float32Array, truth: ArrayLike<number>, out: Float32Array, k: number): void
  /** The metric over all samples, each counted as often as its weight says. */
  statistic(evidence: Evidence): Weighted
  /** Proportions of samples have Wilson's interval, the others a bootstrap. */
  readonly proportion: boolean
}

const one = () => 1

/** How many samples the metric counts, and how. Rows: top-1 and top-k [correct]; f1 [class, predicted]; auc [class, score…]; mae and mse [error]. */
export const qualityMetrics: Readonly<Record<QualityMetric, Row>> = {
  'top-1': {
    needs: 'classes',
    width: one,
    row: (scores, truth, out) => {
      out[0] = predicted(scores) === truth[0] ? 1 : 0
    },
    statistic: mean,
    proportion: true,
  },
  'top-k': {
    needs: 'classes',
    width: one,
    row: (scores, truth, out, k) => {
      out[0] = rank(scores, truth[0]!) < k ? 1 : 0
    },
    statistic: mean,
    proportion: true,
  },
  f1: {
    needs: 'classes',
    width: () => 2,
    row: (scores, truth, out) => {
      out[0] = truth[0]!
      out[1] = predicted(scores)
    },
    statistic: macroF1,
    proportion: false,
  },
  auc: {
    needs: 'classes',
    width: outputs => 1 + (outputs <= 2 ? 1 : outputs),
    row: (scores, truth, out) => {
      out[0] = truth[0]!
      if (scores.length > 2) out.set(probabilities(scores), 1)
      else out[1] = scores.length === 2 ? scores[1]! - scores[0]! : scores[0]!
    },
    statistic: macroAuc,
    proportion: false,
  },
  mae: {
    needs: 'numbers',
    width: one,
    row: (scores, truth, out) => {
      out[0] = average(scores, (v, i) => Math.abs(v - truth[i]!))
    },
    statistic: mean,
    proportion: false,
  },
  mse: {
    needs: 'numbers',
    width: one,
    row: (scores, truth, out) => {
      out[0] = average(scores, (v, i) => (v - truth[i]!) ** 2)
    },
    statistic: mean,
    proportion: false,
  },
}

/** The class of a row of scores; of equal ones the first. A single score is that of class 1, from 0.5 on. */
function predicted(scores: Float32Array): number {
  if (scores.length === 1) return scores[0]! >= 0.5 ? 1 : 0
  let best = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i
  return best
}

/** How many classes come before `label`; of equal scores the first comes first. */
function rank(scores: Float32Array, label: number): number {
  const own = scores[label]!
  return scores.reduce((before, s, i) => before + (s > own || (s === own && i < label) ? 1 : 0), 0)
}

/** Scores that are not probabilities yet go through a softmax: one-against-rest compares them across samples. */
function probabilities(scores: Float32Array): Float32Array {
  const sum = scores.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - 1) < 1e-3 && scores.every(s => s >= 0)) return scores
  const top = Math.max(...scores)
  const raised = scores.map(s => Math.exp(s - top))
  const total = raised.reduce((a, b) => a + b, 0)
  return raised.map(s => s / total)
}

function average(scores: Float32Array, of: (value: number, i: number) => number): number {
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += of(scores[i]!, i)
  return sum / scores.length
}

function mean({ values }: Evidence): Weighted {
  return weights => {
    let [sum, total] = [0, 0]
    for (let i = 0; i < values.length; i++) {
      sum += weights[i]! * values[i]!
      total += weights[i]!
    }
    return sum / total
  }
}

/** Mean of the classes' F1, over the classes that are a label or a prediction (as scikit-learn's macro average). */
function macroF1({ values }: Evidence): Weighted {
  const classes = values.reduce((most, v) => Math.max(most, v), 0) + 1
  return weights => {
    const [hits, labelled, guessed] = [0, 1, 2].map(() => new Float64Array(classes)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    for (let i = 0; i < weights.length; i++) {
      const [label, guess] = [values[2 * i]!, values[2 * i + 1]!]
      labelled[label]! += weights[i]!
      guessed[guess]! += weights[i]!
      if (label === guess) hits[label]! += weights[i]!
    }
    const present = [...hits.keys()].filter(c => labelled[c]! + guessed[c]! > 0)
    return present.reduce((sum, c) => sum + (2 * hits[c]!) / (labelled[c]! + guessed[c]!), 0) / present.length
  }
}

/** Mean of the areas under the ROC curves of one class against the rest; for one score column, of class 1. */
function macroAuc({ values, width }: Evidence): Weighted {
  const columns = width - 1
  const count = values.length / width
  const curves = Array.from({ length: columns }, (_, c) => {
    const positive = columns === 1 ? 1 : c
    const score = (i: number) => values[i * width + 1 + c]!
    const order = [...Array(count).keys()].sort((a, b) => score(a) - score(b))
    return area(order, order.map(score), i => values[i * width] === positive)
  })
  return weights => {
    const areas = curves.map(curve => curve(weights)).filter(a => !Number.isNaN(a))
    return areas.reduce((a, b) => a + b, 0) / areas.length
  }
}

/** Mann–Whitney: the share of pairs (positive, negative) in the right order, ties half; NaN without both. */
function area(
  order: readonly number[],
  scores: readonly number[],
  positive: (i: number) => boolean,
): Weighted {
  const isPositive = order.map(positive)
  return weights => {
    let [below, won, positives] = [0, 0, 0]
    for (let start = 0; start < order.length; ) {
      let [up, down, end] = [0, 0, start]
      for (; end < order.length && scores[end] === scores[start]; end++)
        if (isPositive[end]) up += weights[order[end]!]!
        else down += weights[order[end]!]!
      won += up * (below + down / 2)
      below += down
      positives += up
      start = end
    }
    return won / (positives * below)
  }
}
