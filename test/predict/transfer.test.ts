// A device learned from other devices and few measurements, as one file for one space.
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../src/ir/index.ts'
import {
  counted,
  decompose,
  type Measured,
  predictorText,
  readPredictor,
  readSaved,
  sourcesOf,
  transfer,
  transferredPredictor,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { builtInSpace, type Genome, sample } from '../../src/space/index.ts'

const ref = { name: 'ds-cnn', input: [1, 16, 10], outputs: 4 }
const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
const source = random(2)
const genomes = new Map<string, Genome>([[space.seed.join(), space.seed]])
while (genomes.size < 60) {
  const genome = sample(space, source)
  genomes.set(genome.join(), space.canonical?.(genome) ?? genome)
}
const all = [...genomes.values()]
const kernels = new Map(all.map(genome => [genome, counted(decompose(space.decode(genome), { block: 8 }))]))

/** Devices that weigh multiplying, memory and starting differently. */
const device = (start: number, macs: number, bytes: number) => (genome: Genome) =>
  kernels.get(genome)!.reduce((sum, { count, kernel }) => {
    const moved = kernel.inputBytes + kernel.outputBytes + kernel.weightBytes
    return sum + count * (start + kernel.macs / macs + moved / bytes)
  }, 0)
const known = [device(0.002, 8e6, 6e6), device(0.02, 3e6, 9e6), device(0.004, 2e6, 2e6)]
const fresh = device(0.008, 4e6, 3e6)
const sources = sourcesOf(
  space,
  known.map((ms, i) => ({
    name: `known ${i}`,
    measured: all.map(genome => ({ genome, ms: ms(genome) })),
  })),
)
const row = (genome: Genome): Measured => {
  const ms = fresh(genome)
  const facts = { device: 'new', group: ref.name, sha256: '', date: '2026-01-01', block: 8 }
  return {
    ...facts,
    name: `${ref.name} ${genome.join('.')}`,
    ms,
    low: ms,
    high: ms,
    kernels: kernels.get(genome)!,
  }
}
const [measured, rest] = [all.slice(0, 12), all.slice(12)]
const transferred = transfer({ ref, space, sources, rows: measured.map(row) })
const saved = readSaved(predictorText({ transferred }), 'file')
const predictor = transferredPredictor('transferred' in saved ? saved.transferred : transferred)
const { only } = predictor

describe('a device learned from others', () => {
  it('tells the genomes of the space in order and to a few percent, from twelve measurements', () => {
    const told = rest.map(genome => predictor.forSpace(space)(genome))
    const truth = rest.map(fresh)
    const errors = told.map(({ value }, i) => Math.abs(value / truth[i]! - 1))
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(0.08)
    expect(
      spearman(
        told.map(({ value }) => value),
        truth,
      ),
    ).toBeGreaterThan(0.95)
    expect(only).toBe(space.id)
  })

  it('knows a graph of the space for the genome that it is, by whatever name its values go', () => {
    const genome = rest[3]!
    const graph = decode(encode(space.decode(genome)))
    expect(predictor.predict(graph)).toEqual(predictor.forSpace(space)(genome))
  })

  it('says how good it is on what was held out', () => {
    expect(transferred.heldOut.rows).toBe(12)
    expect(transferred.heldOut.mape).toBeLessThan(0.2)
  })

  it('refuses a graph that is none of the space, and another space', () => {
    const other = builtInSpace('mlp', { input: [16], outputs: 4 })
    expect(() => predictor.predict(other.decode(other.seed))).toThrow('no architecture of the space ds-cnn')
    expect(() => predictor.forSpace(other)).toThrow('no architectures of the space ds-cnn')
  })

  it('is refused where a file names genomes of another length, or serves as a prior', () => {
    const text = predictorText({ transferred })
    expect(() => readPredictor(text, 'few.json')).toThrow('for one space only')
    const torn = predictorText({ transferred: { ...transferred, measured: [{ genome: [0], ms: 1 }] } })
    expect(() => readSaved(torn, 'few.json')).toThrow('genomes of one length')
  })
})
