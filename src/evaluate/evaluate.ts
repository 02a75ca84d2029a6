// The quality of a model on a data set: one figure with its interval, and per sample what it was computed from, so
// that two models on the same samples can be compared in pairs.

import { labelsOf, type Split } from '../data/index.ts'
import { internal, userError } from '../errors.ts'
import { floats, type Tensor } from '../ir/index.ts'
import { random } from '../random.ts'
import type { Session } from '../runtime/index.ts'
import { type Estimate, metrics, type QualityMetric } from '../units.ts'
import { bootstrap, pairedDifference, wilson } from './intervals.ts'
import { qualityMetrics } from './metrics.ts'
import { type PredictOptions, predict } from './predict.ts'

export type EvaluateOptions = PredictOptions & {
  readonly metric: QualityMetric
  /** For top-k. Default 5. */
  readonly k?: number | undefined
  /** Largest number of samples; a seeded choice of them is taken. Default all. */
  readonly limit?: number | undefined
  /** Seed of that choice and of the bootstrap. Default 0. */
  readonly seed?: number | undefined
  /** How many classes the data set names; another number of scores is an error. */
  readonly classes?: number | undefined
}

export type Quality = {
  readonly metric: QualityMetric
  /** Source `measured`, with a 95 % interval over samples. */
  readonly estimate: Estimate
  readonly samples: number
  /** `width` numbers a sample: top-1 and top-k 1 or 0; mae and mse its error; f1 class and prediction; auc class and scores. */
  readonly perSample: Float32Array
  readonly width: number
}

const defaultK = 5

/**
 * Evaluates a model: its first output holds a row of scores (or predicted numbers) for each sample.
 * An autoencoder, whose output has the size of its input, is scored by its reconstruction error (auc, mae, mse).
 * @throws UserError where model, data and metric do not fit, or an output is not a number
 * @example await evaluate(session, data.test, { metric: 'top-1', scaling: data.scale })
 */
export async function evaluate(session: Session, split: Split, options: EvaluateOptions): Promise<Quality> {
  const { metric } = options
  const indices = chosen(split.count, options)
  if (indices.length === 0) throw userError('evaluate-no-samples', {})
  const truth = truthOf(split, options)
  let rows: { width: number; values: Float32Array } | undefined
  await predict(session, split, indices, options, (position, scores, input, row) => {
    const [values, wanted] = truth(scores, indices[position]!, input, row)
    const width = qualityMetrics[metric].width(values.length)
    rows ??= { width, values: new Float32Array(indices.length * width) }
    const out = rows.values.subarray(position * width, (position + 1) * width)
    qualityMetrics[metric].row(values, wanted, out, options.k ?? defaultK)
    if (!out.every(Number.isFinite)) throw userError('evaluate-not-finite', { sample: indices[position]! })
  })
  return summarise(metric, rows ?? internal('no sample was visited'), indices.length, options.seed ?? 0)
}

function chosen(count: number, { limit, seed }: EvaluateOptions): number[] {
  const all = [...Array(count).keys()]
  if (limit === undefined || limit >= count) return all
  return random(`limit/${seed ?? 0}`)
    .shuffle(all)
    .slice(0, limit)
    .sort((a, b) => a - b)
}

/** What a sample's scores are compared with. */
type Truth = (
  scores: Float32Array,
  index: number,
  input: Tensor,
  row: number,
) => [Float32Array, ArrayLike<number>]

function truthOf(split: Split, options: EvaluateOptions): Truth {
  if (qualityMetrics[options.metric].needs === 'numbers') return numbersOf(split)
  const labels = labelsOf(split)
  const largest = labels.reduce((a, b) => Math.max(a, b), 0)
  return (scores, index, input, row) => {
    const label = [labels[index]!]
    if (options.metric === 'auc' && largest <= 1 && rebuilds(scores, input))
      return [Float32Array.of(reconstructionError(scores, input, row)), label]
    checkClasses(scores.length, largest, options.classes)
    return [scores, label]
  }
}

