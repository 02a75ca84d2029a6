// A predictor after it was fitted: ratios of two graphs, and what was measured on the device since.
import { describe, expect, it } from 'vitest'
import {
  counted,
  decompose,
  fit as fitPredictor,
  fittedPredictor,
  type Kernel,
  type Measured,
  predictorText,
  readPredictor,
  rooflinePredictor,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { builtInSpace, type Genome, sample } from '../../src/space/index.ts'
import { inventedMs, inventedRows } from './invented.ts'

const space = builtInSpace('ds-cnn', { input: [1, 16, 10], outputs: 4 })
const fitted = fitPredictor(inventedRows(space, 70, 1, 0.02))
const predictor = fittedPredictor(fitted)
const source = random(5)

/** The genome with two choices drawn anew: what a pull request makes of a model. */
const changed = (genome: Genome): Genome => {
  const next = [...genome]
  for (let i = 0; i < 2; i++) {
    const at = source.int(next.length)
    next[at] = source.int(space.choices[at]!.options.length)
  }
  return next
}
const kernelsOf = (genome: Genome) => counted(decompose(space.decode(genome), { block: 8 }))
const truth = (genome: Genome, factor: (kernel: Kernel) => number = () => 1) =>
  kernelsOf(genome).reduce((sum, { count, kernel }) => sum + count * inventedMs(kernel) * factor(kernel), 0)

const pairs = Array.from({ length: 40 }, () => {
  const base = sample(space, source)
  const head = changed(base)
  const [a, b] = [space.decode(head), space.decode(base)]
  const [ofHead, ofBase] = [predictor.predict(a), predictor.predict(b)]
  const change = predictor.compare(a, b)!
  const unpaired = ofHead.high / ofBase.low - ofHead.low / ofBase.high
  return { change, unpaired, is: truth(head) / truth(base) - 1 }
})

describe('the ratio of two predictions', () => {
  it('holds as often as promised, in half the width of two intervals divided', () => {
    const inside = pairs.filter(({ change, is }) => change.low <= is + 1e-9 && is - 1e-9 <= change.high)
    expect(inside.length / pairs.length).toBeGreaterThanOrEqual(0.85)
    const widths = pairs.map(({ change, unpaired }) => (change.high - change.low) / unpaired)
    expect(widths.reduce((a, b) => a + b, 0) / widths.length).toBeLessThan(0.5)
  })

  it('is exactly nothing for graphs of the same kernels', () => {
    const graph = space.decode(space.seed)
    expect(predictor.compare(graph, space.decode(space.seed))).toMatchObject({ value: 0, low: 0, high: 0 })
  })

  it('is the same from the file', () => {
    const again = fittedPredictor(readPredictor(predictorText(fitted), 'file'))
    const [a, b] = [space.decode(space.seed), space.decode(changed(space.seed))]
    expect(again.compare(a, b)!.high).toBeCloseTo(predictor.compare(a, b)!.high, 6)
  })
})

/** A device that is another one in every kind of kernel, with what runners measured of variants of one model. */
function other(seed: number) {
  const own = random(seed)
  const overall = 0.06 * own.normal()
  const factors = new Map<string, number>()
  const factor = ({ op, groups, stride }: Kernel) => {
    const key = `${op} ${groups > 1} ${stride}`
    const known = factors.get(key) ?? Math.exp(overall + 0.08 * own.normal())
    factors.set(key, known)
    return known
  }
  const model = sample(space, own)
  const row = (genome: Genome, i: number): Measured => {
    const ms = truth(genome, factor) * Math.exp(0.02 * own.normal())
    const facts = {
      device: 'invented',
      name: genome.join('.'),
      group: 'net',
      sha256: String(i),
      date: '2026-01-01',
    }
    return { ...facts, ms, low: 0.97 * ms, high: 1.03 * ms, block: 8, kernels: kernelsOf(genome) }
  }
  const rows = Array.from({ length: 8 }, (_, i) => row(i === 0 ? model : changed(model), i))
  return { rows, asked: changed(model), factor }
}
const devices = Array.from({ length: 12 }, (_, i) => other(i))
const judged = (count: number) => {
  const told = devices.map(({ rows, asked, factor }) => {
    const { value, low, high } = fittedPredictor(fitted, rows.slice(0, count)).predict(space.decode(asked))
    const is = truth(asked, factor)
    return { error: Math.abs(value / is - 1), width: (high - low) / value, holds: low <= is && is <= high }
  })
  const mean = (of: (one: (typeof told)[number]) => number) =>
    told.reduce((sum, one) => sum + of(one), 0) / told.length
  return {
    error: mean(one => one.error),
    width: mean(one => one.width),
    holds: mean(one => Number(one.holds)),
  }
}

describe('what was measured since', () => {
  it('draws predictions of like models to it, whatever was wrong with them before', () => {
    expect(judged(2).error).toBeLessThan(0.6 * judged(0).error)
  })

  it('widens intervals that do not hold, and narrows them with every measurement more', () => {
    const [first, last] = [judged(1), judged(8)]
    expect(first.holds).toBeGreaterThanOrEqual(0.8)
    expect(last.holds).toBeGreaterThanOrEqual(0.8)
    expect(last.width).toBeLessThan(0.8 * first.width)
  })

  it('draws a data sheet to it, whose interval is a factor of four until then', () => {
    const told = (count: number) =>
      devices.map(({ rows, asked, factor: own }) => {
        const { value, low, high } = rooflinePredictor(
          'invented',
          'raspberry-pi-4',
          rows.slice(0, count),
        ).predict(space.decode(asked))
        return { off: Math.abs(Math.log(value / truth(asked, own))), factor: high / low }
      })
    const middle = (of: readonly number[]) => of.toSorted((a, b) => a - b)[of.length >> 1]!
    const [before, after] = [told(0), told(8)]
    expect(before.every(({ factor }) => Math.abs(factor - 16) < 1e-6)).toBe(true)
    expect(middle(after.map(({ factor }) => factor))).toBeLessThan(4)
    expect(middle(after.map(({ off }) => off))).toBeLessThan(0.5 * middle(before.map(({ off }) => off)))
  })

  it('says how much there was', () => {
    expect(fittedPredictor(fitted, devices[0]!.rows).facts.since?.rows).toBeGreaterThan(4)
  })
})
