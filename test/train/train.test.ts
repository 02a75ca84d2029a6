// The runtime of training on a step built by hand, against the same arithmetic in doubles.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Split } from '../../src/data/index.ts'
import { noScaling } from '../../src/data/index.ts'
import { floats, tensor } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { loadRuntime } from '../../src/runtime/index.ts'
import { batches, type Recipe, type TrainOptions, train } from '../../src/train/index.ts'
import { located } from '../runtime/models.ts'
import { classes, features, linearReference, linearStep } from './linear-step.ts'

const runtime = loadRuntime(located)
const linear = linearStep()
const count = 50
const draw = random('samples')
const label = Array.from({ length: count }, () => draw.int(classes))
const rows = label.map(l => Array.from({ length: features }, (_, i) => draw.normal() + (i === l ? 2 : 0)))
const split: Split = {
  count,
  x: tensor('float32', [count, features], rows.flat()),
  y: tensor('int32', [count], label),
  layout: undefined,
}
const recipe: Recipe = {
  batch: 8,
  epochs: 4,
  optimizer: { kind: 'sgd', momentum: 0.9 },
  weightDecay: 1e-3,
  rate: 0.1,
  schedule: { kind: 'constant' },
  shuffle: true,
  augment: [],
  freezeBatchNorm: false,
  seed: 5,
}
const options = (more: Partial<TrainOptions> = {}): TrainOptions => ({
  stepOf: () => linear,
  split,
  scaling: noScaling,
  towards: 'labels',
  recipe,
  runtime,
  threads: 1,
  scalars: rate => ({ rate }),
  key: 'run',
  checkpointEveryMs: Number.POSITIVE_INFINITY,
  save: () => {},
  progress: () => {},
  breathe: () => nextTurn(),
  now: () => performance.now(),
  signal: new AbortController().signal,
  ...more,
})
const weights = (state: Awaited<ReturnType<typeof train>>['state']) =>
  Object.values(state).map(t => [...floats(t)])

describe('training', () => {
  it('goes through the losses and weights of the same steps in doubles, odd batches and all', async () => {
    const result = await train(options())
    const order = batches({ count, batch: 8, seed: 5, shuffle: true })
    const reference = linearReference(
      linearStep(),
      step => {
        const indices = [...order.at(step)]
        return { x: indices.map(i => rows[i]!), label: indices.map(i => label[i]!) }
      },
      { steps: 28, rate: 0.1 },
    )
    expect(result.steps).toBe(28)
    expect(result.epochs).toBe(4)
    for (const [i, loss] of reference.losses.entries()) expect(result.losses[i]).toBeCloseTo(loss, 5)
    for (const [i, w] of reference.W.entries()) expect(floats(result.state['W']!)[i]).toBeCloseTo(w, 5)
    expect(result.losses.at(-1)).toBeLessThan(0.6 * result.losses[0]!)
  })

  it('gives the same bits every time', async () => {
    const [a, b] = [await train(options()), await train(options())]
    expect(weights(a.state)).toEqual(weights(b.state))
    expect(a.losses).toEqual(b.losses)
  })

  it('goes on from a checkpoint to the numbers of an unbroken run', async () => {
    const whole = await train(options())
    for (const at of [1, 7, 12]) {
      const stop = new AbortController()
      let saved: Uint8Array | undefined
      const scalars: TrainOptions['scalars'] = (rate, step) => {
        if (step === at - 1) stop.abort()
        return { rate }
      }
      const broken = await train(options({ signal: stop.signal, scalars, save: bytes => (saved = bytes) }))
      expect([broken.ended, broken.steps]).toEqual(['aborted', at])
      const rest = await train(options({ resume: { bytes: saved!, path: 'c' } }))
      expect(rest.resumed).toBe(at)
      expect(rest.losses).toEqual(whole.losses)
      expect(weights(rest.state)).toEqual(weights(whole.state))
    }
  })

  it('refuses the checkpoint of another run, and one that is no checkpoint', async () => {
    let saved: Uint8Array | undefined
    const stop = new AbortController()
    stop.abort()
    await train(options({ signal: stop.signal, save: bytes => (saved = bytes) }))
    const resume = (bytes: Uint8Array, key = 'run') => train(options({ key, resume: { bytes, path: 'c' } }))
    await expect(resume(saved!, 'other')).rejects.toMatchObject({ code: 'checkpoint-foreign' })
    await expect(resume(saved!.subarray(0, -4))).rejects.toMatchObject({ code: 'tensors-damaged' })
    await expect(resume(new Uint8Array(100))).rejects.toMatchObject({ code: 'tensors-damaged' })
  })

  it('stops when epochs bring nothing better, and keeps the best state', async () => {
    const values = [5, 3, 4, 3.5, 1]
    const seen: number[][][] = []
    const result = await train(
      options({
        recipe: { ...recipe, epochs: 10, patience: 2 },
        validate: async state => {
          seen.push(weights(state))
          return values[seen.length - 1]!
        },
      }),
    )
    expect(result.ended).toBe('early')
    expect(result.epochs).toBe(4)
    expect(weights(result.state)).toEqual(seen[1])
  })

  it('names the sample batch, the state or the node that first was not finite', async () => {
    const hurt = {
      ...split,
      x: tensor(
        'float32',
        [count, features],
        rows.flat().map((v, i) => (i === 9 ? Number.NaN : v)),
      ),
    }
    await expect(train(options({ split: hurt }))).rejects.toMatchObject({
      code: 'train-not-finite',
      message: expect.stringContaining('the samples of the batch'),
    })
    await expect(train(options({ scalars: () => ({ rate: 1e38 }) }))).rejects.toMatchObject({
      message: expect.stringContaining('NaN in step 2: LogSoftmax “LogSoftmax → logp” gave the first value'),
    })
    const overflow = train(options({ scalars: (_, step) => ({ rate: step === 2 ? Number.MAX_VALUE : 0.1 }) }))
    await expect(overflow).rejects.toMatchObject({
      message: expect.stringContaining(
        'NaN in step 4: the parameter “W” was no longer finite after the step before',
      ),
    })
  })

  it('lets the event loop turn while it runs and reports how long is left', async () => {
    const standings: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const result = await train(
      options({
        recipe: { ...recipe, steps: 3000 },
        progress: ({ step, secondsLeft }) => {
          standings.push(step)
          expect(secondsLeft).toBeGreaterThanOrEqual(0)
        },
      }),
    )
    clearInterval(timer)
    expect(result.steps).toBe(3000)
    expect(standings.length).toBeGreaterThan(2)
    expect(turns).toBeGreaterThan(0)
  })
})
