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
import { inventedRows } from './invented.ts'

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
    expect(only).toBe(space.architectures)
  })

  it('tells the same of a space whose first weights are others, as a search with another seed has it', () => {
    const { name, input, outputs } = transferred.space
    const other = builtInSpace(name, { input, outputs }, 7)
    expect(other.id).not.toBe(space.id)
    expect(predictor.forSpace(other)(rest[0]!)).toEqual(predictor.forSpace(space)(rest[0]!))
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

  it('draws what runners measured of the space since to it: it errs less, and says so', () => {
    const asked = rest.slice(24)
    const judged = [0, 24].map(count => {
      const { forSpace, facts } = transferredPredictor(transferred, rest.slice(0, count).map(row))
      const told = asked.map(genome => ({ ...forSpace(space)(genome), is: fresh(genome) }))
      const mean = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0) / figures.length
      return {
        since: facts.since?.rows,
        holds: mean(told.map(({ low, high, is }) => Number(low <= is && is <= high))),
        width: mean(told.map(({ value, low, high }) => (high - low) / value)),
        error: mean(told.map(({ value, is }) => Math.abs(value / is - 1))),
      }
    })
    expect(judged.map(({ since }) => since)).toEqual([undefined, 24])
    const [before, after] = judged
    expect(after!.error).toBeLessThan(0.7 * before!.error)
    expect(after!.width).toBeLessThan(0.85 * before!.width)
    expect(after!.holds).toBeGreaterThanOrEqual(0.85)
  })

  it('knows a measured model for the genome that it is, whatever it is called, and believes no name', () => {
    const [stranger] = inventedRows(builtInSpace('mlp', { input: [160], outputs: 4 }), 1, 1, 0)
    const since = (...rows: Measured[]) => transferredPredictor(transferred, rows).facts.since?.rows
    const [one, another] = rest
    const foreign = { ...stranger!, device: 'new' }
    expect(since({ ...row(one!), name: row(another!).name }, row(another!), foreign)).toBe(2)
    expect(since(foreign)).toBeUndefined()
  })

  it('takes the device to be as slow as its reference model has become', () => {
    const [one, ...others] = rest
    const slow = { ...row(one!), ms: 2 * fresh(one!), referenceMs: 1 }
    const told = transferredPredictor({ ...transferred, referenceMs: 0.5 }, [slow]).forSpace(space)
    const ratios = others.map(genome => told(genome).value / fresh(genome))
    expect(ratios.reduce((a, b) => a + b, 0) / ratios.length).toBeCloseTo(2, 1)
  })

  it('is refused where a file names genomes of another length, or serves as a prior', () => {
    const text = predictorText({ transferred })
    expect(() => readPredictor(text, 'few.json')).toThrow('for one space only')
    const torn = predictorText({ transferred: { ...transferred, measured: [{ genome: [0], ms: 1 }] } })
    expect(() => readSaved(torn, 'few.json')).toThrow('genomes of one length')
  })
})

describe('the ratio of two architectures of the space', () => {
  const graphs = rest.slice(0, 6).map(genome => ({ genome, graph: space.decode(genome) }))
  const compared = graphs.flatMap(({ genome, graph }, i) =>
    graphs.slice(i + 1, i + 3).map(base => {
      const [a, b] = [predictor.forSpace(space)(genome), predictor.forSpace(space)(base.genome)]
      const unpaired = Math.log(a.high / b.low) - Math.log(a.low / b.high)
      const change = predictor.compare(graph, base.graph)!
      return { change, unpaired, is: fresh(genome) / fresh(base.genome) - 1 }
    }),
  )

  it('holds as often as promised, and is narrower than two intervals divided', () => {
    const inside = compared.filter(({ change: { low, high }, is }) => low <= is && is <= high)
    expect(inside.length / compared.length).toBeGreaterThanOrEqual(0.85)
    const widths = compared.map(
      ({ change: { low, high }, unpaired }) => Math.log((1 + high) / (1 + low)) / unpaired,
    )
    expect(widths.reduce((a, b) => a + b, 0) / widths.length).toBeLessThan(0.8)
    expect(compared[0]!.change).toMatchObject({ unit: 'ratio', source: 'predicted' })
  })

  it('is exactly nothing for one architecture, and unknown for what is none of the space or a file of old', () => {
    const { graph } = graphs[0]!
    expect(predictor.compare(graph, decode(encode(graph)))).toMatchObject({ value: 0, low: 0, high: 0 })
    const other = builtInSpace('mlp', { input: [16], outputs: 4 })
    expect(predictor.compare(graph, other.decode(other.seed))).toBeUndefined()
    const { ratioStretch: _, ...old } = transferred
    expect(transferredPredictor(old).compare(graph, graphs[1]!.graph)).toBeUndefined()
  })
})
