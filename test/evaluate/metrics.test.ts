// Metrics and intervals against figures that numpy worked out by the definitions (fixtures/make/golden_quality.py).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate, pairedChange } from '../../src/evaluate/index.ts'
import { pairedDifference, wilson } from '../../src/evaluate/intervals.ts'
import { random } from '../../src/random.ts'
import type { QualityMetric } from '../../src/units.ts'
import { echo, root, runtime, split } from './models.ts'

const golden = JSON.parse(readFileSync(join(root, 'fixtures/golden/quality.json'), 'utf8'))
const scores: number[] = golden.logits
const score = async (metric: QualityMetric, data = split(scores, 4, golden.labels), options = {}) =>
  evaluate(await runtime.open(echo(data.x.shape[1]!)), data, { metric, ...options })

describe('metrics', () => {
  it.each([
    ['top-1', golden.top1, {}],
    ['top-k', golden.top2, { k: 2 }],
    ['f1', golden.f1, {}],
    ['auc', golden.aucMacro, {}],
  ] as const)('%s agrees with numpy', async (metric, expected, options) => {
    const quality = await score(metric, undefined, options)
    expect(quality.estimate.value).toBeCloseTo(expected, 6)
    expect(quality.estimate.low).toBeLessThan(expected)
    expect(quality.estimate.high).toBeGreaterThan(expected)
    expect(quality).toMatchObject({ samples: 60, estimate: { unit: 'ratio', source: 'measured' } })
  })

  it('AUC of two scores agrees with numpy, and of one score that is their difference too', async () => {
    const labels = golden.labels.map((l: number) => l % 2)
    const pairs = scores.filter((_, i) => i % 4 < 2)
    // Differences of the float32 scores, so that ties are the same.
    const at = (i: number) => Math.fround(pairs[i]!)
    const differences = Array.from({ length: 60 }, (_, i) => at(2 * i + 1) - at(2 * i))
    expect((await score('auc', split(pairs, 2, labels))).estimate.value).toBeCloseTo(golden.aucBinary, 6)
    expect((await score('auc', split(differences, 1, labels))).estimate.value).toBeCloseTo(
      golden.aucBinary,
      6,
    )
  })

  it.each([
    ['mae', golden.mae],
    ['mse', golden.mse],
  ] as const)('%s agrees with numpy', async (metric, expected) => {
    const quality = await score(metric, split(scores, 4, golden.targets, 4))
    expect(quality.estimate.value).toBeCloseTo(expected, 6)
    expect(quality.estimate.unit).toBe('value')
  })

  it('scores an autoencoder by its reconstruction error', async () => {
    // Answers 0 for every input, so the error is the mean square of the input.
    const x = [0.1, 0.2, 0.1, 3, 2, 4, 0.3, 0.1, 0.2, 5, 1, 2]
    const { build, encode, node, scalar, value } = await import('../../src/ir/index.ts')
    const shape = ['N', 3]
    const blank = build({
      inputs: [value('x', 'float32', shape)],
      outputs: [value('y', 'float32', shape)],
      nodes: [node('Mul', ['x', 'zero'], ['y'])],
      constants: { zero: scalar('float32', 0) },
    })
    const session = await runtime.open(encode(blank))
    const anomalies = await evaluate(session, split(x, 3, [0, 1, 0, 1]), { metric: 'auc' })
    expect(anomalies.estimate.value).toBe(1)
    const rebuilt = await evaluate(session, split(x, 3), { metric: 'mse' })
    expect(rebuilt.estimate.value).toBeCloseTo(x.reduce((a, v) => a + v * v, 0) / 12, 6)
  })
})

describe('intervals', () => {
  it.each(golden.wilson as [number, number, number, number][])('Wilson of %d in %d', (k, n, low, high) => {
    expect(wilson(k, n).low).toBeCloseTo(low, 10)
    expect(wilson(k, n).high).toBeCloseTo(high, 10)
  })

  it('the bootstrap of a mean is as wide as its standard error says', async () => {
    const generator = random(5)
    const errors = Array.from({ length: 400 }, () => generator.normal())
    const { estimate } = await score('mse', split(errors, 1, new Float32Array(400), 1))
    const squares = errors.map(e => e * e)
    const mean = squares.reduce((a, b) => a + b) / 400
    const deviation = Math.sqrt(squares.reduce((a, s) => a + (s - mean) ** 2, 0) / 400)
    expect((estimate.high - estimate.low) / ((2 * 1.96 * deviation) / 20)).toBeCloseTo(1, 1)
  })

  it('the same seed gives the same interval, another seed another', async () => {
    const run = async (seed: number) => (await score('f1', undefined, { seed })).estimate
    expect(await run(1)).toEqual(await run(1))
    expect((await run(1)).low).not.toBe((await run(2)).low)
  })
})

describe('paired change', () => {
  const answers = (wrong: ReadonlySet<number>, count = 600) =>
    split(
      Array.from({ length: 2 * count }, (_, i) => (i % 2 === (wrong.has(i >> 1) ? 1 : 0) ? 1 : 0)),
      2,
      new Int32Array(count),
    )
  const with_ = async (wrong: number[]) => score('top-1', answers(new Set(wrong)))
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

  it('sees the change of two equally accurate models as none, and is sure of it where they err alike', async () => {
    const change = pairedChange(await with_(range(0, 60)), await with_(range(0, 60)))!
    expect(change.value).toBe(0)
    expect(change.high - change.low).toBeLessThan(0.012)
    const apart = pairedChange(await with_(range(0, 60)), await with_(range(60, 120)))!
    expect(apart.value).toBe(0)
    expect(apart.high - apart.low).toBeGreaterThan(0.06)
  })

  it('finds 3 % fewer right answers on the same samples significant, which two separate intervals would not', async () => {
    const [head, base] = [await with_(range(0, 78)), await with_(range(0, 60))]
    const change = pairedChange(head, base)!
    expect(change.value).toBeCloseTo(-18 / 540, 10)
    expect(change.high).toBeLessThan(0)
    expect(head.estimate.high).toBeGreaterThan(base.estimate.low)
  })

  it('covers the true difference 95 times in a hundred', () => {
    const generator = random(9)
    let covered = 0
    for (let r = 0; r < 2000; r++) {
      let [gained, lost] = [0, 0]
      for (let i = 0; i < 300; i++) {
        const u = generator.next()
        if (u < 0.03) gained++
        else if (u < 0.1) lost++
      }
      const { low, high } = pairedDifference(gained, lost, 300)
      if (low <= -0.04 && -0.04 <= high) covered++
    }
    expect(covered / 2000).toBeGreaterThan(0.935)
    expect(covered / 2000).toBeLessThan(0.975)
  })

  it('is undefined against a base of 0', async () => {
    expect(pairedChange(await with_([]), await with_(range(0, 600)))).toBeUndefined()
  })
})
