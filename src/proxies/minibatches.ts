// What a model is fed for its scores: seeded draws of a data set's training part, or noise where there is none.
import { type Dataset, feeder } from '../data/index.ts'
import { dtypes, elements, type Graph, ints, tensor } from '../ir/index.ts'
import { random } from '../random.ts'
import { inputOf, noInput } from './bound.ts'
import type { Minibatch } from './run-minibatches.ts'
import { type Missing, missing } from './score.ts'

export type Draw = {
  /** Minibatches that share no sample, as far as the data goes. */
  readonly count: number
  /** Samples in each, 2 to 48. */
  readonly samples: number
  readonly seed: number | string
}

/**
 * Minibatches of the training part in the model's layout, type and scaling; the same samples for every model.
 * @throws UserError as `feeder`
 */
export function drawMinibatches(
  graph: Graph,
  data: Dataset,
  { count, samples, seed }: Draw,
): Minibatch[] | Missing {
  const input = inputOf(graph)
  if (!input?.shape || input.dtype === undefined) return noInput
  const { train } = data
  if (train.count < 2) return missing('its data has fewer than two samples')
  const { feed } = feeder(train, { shape: ['N', ...input.shape.slice(1)], dtype: input.dtype }, data.scale)
  const order = random(`proxies/${seed}`).shuffle([...Array(train.count).keys()])
  const labels =
    train.y && dtypes[train.y.dtype].kind === 'int' && train.y.shape.length === 1 ? ints(train.y) : undefined
  return Array.from({ length: count }, (_, i) => {
    const chosen = Array.from({ length: samples }, (_, k) => order[(i * samples + k) % order.length]!)
    return { x: feed(chosen), classes: labels && chosen.map(index => labels[index]!) }
  })
}

/** Normal noise, for models without data: scores that need classes are then missing. */
export function noise(graph: Graph, { count, samples, seed }: Draw): Minibatch[] | Missing {
  const input = inputOf(graph)
  const shape = [samples, ...(input?.shape?.slice(1) ?? ['?'])]
  if (input?.dtype !== 'float32' || shape.some(length => typeof length !== 'number'))
    return missing('noise is for one float32 input whose lengths are numbers')
  const generator = random(`proxies/${seed}`)
  return Array.from({ length: count }, () => {
    const values = new Float32Array(elements(shape as number[])).map(() => generator.normal())
    return { x: tensor('float32', shape as number[], values), classes: undefined }
  })
}
