// What is linear: `sums`, ridge regression on multiply-adds, traffic, counts and paths, as much of a roofline as a genome can
// tell; and `table`, a figure for each option, ridge regression on the one-hot genome.
import type { Genome } from '../../space/index.ts'
import { designOf, scalingOf } from '../few-shot/design.ts'
import { ridges } from '../few-shot/ridge.ts'
import { type Encoding, offsetsOf, widthOf } from '../tables/encoding.ts'
import type { Latencies, Value } from './family.ts'

/** value = intercept + figures · weights; of `sums` on an encoding's structure, of `table` on its one-hot genome. */
export type LinearState = {
  readonly family: 'sums' | 'table'
  readonly intercept: number
  readonly weights: readonly number[]
}

const penalties = [1e-6, 1e-4, 1e-2, 0.1, 0.3, 1, 3, 10]

/** How wide the one-hot genome is: what every encoding's flags begin with. */
export const oneHotWidth = ({ options }: Encoding): number => options.reduce((sum, count) => sum + count, 0)

/** The one-hot genomes, one after another. */
export function oneHot(encoding: Encoding, genomes: readonly Genome[]): Float64Array {
  const [starts, width] = [offsetsOf(encoding.options), oneHotWidth(encoding)]
  const rows = new Float64Array(width * genomes.length)
  genomes.forEach((genome, i) => {
    genome.forEach((option, gene) => {
      rows[i * width + starts[gene]! + option] = 1
    })
  })
  return rows
}

export function fitTable({ encoding, genomes, ms }: Latencies): LinearState & { family: 'table' } {
  const { intercept, weights } = ridge(oneHot(encoding, genomes), genomes.length, ms)
  return { family: 'table', intercept, weights }
}

/** Standardised to learn; what is kept is for the figures as they are. */
export function fitSums({ encoding, genomes, ms }: Latencies): LinearState {
  const scaling = scalingOf(encoding, genomes)
  const { x, width } = designOf(encoding, genomes, scaling)
  const { flags, structure } = encoding
  const rows = new Float64Array(structure * genomes.length)
  for (let i = 0; i < genomes.length; i++)
    rows.set(x.subarray(i * width + flags, (i + 1) * width), i * structure)
  const { intercept, weights } = ridge(rows, genomes.length, ms)
  const plain = weights.map((weight, j) => weight * scaling.factor[flags + j]!)
  const shift = plain.reduce((sum, weight, j) => sum + weight * scaling.mean[flags + j]!, 0)
  return { family: 'sums', intercept: intercept - shift, weights: plain }
}

function ridge(x: Float64Array, count: number, ms: Float64Array) {
  const width = x.length / count
  const { intercept, weights } = ridges({ count, width, flags: width, x }, [ms], penalties)[0]!
  return { intercept, weights: [...weights] }
}

/** Undefined where the weights are those of another encoding. */
export function linearValue(state: LinearState, encoding: Encoding): Value | undefined {
  return state.family === 'table' ? tableValue(state, encoding) : sumsValue(state, encoding)
}

export function tableValue(
  { intercept, weights: listed }: Omit<LinearState, 'family'>,
  encoding: Encoding,
): Value | undefined {
  if (listed.length !== oneHotWidth(encoding)) return undefined
  const [weights, starts] = [Float64Array.from(listed), offsetsOf(encoding.options)]
  return genome => {
    let ms = intercept
    for (let gene = 0; gene < genome.length; gene++) ms += weights[starts[gene]! + genome[gene]!]!
    return ms
  }
}

function sumsValue({ intercept, weights }: LinearState, encoding: Encoding): Value | undefined {
  const { flags, structure } = encoding
  if (weights.length !== structure) return undefined
  const row = new Float64Array(widthOf(encoding))
  return genome => {
    row.fill(0)
    encoding.write(genome, row, 0)
    let ms = intercept
    for (let j = 0; j < structure; j++) ms += row[flags + j]! * weights[j]!
    return ms
  }
}
