// Which genomes are held out together: five folds, the same for every family that is compared, genomes that compute the same on
// one side.
import type { Random } from '../../random.ts'
import { grouped } from '../grouped.ts'
import type { Latencies } from './family.ts'

export const foldCount = 5

/** Indices by fold; whoever computes the same is in the same one. */
export function foldsOf({ encoding, genomes }: Latencies, random: Random): number[][] {
  const alike = [...grouped(genomes.keys(), i => encoding.family(genomes[i]!)).values()]
  const folds = Array.from({ length: foldCount }, (): number[] => [])
  // The largest first, each into the emptiest fold: as even as they get.
  const order = random.shuffle(alike).sort((a, b) => b.length - a.length)
  for (const group of order) folds.reduce((a, b) => (b.length < a.length ? b : a)).push(...group)
  return folds
}

/** The latencies at some indices. */
export const picked = ({ encoding, genomes, ms }: Latencies, indices: readonly number[]): Latencies => ({
  encoding,
  genomes: indices.map(i => genomes[i]!),
  ms: Float64Array.from(indices, i => ms[i]!),
})
