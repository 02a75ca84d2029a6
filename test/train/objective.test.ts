// What a model is trained towards: told from the labels, or asked for.
import { describe, expect, it } from 'vitest'
import { type Dataset, noScaling } from '../../src/data/index.ts'
import { tensor } from '../../src/ir/index.ts'
import type { Recipe } from '../../src/train/index.ts'
import { objectiveOf } from '../../src/train/objective.ts'

const recipe: Recipe = {
  batch: 8,
  epochs: 1,
  optimizer: { kind: 'adam' },
  weightDecay: 0,
  rate: 0.01,
  schedule: { kind: 'constant' },
  shuffle: true,
  augment: 'usual',
  freezeBatchNorm: false,
  seed: 1,
}

function dataset(dtype: 'int32' | 'float32', y: number[]): Dataset {
  const x = tensor('float32', [y.length, 2], new Float32Array(2 * y.length))
  const split = { count: y.length, x, y: tensor(dtype, [y.length], y), layout: undefined }
  const sha256 = ''
  return {
    name: '',
    train: split,
    test: split,
    classes: undefined,
    sha256,
    scale: noScaling,
    declaredSplit: true,
  }
}
const three = dataset('int32', [0, 1, 2, 0, 0, 0])
const two = dataset('int32', [0, 1, 1, 0])
const counts = dataset('int32', [3, 7, 1, 0])
const reals = dataset('float32', [0.5, 1.5, -2, 3])
const of = (data: Dataset, output: number, more: Partial<Recipe> = {}, teacher = false) =>
  objectiveOf(data, { input: 2, output, teacher }, { ...recipe, ...more })

describe('the objective', () => {
  it('is cross-entropy for classes, binary for one score, squared error for numbers', () => {
    expect(of(three, 3)).toMatchObject({ loss: { kind: 'cross-entropy', soft: false }, metric: 'top-1' })
    expect(of(two, 1)).toMatchObject({ loss: { kind: 'binary-cross-entropy' }, metric: 'top-1' })
    expect(of(reals, 1)).toMatchObject({ loss: { kind: 'mse' }, metric: 'mse' })
  })

  it('takes whole numbers above 1 towards a single output for counts', () =>
    expect(of(counts, 1)).toMatchObject({ loss: { kind: 'mse' }, metric: 'mse' }))

  it('follows the recipe, and judges absolute errors by absolute errors', () => {
    expect(of(reals, 1, { loss: 'huber', huberDelta: 0.5 })).toMatchObject({
      loss: { kind: 'huber', delta: 0.5 },
      metric: 'mse',
    })
    expect(of(reals, 1, { loss: 'mae' })).toMatchObject({ loss: { kind: 'mae' }, metric: 'mae' })
    expect(of(three, 3, { loss: 'mse' })).toMatchObject({ loss: { kind: 'mse' }, metric: 'top-1' })
  })

  it('weighs classes so that all count the same, one that is absent plainly', () => {
    expect(of(three, 4, { classWeights: 'balanced' }).loss).toMatchObject({ weights: [6 / 16, 1.5, 1.5, 1] })
    expect(of(three, 3, { classWeights: [1, 2, 3] }).loss).toMatchObject({ weights: [1, 2, 3] })
  })

  it('takes shares of classes from mixed samples and from a teacher', () => {
    expect(of(three, 3, { augment: ['mixup'] }).loss).toMatchObject({ soft: true })
    expect(of(three, 3, {}, true).loss).toMatchObject({ soft: true })
  })

  it.each([
    ['cross-entropy of numbers', reals, 1, { loss: 'cross-entropy' }, 'train-loss-unsuited'],
    ['cross-entropy of a single score', two, 1, { loss: 'cross-entropy' }, 'train-loss-unsuited'],
    ['class weights of numbers', reals, 1, { classWeights: 'balanced' }, 'train-loss-option'],
    ['smoothed numbers', reals, 1, { smoothing: 0.1 }, 'train-loss-option'],
    ['more classes than scores', three, 2, {}, 'evaluate-classes'],
    ['more outputs than numbers', reals, 3, {}, 'evaluate-targets'],
  ] as const)('refuses %s', (_, data, output, more, code) =>
    expect(() => of(data, output, more)).toThrow(expect.objectContaining({ code })),
  )
})
