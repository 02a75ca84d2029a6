// A predictor that tells of another device than it was fitted on: its intervals hold before anything was measured there, and
// narrow with what is.
import { describe, expect, it } from 'vitest'
import {
  counted,
  decompose,
  fit as fitPredictor,
  fittedPredictor,
  type Kernel,
  type Measured,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { builtInSpace, sample } from '../../src/space/index.ts'
import { inventedMs, inventedRows } from './invented.ts'

const space = builtInSpace('ds-cnn', { input: [1, 16, 10], outputs: 4 })
const fitted = fitPredictor(inventedRows(space, 40, 1, 0.02))

const source = random(2)
/** Networks that are measured, and two that are asked about. */
const networks = Array.from({ length: 11 }, () => {
  const graph = space.decode(sample(space, source))
  return { graph, kernels: counted(decompose(graph, { block: 8 })) }
})
const [first, second] = networks.slice(9).map(({ graph }) => graph)

/** A device up to three times as fast or slow, and by a sixth more or less so in every kind of kernel. */
function another(seed: number): Measured[] {
  const own = random(seed)
  const overall = Math.log(3) * (2 * own.next() - 1)
  const factors = new Map<string, number>()
  const factorOf = ({ op, groups, stride }: Kernel) => {
    const key = `${op} ${groups > 1} ${stride}`
    const factor = factors.get(key) ?? Math.exp(overall + 0.16 * own.normal())
    factors.set(key, factor)
    return factor
  }
  return networks.map(({ kernels }, i): Measured => {
    const exact = kernels.reduce(
      (sum, { count, kernel }) => sum + count * inventedMs(kernel) * factorOf(kernel),
      0,
    )
    const ms = exact * Math.exp(0.02 * own.normal())
    const facts = { device: 'another', name: String(i), group: 'net', sha256: String(i), date: '' }
    return { ...facts, ms, low: 0.97 * ms, high: 1.03 * ms, block: 8, kernels }
  })
}
const devices = Array.from({ length: 40 }, (_, i) => another(i))

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How often an interval of a latency holds after so many measurements, and how wide it is. */
function judged(count: number, name = 'another') {
  const told = devices.map(rows => {
    const { low, high } = fittedPredictor(fitted, rows.slice(0, count), name).predict(first!)
    return { holds: Number(low <= rows[9]!.ms && rows[9]!.ms <= high), width: Math.log(high / low) }
  })
  return { holds: mean(told.map(({ holds }) => holds)), width: mean(told.map(({ width }) => width)) }
}

describe('a predictor of another device', () => {
  const before = judged(0)

  it('holds as often as promised without any measurement, where its own intervals would not', () => {
    expect(before.holds).toBeGreaterThanOrEqual(0.88)
    expect(judged(0, 'invented').holds).toBeLessThan(0.5)
  })

  it('holds for the ratio of two networks, which says nothing of the speed of a device', () => {
    const { low, high } = fittedPredictor(fitted, [], 'another').compare(first!, second!)!
    const ratios = devices.map(rows => rows[9]!.ms / rows[10]!.ms - 1)
    expect(mean(ratios.map(is => Number(low <= is && is <= high)))).toBeGreaterThanOrEqual(0.88)
    expect((1 + high) / (1 + low)).toBeLessThan(Math.exp(before.width) / 2)
  })

  it.each([1, 3, 9])('holds and narrows with %i measurements', count => {
    const { holds, width } = judged(count)
    expect(holds).toBeGreaterThanOrEqual(0.88)
    expect(width).toBeLessThan(0.5 * before.width)
  })

  it('is one of the device itself under its own name, and where the profile names none', () => {
    const graph = space.decode(space.seed)
    const own = fittedPredictor(fitted).predict(graph)
    expect(fittedPredictor(fitted, [], 'invented').predict(graph)).toEqual(own)
    expect(fittedPredictor({ ...fitted, device: 'host' }, [], 'pi4').predict(graph)).toEqual(own)
    expect(fittedPredictor(fitted, [], 'pi4').facts.isOfAnother).toBe(true)
  })

  it('tells genomes the same intervals', () => {
    const predictor = fittedPredictor(fitted, [], 'pi4')
    const { high } = predictor.predict(space.decode(space.seed))
    expect(predictor.forSpace(space)(space.seed).high).toBeCloseTo(high, 9)
  })
})
