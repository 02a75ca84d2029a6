import { describe, expect, it } from 'vitest'
import {
  fit as fitPredictor,
  fittedPredictor,
  type Measured,
  predictorText,
  readPredictor,
  rooflinePredictor,
} from '../../src/predict/index.ts'
import { spearman } from '../../src/ranks.ts'
import { builtInSpace } from '../../src/space/index.ts'
import { describePredictor } from './describe-predictor.ts'
import { inventedRows } from './invented.ts'

const space = builtInSpace('ds-cnn', { input: [1, 16, 10], outputs: 4 })
// The device changes speed halfway: what is held back is spread over both halves.
const rows = inventedRows(space, 150, 1, 0.02)
const [measured, fresh] = [rows.filter((_, i) => i % 5 < 3), rows.filter((_, i) => i % 5 >= 3)]
const fitted = fitPredictor(measured)
const predictor = fittedPredictor(fitted)

describePredictor('a fitted predictor', () => ({ predictor, space }))
describePredictor('a roofline', () => ({ predictor: rooflinePredictor('board', 'raspberry-pi-4'), space }))

/** On rows the fit has not seen, taken at the speed that the reference had on the median. */
function judge(list: readonly Measured[]) {
  const usual = 0.5
  const ofGenome = predictor.forSpace(space)
  const answers = list.map(row => ({
    truth: (row.ms * usual) / row.referenceMs!,
    estimate: ofGenome(row.name.split('.').map(Number)),
  }))
  const factor = fittedSpeed()
  const errors = answers.map(({ truth, estimate }) => Math.abs(estimate.value / (truth * factor) - 1))
  const inside = answers.filter(
    ({ truth, estimate }) => estimate.low <= truth * factor && truth * factor <= estimate.high,
  )
  return {
    mape: errors.reduce((a, b) => a + b, 0) / errors.length,
    spearman: spearman(
      answers.map(({ truth }) => truth),
      answers.map(({ estimate }) => estimate.value),
    ),
    coverage: inside.length / answers.length,
  }
}

/** The median reference of the measured rows, over that of the first half. */
const fittedSpeed = () => {
  const sorted = measured.map(row => row.referenceMs! / 0.5).toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle - 0.5)]! + sorted[Math.floor(middle)]!) / 2
}

const judged = judge(fresh)

describe('fitting a predictor', () => {
  it('predicts fresh networks of the space within a few percent, in the right order', () => {
    const { mape, spearman } = judged
    expect(mape).toBeLessThan(0.05)
    expect(spearman).toBeGreaterThan(0.98)
  })

  it('gives intervals that hold about nine times in ten on networks it has not seen', () => {
    const { coverage } = judged
    expect(coverage).toBeGreaterThan(0.8)
    expect(coverage).toBeLessThan(0.99)
  })

  it('says of itself what fresh networks show', () => {
    const { mape } = judged
    expect(fitted.heldOut.mape / mape).toBeGreaterThan(0.6)
    expect(fitted.heldOut.mape / mape).toBeLessThan(1.8)
    expect(fitted.heldOut.rows).toBe(measured.length)
  })

  it('gives the same predictor for the same measurements', () => {
    expect(fitPredictor(measured.slice(0, 12))).toEqual(fitPredictor(measured.slice(0, 12)))
  })

  it('needs ten different models, of one device', () => {
    expect(() => fitPredictor(measured.slice(0, 9))).toThrow(/9 different models/)
    expect(() => fitPredictor([...Array(20)].map(() => measured[0]!))).toThrow(/1 different/)
    expect(() => fitPredictor([...measured.slice(0, 20), { ...measured[21]!, device: 'other' }])).toThrow(
      /several/,
    )
  })

  it('learns another device from twelve measurements and a prior better than from twelve alone', () => {
    const other = rows.map(row => ({ ...row, device: 'twice', ms: 2 * row.ms }))
    const few = other.filter((_, i) => i % 11 === 0).slice(0, 12)
    const test = other.filter((_, i) => i % 11 === 5)
    const errorOf = (list: readonly Measured[], prior?: typeof fitted.model) => {
      const own = fittedPredictor(fitPredictor(list, prior ? { prior } : {}))
      const logs = test.map(row => {
        const { value } = own.predict(space.decode(row.name.split('.').map(Number)))
        return Math.log((value * row.referenceMs!) / row.ms)
      })
      const middle = logs.toSorted((a, b) => a - b)[Math.floor(logs.length / 2)]!
      return logs.reduce((sum, each) => sum + Math.abs(each - middle), 0) / logs.length
    }
    expect(errorOf(few, fitted.model)).toBeLessThan(errorOf(few))
  })
})

describe('a graph unlike those measured', () => {
  it('is refused, with what is strange about it', () => {
    const vision = builtInSpace('resnet', { input: [3, 96, 96], outputs: 4 })
    expect(() => predictor.predict(vision.decode(vision.seed))).toThrow(/nothing like this model.*Conv/)
  })

  it('has a wider interval than those measured when it is only somewhat strange', () => {
    const wide = builtInSpace('ds-cnn', { input: [1, 32, 20], outputs: 4 })
    const width = ({ low, high }: { low: number; high: number }) => high / low
    const own = predictor.predict(space.decode(space.seed))
    expect(width(predictor.predict(wide.decode(wide.seed)))).toBeGreaterThan(1.1 * width(own))
  })
})

describe("a predictor's file", () => {
  const text = predictorText(fitted)

  it('gives the same predictions once read again', () => {
    const again = fittedPredictor(readPredictor(text, 'p.json'))
    const graph = space.decode(space.seed)
    expect(again.predict(graph).value).toBeCloseTo(predictor.predict(graph).value, 6)
    expect(again.facts).toMatchObject({ device: 'invented', heldOut: { rows: measured.length } })
  })

  it('is refused with the reason when it is something else', () => {
    const broken = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
      const json = JSON.parse(text)
      change(json)
      return () => readPredictor(JSON.stringify(json), 'p.json')
    }
    expect(() => readPredictor('{', 'p.json')).toThrow(/no JSON/)
    expect(broken(json => (json.version = 9))).toThrow(/version/)
    expect(broken(json => json.fitted.model.base.factors.pop())).toThrow(/a factor for each part/)
    expect(broken(json => (json.fitted.model.base.factors[0] = -1))).toThrow(/factors/)
    expect(broken(json => json.fitted.known.push(...Array(2000).fill(json.fitted.known[0])))).toThrow(/known/)
    expect(broken(json => (json.fitted.extra = 1))).toThrow(/fitted/)
  })
})
