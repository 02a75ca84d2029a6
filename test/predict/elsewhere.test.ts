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
import { builtInSpace, type Genome, sample } from '../../src/space/index.ts'
import { inventedMs, inventedRows } from './invented.ts'

const space = builtInSpace('ds-cnn', { input: [1, 16, 10], outputs: 4 })
const fitted = fitPredictor(inventedRows(space, 40, 1, 0.02))

const kernelsOf = (genome: Genome) => counted(decompose(space.decode(genome), { block: 8 }))

/** A device up to three times as fast or slow, and by a sixth more or less so in every kind of kernel. */
function another(seed: number) {
  const own = random(seed)
  const overall = Math.log(3) * (2 * own.next() - 1)
  const factors = new Map<string, number>()
  const factorOf = ({ op, groups, stride }: Kernel) => {
    const key = `${op} ${groups > 1} ${stride}`
    const factor = factors.get(key) ?? Math.exp(overall + 0.16 * own.normal())
    factors.set(key, factor)
    return factor
  }
  const genomes = Array.from({ length: 11 }, () => sample(space, own))
  const rows = genomes.map((genome, i): Measured => {
    const kernels = kernelsOf(genome)
    const exact = kernels.reduce(
      (sum, { count, kernel }) => sum + count * inventedMs(kernel) * factorOf(kernel),
      0,
    )
    const ms = exact * Math.exp(0.02 * own.normal())
    const facts = { device: 'another', name: genome.join('.'), group: 'net', sha256: String(i), date: '' }
    return { ...facts, ms, low: 0.97 * ms, high: 1.03 * ms, block: 8, kernels }
  })
  return { measured: rows.slice(0, 9), asked: genomes.slice(9), is: rows.slice(9).map(({ ms }) => ms) }
}
const devices = Array.from({ length: 30 }, (_, i) => another(i))

/** Latencies, and the ratio of two, after so many measurements. */
function judged(count: number, name = 'another') {
  const told = devices.map(({ measured, asked, is }) => {
    const predictor = fittedPredictor(fitted, measured.slice(0, count), name)
    const [first, second] = asked.map(genome => space.decode(genome))
    const all = [first!, second!].map(graph => predictor.predict(graph))
    const ratio = predictor.compare(first!, second!)!
    const isRatio = is[0]! / is[1]! - 1
    return {
      holds: all.filter(({ low, high }, i) => low <= is[i]! && is[i]! <= high).length / 2,
      width: all.reduce((sum, { low, high }) => sum + Math.log(high / low), 0) / 2,
      ratioHolds: Number(ratio.low <= isRatio && isRatio <= ratio.high),
    }
  })
  const mean = (of: (one: (typeof told)[number]) => number) =>
    told.reduce((sum, one) => sum + of(one), 0) / told.length
  return {
    holds: mean(one => one.holds),
    width: mean(one => one.width),
    ratioHolds: mean(one => one.ratioHolds),
  }
}

describe('a predictor of another device', () => {
  const before = judged(0)

  it('holds as often as promised without any measurement, where its own intervals would not', () => {
    expect(before.holds).toBeGreaterThanOrEqual(0.88)
    expect(before.ratioHolds).toBeGreaterThanOrEqual(0.88)
    expect(judged(0, 'invented').holds).toBeLessThan(0.5)
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
