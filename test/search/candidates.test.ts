// Whom a trained search trains, and who is handed over: merit before training, what a device is expected to say, and the
// choice among figures that few samples give.
import { describe, expect, it } from 'vitest'
import {
  byMerit,
  choosingShare,
  forecastOf,
  freeColumns,
  inTurn,
  mostPromising,
  type Runner,
  type Trial,
} from '../../src/search/index.ts'
import { toyForesight, toySpace } from './toy.ts'

const space = {
  ...toySpace(),
  keptImportance: (genome: readonly number[]) =>
    genome.reduce((sum, gene) => sum + gene, genome.length) / (8 * genome.length),
}
const { costs } = toyForesight(space)
const genomes = [1, 3, 5, 7].map(gene =>
  space.seed.map(() => Math.min(gene, space.choices[0]!.options.length - 1)),
)
const latency = { key: 'latency-p50@pi', better: 'min', limit: 1 } as const

const timed = (id: number, genome: readonly number[], ms: number): Trial => ({
  id,
  genome,
  hash: `${id}`,
  metrics: costs(genome),
  measured: { 'latency-p50@pi': { value: ms, low: ms, high: ms, unit: 'ms', source: 'measured' } },
  state: 'pruned',
  seconds: 0,
})

describe('merit', () => {
  it('prefers what keeps most of the model and has most to work with', () => {
    const ranked = byMerit(genomes, freeColumns(space, genomes, costs))
    expect(ranked[0]).toEqual(genomes[3])
    expect(ranked.at(-1)).toEqual(genomes[0])
  })

  it('passes over a proxy that has no score at all, and lets one that has decide among equals', () => {
    const [a, b] = [genomes[0]!, genomes[1]!]
    const none = [undefined, undefined]
    expect(byMerit([a, b], [[1, 1], none])).toEqual([a, b])
    expect(byMerit([a, b], [[1, 1], none, [0.1, 0.2]])).toEqual([b, a])
  })

  it('takes the ways of changing the model in turn, the plainest first', () => {
    const changed = {
      ...space,
      choices: space.choices.map((choice, i) => (i === 0 ? { ...choice, kind: 'op' as const } : choice)),
    }
    const own = changed.choices[0]!.default
    const [plain, other] = [space.seed.with(1, 0), space.seed.with(0, own === 0 ? 1 : 0)]
    expect(inTurn(changed, [other, other.with(1, 1), plain])).toEqual([plain, other, other.with(1, 1)])
  })
})

describe('what a device is expected to say', () => {
  it('is nothing before two were timed', () => {
    const forecast = forecastOf([timed(0, genomes[3]!, 2)], [latency], space)
    expect(forecast(genomes[0]!, costs(genomes[0]!))).toEqual({})
  })

  it('follows MACs where nothing departs from their line', () => {
    const of = (genome: readonly number[]) => 0.1 + costs(genome).macs!.value / 1e5
    const known = [genomes[0]!, genomes[1]!, genomes[3]!].map((genome, i) => timed(i, genome, of(genome)))
    const asked = genomes[2]!
    const said = forecastOf(known, [latency], space)(asked, costs(asked))['latency-p50@pi']!
    expect(said.value / of(asked)).toBeCloseTo(1, 2)
    expect(said.source).toBe('predicted')
  })

  it('learns what is slow for its MACs', () => {
    const of = (genome: readonly number[]) => 0.1 + costs(genome).macs!.value / 1e5
    const slow = genomes[2]!.with(0, 0)
    const known = [...genomes.map((genome, i) => timed(i, genome, of(genome))), timed(9, slow, 2 * of(slow))]
    const said = forecastOf(known, [latency], space)(slow, costs(slow))['latency-p50@pi']!
    expect(said.value).toBeGreaterThan(1.4 * of(slow))
  })
})

describe('who is trained next', () => {
  const runner = (genome: readonly number[], score: number): Runner => ({
    genome,
    training: { advance: async () => score, release: () => {} },
    steps: 50,
    curve: [score],
  })
  const wide = (gene: number) => space.seed.map(() => gene)

  it('is the first while too few are known', () => {
    expect(mostPromising(space)([wide(1), wide(5)], [runner(wide(2), 0.5)])).toBe(0)
  })

  it('is one like those that did well', () => {
    const known = [0, 1, 2, 4, 5, 6].map(gene => runner(wide(gene), 0.1 * gene))
    const next = mostPromising(space)
    expect(next([wide(0).with(0, 1), wide(7), wide(1).with(0, 0)], known)).toBe(1)
  })
})

describe('the time for the choice', () => {
  it('is none where few passes over the data fit, and grows with them', () => {
    expect(choosingShare(20)).toBe(0)
    expect(choosingShare(80)).toBeGreaterThan(0.15)
    expect(choosingShare(1e6)).toBeCloseTo(0.45, 3)
  })
})
