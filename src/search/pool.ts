// The genomes a proposal is chosen from: all of a countable space, else some thousand around the best trials and by chance,
// mended towards the limits as far as costs are foreseen.
import type { Random } from '../random.ts'
import { crossover, type Genome, genomeCount, mutate, nth, type Space, sample } from '../space/index.ts'

/** Spaces up to this many genomes are looked at as a whole. */
export const countable = 20_000
const whole = new WeakMap<object, readonly Genome[]>()

/** Every architecture of a space once; undefined if there are more than `countable` genomes. */
export function everyGenome(space: Space): readonly Genome[] | undefined {
  const count = genomeCount(space)
  if (count > countable) return undefined
  const found = whole.get(space)
  if (found) return found
  const all = new Map<string, Genome>()
  for (let i = 0; i < count; i++) {
    const genome = nth(space, i)
    if (!all.has(genome.join())) all.set(genome.join(), genome)
  }
  const genomes = [...all.values()]
  whole.set(space, genomes)
  return genomes
}

/** `size` genomes at most, none twice: half from the parents (mutants, a third of them crossed first), half by chance. */
export function drawPool(space: Space, parents: readonly Genome[], size: number, random: Random): Genome[] {
  const drawn = new Map<string, Genome>()
  // Twice as many tries as places: a nearly exhausted neighbourhood ends the drawing, not the search.
  for (let tries = 0; drawn.size < size && tries < 2 * size; tries++) {
    const genome =
      tries % 2 === 0 && parents.length > 0 ? child(space, parents, random) : sample(space, random)
    drawn.set(genome.join(), genome)
  }
  return [...drawn.values()]
}

function child(space: Space, parents: readonly Genome[], random: Random): Genome {
  const parent = random.pick(parents)
  const start = random.next() < 1 / 3 ? crossover(parent, random.pick(parents), random, space) : parent
  return mutate(space, start, random)
}

/** Steps of mutation towards a smaller `distance`, until it is 0 or the tries are used up. */
export function mend(
  space: Space,
  genome: Genome,
  distance: (genome: Genome) => number,
  random: Random,
  tries = 24,
): Genome {
  let best = genome
  let least = distance(genome)
  for (let i = 0; i < tries && least > 0; i++) {
    const next = mutate(space, best, random)
    const far = distance(next)
    if (far <= least) [best, least] = [next, far]
  }
  return best
}
