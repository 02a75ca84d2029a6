// Devices of a toy space whose latencies are known functions of the genome, each made for one family.
import { type Encoding, type FamilyName, type Latencies, spaceEncoding } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import type { Genome } from '../../src/space/index.ts'

const [genes, options] = [6, 4]
const work = (genome: Genome) => genome.reduce((sum, option, gene) => sum + option * (gene + 1), 0)

export const toyEncoding: Encoding = spaceEncoding(
  {
    id: 'toy',
    choices: Array.from({ length: genes }, (_, i) => ({
      name: `gene ${i}`,
      kind: 'op' as const,
      options: Array.from({ length: options }, (_, k) => k),
      default: 0,
      layers: [],
    })),
  },
  2,
  genome => [work(genome), genome.filter(option => option > 0).length],
)

const source = random('toy devices')
const prices = Array.from({ length: genes }, () => Array.from({ length: options }, () => 0.5 + source.next()))

/** Milliseconds by device. */
export const devices = {
  /** A little for each unit of work: nothing but sums. */
  sums: (genome: Genome) => 3 + 0.2 * work(genome),
  /** A price for each option. */
  additive: (genome: Genome) => genome.reduce((sum, option, gene) => sum + prices[gene]![option]!, 1),
  /** Factors, so that only the logarithm is additive. */
  product: (genome: Genome) => genome.reduce((ms, option, gene) => ms * prices[gene]![option]!, 5),
  /** Two cases that no sum and no logarithm of one tells. */
  cases: (genome: Genome) =>
    genome[0]! >= 2 ? 10 + prices[1]![genome[1]!]! : 3 + 4 * Number(genome[2] === 1),
} satisfies Record<string, (genome: Genome) => number>

/** The first `count` of a fixed order of different genomes, from `from` on. */
export function toyGenomes(count: number, from = 0): Genome[] {
  const draw = random('toy genomes')
  const found = new Map<string, Genome>()
  while (found.size < from + count) {
    const genome = Array.from({ length: genes }, () => draw.int(options))
    found.set(genome.join(), genome)
  }
  return [...found.values()].slice(from)
}

export function toyLatencies(device: keyof typeof devices, count: number): Latencies {
  const genomes = toyGenomes(count)
  return { encoding: toyEncoding, genomes, ms: Float64Array.from(genomes, devices[device]) }
}

export const untrained: readonly FamilyName[] = ['sums', 'table', 'process', 'trees']
