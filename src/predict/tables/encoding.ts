// What a predictor sees of an architecture that is written as a genome: flags (one-hot, whatever combines), and structure
// (sums that mean the same on every device). One row of numbers: flags first, structure after.
import type { Genome } from '../../space/index.ts'

export type Encoding = {
  readonly name: string
  /** How many options each gene has. */
  readonly options: readonly number[]
  /** How many flags a row starts with; rows of two genomes share a kernel by them. */
  readonly flags: number
  /** How many structural figures follow. */
  readonly structure: number
  /** Writes the row of a genome to `row` from `at` on; `row` is 0 there before. */
  write(genome: Genome, row: Float64Array, at: number): void
  /** Equal for genomes that compute the same: they stay on one side of a split. */
  family(genome: Genome): string
}

export const widthOf = (encoding: Encoding): number => encoding.flags + encoding.structure

/** Rows of many genomes, one after another. */
export function encodeAll(encoding: Encoding, genomes: readonly Genome[]): Float64Array {
  const width = widthOf(encoding)
  const rows = new Float64Array(genomes.length * width)
  genomes.forEach((genome, i) => {
    encoding.write(genome, rows, i * width)
  })
  return rows
}

/** Where each gene's flags start in a one-hot row. */
export function offsetsOf(options: readonly number[]): number[] {
  const offsets: number[] = []
  options.reduce((sum, count) => {
    offsets.push(sum)
    return sum + count
  }, 0)
  return offsets
}
