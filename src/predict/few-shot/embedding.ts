// What the kernel of a new device sees of an architecture, as one row of four blocks: what each known device would make of
// it, their mean, its structure, its flags. Each block is scaled so that an average row has about unit length there.
import type { Genome } from '../../space/index.ts'
import { type Encoding, widthOf } from '../tables/encoding.ts'
import type { Scaling } from './design.ts'
import type { Linear } from './ridge.ts'

/** Where the blocks of a row start, and its end; and where in the flags those end that are one per option. */
export type Blocks = readonly [
  sources: 0,
  mean: number,
  structure: number,
  flags: number,
  end: number,
  table: number,
]
/** Sources, their mean, structure, flags; and of the flags once more those of one option each, a look-up table. */
export const blockCount = 5

/** Columns of a block: from, and up to. */
export const columnsOf = (blocks: Blocks, block: number): readonly [number, number] =>
  block < 4 ? [blocks[block]!, blocks[block + 1]!] : [blocks[3], blocks[5]]

export type Rows = { readonly count: number; readonly width: number; readonly x: Float64Array }

export type Embedding = {
  readonly blocks: Blocks
  rows(genomes: readonly Genome[]): Rows
  /** Writes one row to `out` from `at` on, in its nonzero entries alone; `out` is 0 there before. */
  write(genome: Genome, out: Float64Array, at: number): void
  /** The same linear function of rows, on an encoding's own rows: one inner product instead of an embedding. */
  fold(weights: Float64Array): Linear
}

/** @param sources standardised latencies of the known devices as linear functions of a design's rows; may be empty */
export function embeddingOf(
  encoding: Encoding,
  scaling: Scaling,
  sources: readonly Linear[],
  reference: readonly Genome[],
): Embedding {
  const { flags, structure } = encoding
  const [m, width] = [sources.length, widthOf(encoding)]
  const firstFlag = m + 1 + structure
  const table = firstFlag + encoding.options.reduce((sum, count) => sum + count, 0)
  const blocks: Blocks = [0, m, m + 1, firstFlag, firstFlag + flags, table]
  const flagFactor = 1 / Math.sqrt(meanSquare(encoding, reference) || 1)
  const structureFactor = 1 / Math.sqrt(structure || 1)
  const raw = new Float64Array(width)
  const present = new Uint32Array(width)

  const write = (genome: Genome, out: Float64Array, at: number) => {
    raw.fill(0)
    encoding.write(genome, raw, 0)
    let filled = 0
    for (let j = 0; j < width; j++) {
      if (j >= flags) raw[j] = (raw[j]! - scaling.mean[j]!) * scaling.factor[j]!
      if (raw[j] !== 0) present[filled++] = j
    }
    let sum = 0
    sources.forEach(({ intercept, weights }, s) => {
      let z = intercept
      for (let k = 0; k < filled; k++) z += raw[present[k]!]! * weights[present[k]!]!
      sum += z
      out[at + s] = z / Math.sqrt(m)
    })
    if (m > 0) out[at + m] = sum / m
    for (let j = 0; j < structure; j++) out[at + m + 1 + j] = raw[flags + j]! * structureFactor
    for (let k = 0; k < filled && present[k]! < flags; k++)
      out[at + m + 1 + structure + present[k]!] = raw[present[k]!]! * flagFactor
  }

  const rows = (genomes: readonly Genome[]): Rows => {
    const x = new Float64Array(genomes.length * blocks[4])
    genomes.forEach((genome, i) => {
      write(genome, x, i * blocks[4])
    })
    return { count: genomes.length, width: blocks[4], x }
  }

  const fold = (weights: Float64Array): Linear => {
    const folded = new Float64Array(width)
    let intercept = 0
    sources.forEach((source, s) => {
      const share = weights[s]! / Math.sqrt(m) + weights[m]! / m
      intercept += share * source.intercept
      for (let j = 0; j < width; j++) folded[j]! += share * source.weights[j]!
    })
    for (let j = 0; j < structure; j++) folded[flags + j]! += weights[m + 1 + j]! * structureFactor
    for (let j = 0; j < flags; j++) folded[j]! += weights[m + 1 + structure + j]! * flagFactor
    for (let j = flags; j < width; j++) {
      folded[j]! *= scaling.factor[j]!
      intercept -= folded[j]! * scaling.mean[j]!
    }
    return { intercept, weights: folded }
  }
  return { blocks, rows, write, fold }
}

function meanSquare(encoding: Encoding, genomes: readonly Genome[]): number {
  const row = new Float64Array(widthOf(encoding))
  let total = 0
  for (const genome of genomes) {
    row.fill(0)
    encoding.write(genome, row, 0)
    for (let j = 0; j < encoding.flags; j++) total += row[j]! ** 2 / genomes.length
  }
  return total
}

/** The factor of every column that makes the plain inner product the kernel Σ weight · block. */
export function columnFactors(blocks: Blocks, weights: readonly number[]): Float64Array {
  const squares = new Float64Array(blocks[4])
  weights.forEach((weight, b) => {
    const [from, to] = columnsOf(blocks, b)
    for (let j = from; j < to; j++) squares[j]! += weight
  })
  return squares.map(Math.sqrt)
}
