// A small world of devices whose latencies are known sums, so that a prediction can be checked against the truth.
import { describe, expect, it } from 'vitest'
import {
  adapt,
  calibrate,
  chooseToMeasure,
  type Encoding,
  learnSources,
  spaceEncoding,
  without,
  zeroShot,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import type { Genome } from '../../src/space/index.ts'

const genes = 6
const options = 4
const encoding: Encoding = spaceEncoding({
  id: 'toy',
  choices: Array.from({ length: genes }, (_, i) => ({
    name: `gene ${i}`,
    kind: 'op' as const,
    options: Array.from({ length: options }, (_, k) => k),
    default: 0,
    layers: [],
  })),
})
const generator = random('world')
const drawn: Genome[] = Array.from({ length: 600 }, () =>
  Array.from({ length: genes }, () => generator.int(options)),
)
const [known, unseen] = [drawn.slice(0, 300), drawn.slice(300)]

/** A device charges each option a price between two price lists, and its own noise. */
const lists = [0, 1].map(() =>
  Array.from({ length: genes }, () => Array.from({ length: options }, () => 1 + 3 * generator.next())),
)
const noise = random('noise')
const latency = (mix: number, spread: number) => (genome: Genome) => {
  const price = genome.reduce(
    (sum, option, gene) => sum + (1 - mix) * lists[0]![gene]![option]! + mix * lists[1]![gene]![option]!,
    2,
  )
  return price * Math.exp(spread * noise.normal())
}
const mixes = [0, 0.2, 0.5, 0.8, 1]
const sources = learnSources(
  encoding,
  known,
  mixes.map(mix => ({ name: `mix ${mix}`, ms: Float64Array.from(known, latency(mix, 0.01)) })),
)
const target = latency(0.35, 0.01)
const chosen = chooseToMeasure(sources, known, 12, random(1))
const measured = chosen.map(i => ({ genome: known[i]!, ms: target(known[i]!) }))

describe('a new device from twelve measurements', () => {
  const model = adapt(sources, measured)
  const actual = unseen.map(target)

  it('is ordered nearly as its noise allows, and is told in milliseconds', () => {
    const predicted = unseen.map(model.value)
    expect(spearman(predicted, actual)).toBeGreaterThan(0.95)
    const errors = predicted.map((ms, i) => Math.abs(ms / actual[i]! - 1))
    expect(errors.reduce((sum, error) => sum + error) / errors.length).toBeLessThan(0.04)
  })

  it('is ordered better than the nearest known device orders it', () => {
    const ours = spearman(unseen.map(model.value), actual)
    const theirs = mixes.map(mix => spearman(unseen.map(latency(mix, 0)), actual))
    expect(ours).toBeGreaterThan(Math.min(...theirs))
    expect(ours).toBeGreaterThan(adaptedAlone())
  })

  function adaptedAlone() {
    const alone = adapt(
      without(sources, () => true),
      measured,
    )
    return spearman(unseen.map(alone.value), actual)
  }

  it('comes with intervals around the value, source `predicted`, that a stretch widens', () => {
    const wide = adapt(sources, measured, 2)
    for (const genome of unseen.slice(0, 20)) {
      const [narrow, wider] = [model.predict(genome), wide.predict(genome)]
      expect(narrow).toMatchObject({ unit: 'ms', source: 'predicted' })
      expect(narrow.low).toBeLessThanOrEqual(narrow.value)
      expect(narrow.high).toBeGreaterThanOrEqual(narrow.value)
      expect(wider.high - wider.low).toBeGreaterThan(narrow.high - narrow.low)
      expect(narrow.value).toBeCloseTo(model.value(genome), 9)
    }
  })

  it('holds 90 of 100 latencies of known devices that take turns as the new one, once calibrated', () => {
    const stretch = calibrate(sources, chosen)
    const asked = [...known.keys()].filter(i => !chosen.includes(i))
    const held = sources.devices.flatMap(({ name, ms }) => {
      const others = without(sources, other => other === name)
      const model = adapt(
        others,
        chosen.map(i => ({ genome: known[i]!, ms: ms[i]! })),
        stretch,
      )
      return asked.map(i => {
        const { low, high } = model.predict(known[i]!)
        return low <= ms[i]! && ms[i]! <= high
      })
    })
    expect(held.filter(Boolean).length / held.length).toBeCloseTo(0.9, 1)
  }, 30_000)

  it('is the same for the same measurements', () => {
    const again = adapt(sources, measured)
    expect(unseen.slice(0, 50).map(again.value)).toEqual(unseen.slice(0, 50).map(model.value))
  })

  it('is hardly moved by two measurements during which something else ran', () => {
    const disturbed = measured.map((one, i) => (i === 3 || i === 8 ? { ...one, ms: 2.5 * one.ms } : one))
    const other = adapt(sources, disturbed)
    // 0.68 with normal noise.
    expect(spearman(unseen.map(other.value), actual)).toBeGreaterThan(0.9)
  })

  it('takes three measurements at least', () => {
    expect(() => adapt(sources, measured.slice(0, 2))).toThrow(
      expect.objectContaining({ code: 'predict-too-few' }),
    )
  })
})

describe('the choice of what to measure', () => {
  it('names each architecture once, and fewer are the first of more', () => {
    expect(new Set(chosen).size).toBe(12)
    expect(chooseToMeasure(sources, known, 5, random(1))).toEqual(chosen.slice(0, 5))
  })

  it('begins with architectures on which known devices differ most from the ordinary', () => {
    const { x, width } = sources.embedding.rows(known)
    const extent = (i: number) => mixes.reduce((sum, _, device) => sum + x[i * width + device]! ** 2, 0)
    const ordinary = known.reduce((sum, _, i) => sum + extent(i), 0) / known.length
    for (const i of chosen.slice(0, 3)) expect(extent(i)).toBeGreaterThan(1.5 * ordinary)
  })
})

describe('a device that nobody measured', () => {
  const facts = (name: string) => [Number(name.split(' ')[1])]

  it('is told from the known devices nearest to it', () => {
    const model = zeroShot(sources, [0.35], facts)
    const actual = unseen.map(target)
    expect(spearman(unseen.map(model.value), actual)).toBeGreaterThan(0.8)
    const off = zeroShot(sources, [5], facts)
    expect(spearman(unseen.map(off.value), unseen.map(latency(1, 0)))).toBeGreaterThan(
      spearman(unseen.map(off.value), unseen.map(latency(0, 0))),
    )
  })

  it('has an interval as wide as known devices are off when told from the others', () => {
    const model = zeroShot(sources, [0.35], facts)
    const estimates = unseen.map(model.predict)
    const held = estimates.filter(
      ({ low, high }, i) => low <= target(unseen[i]!) && target(unseen[i]!) <= high,
    )
    expect(held.length / unseen.length).toBeGreaterThan(0.8)
    expect(estimates.every(({ low, value, high }) => low < value && value < high)).toBe(true)
  })
})

describe('many measurements of one device alone', () => {
  it('give its latencies to within its noise, without known devices', () => {
    const exact = latency(0.6, 0)
    const alone = learnSources(encoding, known, [])
    const model = adapt(
      alone,
      known.slice(0, 150).map(genome => ({ genome, ms: exact(genome) })),
    )
    for (const genome of unseen.slice(0, 50)) expect(model.value(genome) / exact(genome)).toBeCloseTo(1, 2)
  })

  it('give intervals that hold 90 of 100 others, wherever a tenth of the measurements were disturbed', () => {
    const slow = random('disturbed')
    const timed = (genome: Genome) => latency(0.6, 0.03)(genome) * (slow.next() < 0.1 ? 1.5 : 1)
    const alone = learnSources(encoding, known, [])
    const model = adapt(
      alone,
      known.slice(0, 150).map(genome => ({ genome, ms: timed(genome) })),
    )
    const held = unseen.filter(genome => {
      const [{ low, high }, ms] = [model.predict(genome), timed(genome)]
      return low <= ms && ms <= high
    })
    expect(held.length / unseen.length).toBeGreaterThan(0.84)
    expect(held.length / unseen.length).toBeLessThan(0.96)
  })
})
