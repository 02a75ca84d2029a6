// Sums over a network's kernels for genomes of any space: from tables of its parts where there can be such and where they come out
// right on whole networks, which is tried; by decoding elsewhere.
import { UserError } from '../../errors.ts'
import type { Genome, Space } from '../../space/index.ts'
import { decompose, type Fusing } from '../kernels/decompose.ts'
import { type Sums, seriesSums, type Total } from './series-sums.ts'

/** Whole genomes that are remembered. */
const mostEntries = 2 ** 17
/** Genomes that are decoded before there are tables, and those of them that the tables are tried on. */
const fewestFirst = 64
const mostTrials = 12
const exact = 1e-9

/**
 * The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
 * tried on them. Where they do not come out right, or the space is no row of parts, every genome is decoded.
 */
export function partSums(space: Space, total: Total, fusing: Fusing): Sums {
  const whole = remembered(genome => total(decompose(space.decode(genome), fusing)))
  const first: Genome[] = []
  let sums: Sums | undefined
  return genome => {
    if (sums) return sums(genome)
    if (first.push(genome) === fewestFirst) {
      const tables = seriesSums(space, total, fusing)
      const told = tables && orElse(tables, whole)
      sums = told && isRight(told, whole, first.slice(-mostTrials)) ? told : whole
    }
    return whole(genome)
  }
}

function remembered(sums: Sums): Sums {
  const known = new Map<string, Float64Array>()
  return genome => {
    const key = genome.join()
    const found = known.get(key) ?? sums(genome)
    if (known.size < mostEntries) known.set(key, found)
    return found
  }
}

/** A part may make no sense by itself where the network does. */
const orElse =
  (tables: Sums, whole: Sums): Sums =>
  genome => {
    try {
      return tables(genome)
    } catch (error) {
      if (error instanceof UserError) return whole(genome)
      throw error
    }
  }

const isRight = (tables: Sums, whole: Sums, genomes: readonly Genome[]): boolean =>
  genomes.every(genome => {
    const [told, is] = [tables(genome), whole(genome)]
    return told.every((value, i) => Math.abs(value - is[i]!) <= exact * Math.abs(is[0]!))
  })
