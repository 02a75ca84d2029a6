// Moving through any space: sampling, mutation, crossover, neighbours. Pure: the generator is an argument.
import type { Random } from '../random.ts'
import type { Genome, Space } from './space.ts'

type Choices = Pick<Space, 'choices'>

/** A genome with every option of every choice equally likely. */
export const sample = (space: Choices, random: Random): Genome =>
  space.choices.map(choice => random.int(choice.options.length))

/** The genome with every choice at the option nearest to `share` of its largest. @example uniform(space, 0.5) */
export const uniform = (space: Choices, share: number): Genome =>
  space.choices.map(({ options }) => nearest(options, share * options.at(-1)!))

function nearest(options: readonly number[], wanted: number): number {
  let best = 0
  options.forEach((option, i) => {
    if (Math.abs(option - wanted) < Math.abs(options[best]! - wanted)) best = i
  })
  return best
}

/**
 * A changed copy: one choice moves, and each other with probability `rate` (default: one more on average).
 * Options are ordered, so most moves go to the next option up or down; one in four jumps anywhere.
 */
export function mutate(space: Choices, genome: Genome, random: Random, rate = 1 / genome.length): Genome {
  const movable = genome.flatMap((_, i) => (space.choices[i]!.options.length > 1 ? [i] : []))
  if (movable.length === 0) return genome
  const forced = random.pick(movable)
  return genome.map((gene, i) => {
    const moves = random.next() < rate
    const count = space.choices[i]!.options.length
    return count > 1 && (moves || i === forced) ? move(gene, count, random) : gene
  })
}

function move(gene: number, count: number, random: Random): number {
  if (random.next() < 0.25) {
    const other = random.int(count - 1)
    return other < gene ? other : other + 1
  }
  if (gene === 0) return 1
  if (gene === count - 1) return gene - 1
  return random.next() < 0.5 ? gene - 1 : gene + 1
}

/** Uniform crossover: each choice from one parent or the other, evenly. */
export const crossover = (a: Genome, b: Genome, random: Random): Genome =>
  a.map((gene, i) => (random.next() < 0.5 ? gene : b[i]!))

/** The genomes that differ in one choice by one option, in a fixed order. */
export function neighbours(space: Choices, genome: Genome): Genome[] {
  return genome.flatMap((gene, i) =>
    [gene - 1, gene + 1]
      .filter(next => next >= 0 && next < space.choices[i]!.options.length)
      .map(next => genome.with(i, next)),
  )
}

/** The genome with number `index` in counting order (first choice fastest); for exhausting small spaces. */
export function nth(space: Choices, index: number): Genome {
  let rest = index
  return space.choices.map(({ options }) => {
    const gene = rest % options.length
    rest = Math.floor(rest / options.length)
    return gene
  })
}
