// Gathers genomes that nobody proposed before, so that no searcher can repeat itself, until a space is exhausted.
import type { Random } from '../random.ts'
import { type Genome, genomeCount, nth, type Space } from '../space/index.ts'

const triesPerGenome = 50
/** Spaces up to this many genomes are counted through when chance finds nothing new. */
const countable = 100_000

export type Unseen = {
  readonly genomes: readonly Genome[]
  isFull(): boolean
  /** Takes the genome if it is new and there is room. */
  offer(genome: Genome): void
  /** Calls `make` until `wanted` genomes are gathered, or new ones cannot be found in a bounded number of tries. */
  fill(make: () => Genome): void
}

/** Gathers up to `wanted` genomes that are not in `history`. */
export function unseen(history: Iterable<Genome>, wanted: number): Unseen {
  const seen = new Set(Array.from(history, key))
  const genomes: Genome[] = []
  const offer = (genome: Genome) => {
    if (genomes.length >= wanted || seen.has(key(genome))) return
    seen.add(key(genome))
    genomes.push(genome)
  }
  const fill = (make: () => Genome) => {
    const limit = wanted * triesPerGenome
    for (let tries = 0; genomes.length < wanted && tries < limit; tries++) offer(make())
  }
  return { genomes, isFull: () => genomes.length >= wanted, offer, fill }
}

/** Tops up from the whole space: by chance, then, in a countable space, every genome left from a random start on. */
export function exhaust(space: Space, gathered: Unseen, random: Random, make: () => Genome): void {
  gathered.fill(make)
  const count = genomeCount(space)
  if (count > countable) return
  const start = random.int(count)
  for (let i = 0; i < count && !gathered.isFull(); i++) gathered.offer(nth(space, (start + i) % count))
}

/** Spelled once: a search asks of its whole history before every proposal. */
const keys = new WeakMap<Genome, string>()
function key(genome: Genome): string {
  const known = keys.get(genome) ?? genome.join()
  keys.set(genome, known)
  return known
}