function checkClasses(scores: number, largest: number, classes: number | undefined): void {
  const enough = scores === 1 ? largest <= 1 : largest < scores
  const named = classes === undefined || classes === scores || (classes === 2 && scores === 1)
  if (!enough || !named)
    throw userError('evaluate-classes', { outputs: scores, classes: Math.max(largest + 1, classes ?? 0) })
}

/** Targets, or the input itself where the data set has none and the model rebuilds it. */
function numbersOf(split: Split): Truth {
  const targets = split.y && floats(split.y)
  const width = targets ? targets.length / split.count : 0
  return (scores, index, input, row) => {
    if (targets && width === scores.length)
      return [scores, targets.subarray(index * width, (index + 1) * width)]
    if (rebuilds(scores, input)) return [scores, inputRow(input, row, scores.length)]
    throw userError('evaluate-targets', { outputs: scores.length, targets: width })
  }
}

const rebuilds = (scores: Float32Array, input: Tensor) =>
  scores.length > 2 && input.dtype === 'float32' && scores.length * input.shape[0]! * 4 === input.bytes.length
const inputRow = (input: Tensor, row: number, size: number) =>
  floats(input).subarray(row * size, (row + 1) * size)

function reconstructionError(scores: Float32Array, input: Tensor, row: number): number {
  const own = inputRow(input, row, scores.length)
  return scores.reduce((sum, v, i) => sum + (v - own[i]!) ** 2, 0) / scores.length
}

function summarise(
  metric: QualityMetric,
  evidence: { width: number; values: Float32Array },
  samples: number,
  seed: number,
): Quality {
  const statistic = qualityMetrics[metric].statistic(evidence)
  const value = statistic(new Float64Array(samples).fill(1))
  if (Number.isNaN(value)) throw userError('evaluate-one-class', { metric })
  const interval = qualityMetrics[metric].proportion
    ? wilson(Math.round(value * samples), samples)
    : bootstrap(samples, statistic, seed)
  const estimate: Estimate = { value, ...interval, unit: metrics[metric].unit, source: 'measured' }
  return { metric, estimate, samples, perSample: evidence.values, width: evidence.width }
}

/**
 * The relative change from base to head (−0.01 = 1 % lower), with a 95 % interval from the pairs: what both models got
 * right or wrong alike says nothing about their difference. Undefined where the base is 0.
 * Both must have been evaluated on the same samples.
 */
export function pairedChange(head: Quality, base: Quality, seed = 0): Estimate | undefined {
  if (head.metric !== base.metric || head.samples !== base.samples)
    internal(`${head.metric} of ${head.samples} samples against ${base.metric} of ${base.samples}`)
  const from = base.estimate.value
  if (from === 0) return undefined
  const value = (head.estimate.value - from) / from
  const { low, high } = qualityMetrics[head.metric].proportion
    ? proportionChange(head, base)
    : resampledChange(head, base, seed)
  return { value, low: Math.min(low, value), high: Math.max(high, value), unit: 'ratio', source: 'measured' }
}

/** The base's own uncertainty is left out: its value is what the budget compares with. */
function proportionChange(head: Quality, base: Quality) {
  let [gained, lost] = [0, 0]
  for (let i = 0; i < head.samples; i++) {
    if (head.perSample[i]! > base.perSample[i]!) gained++
    if (head.perSample[i]! < base.perSample[i]!) lost++
  }
  const { low, high } = pairedDifference(gained, lost, head.samples)
  return { low: low / base.estimate.value, high: high / base.estimate.value }
}

function resampledChange(head: Quality, base: Quality, seed: number) {
  const [a, b] = [head, base].map(q =>
    qualityMetrics[q.metric].statistic({ width: q.width, values: q.perSample }),
  )
  return bootstrap(head.samples, weights => a!(weights) / b!(weights) - 1, seed)
}
