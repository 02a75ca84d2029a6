// Moving through any space: sampling, mutation, crossover, neighbours. Pure: the generator is an argument.
import type { Random } from '../random.ts'
import type { Choice, Genome, Space } from './space.ts'

/** What moving needs of a space. */
export type Choices = Pick<Space, 'choices' | 'canonical' | 'active' | 'repair'>

/** The genome as it can be decoded, in the spelling all equal architectures share. */
export function settle(space: Choices, genome: Genome): Genome {
  const repaired = space.repair?.(genome) ?? genome
  return space.canonical?.(repaired) ?? repaired
}

/** A genome with every option of every choice equally likely. */
export const sample = (space: Choices, random: Random): Genome =>
  settle(
    space,
    space.choices.map(choice => random.int(choice.options.length)),
  )

/**
 * The genome with every width at the option nearest to `share` of its largest, all else as the seed has it.
 * @example uniform(space, 0.5)
 */
export const uniform = (space: Choices, share: number): Genome =>
  settle(
    space,
    space.choices.map(({ options, kind, default: own }) =>
      kind === 'width' ? nearest(options, share * options.at(-1)!) : own,
    ),
  )

function nearest(options: readonly number[], wanted: number): number {
  let best = 0
  options.forEach((option, i) => {
    if (Math.abs(option - wanted) < Math.abs(options[best]! - wanted)) best = i
  })
  return best
}

/**
 * A changed copy: one choice that matters moves, and each other with probability `rate` (default: one more on average).
 * Where options are ordered most moves go to the next one up or down and one in four jumps anywhere; where they are not,
 * to any other.
 */
export function mutate(space: Choices, genome: Genome, random: Random, rate = 1 / genome.length): Genome {
  const active = space.active?.(genome)
  const movable = genome.flatMap((_, i) =>
    space.choices[i]!.options.length > 1 && (active?.[i] ?? true) ? [i] : [],
  )
  if (movable.length === 0) return genome
  const forced = random.pick(movable)
  const moved = genome.map((gene, i) => {
    const moves = random.next() < rate
    const choice = space.choices[i]!
    return choice.options.length > 1 && (moves || i === forced) ? move(gene, choice, random) : gene
  })
  return settle(space, moved)
}

function move(gene: number, { options: { length: count }, ordered = true }: Choice, random: Random): number {
  if (!ordered || random.next() < 0.25) {
    const other = random.int(count - 1)
    return other < gene ? other : other + 1
  }
  if (gene === 0) return 1
  if (gene === count - 1) return gene - 1
  return random.next() < 0.5 ? gene - 1 : gene + 1
}

/**
 * Each choice from one parent or the other, evenly. Given the space, every second child takes whole groups (stages,
 * cells) from a parent: genes of one group were selected together.
 */
export function crossover(a: Genome, b: Genome, random: Random, space?: Choices): Genome {
  const either = () => random.next() < 0.5
  const isGrouped = space?.choices.some(choice => choice.group !== undefined) && either()
  if (!space || !isGrouped) {
    const mixed = a.map((gene, i) => (either() ? gene : b[i]!))
    return space ? settle(space, mixed) : mixed
  }
  const sides = new Map<string, boolean>()
  const child = a.map((gene, i) => {
    const { group, name } = space.choices[i]!
    const side = sides.get(group ?? name) ?? either()
    sides.set(group ?? name, side)
    return side ? gene : b[i]!
  })
  return settle(space, child)
}

/**
 * The genomes that differ in one choice that matters, by one option where options are ordered, in a fixed order; each
 * architecture once.
 */
export function neighbours(space: Choices, genome: Genome): Genome[] {
  const active = space.active?.(genome)
  const found = new Map<string, Genome>()
  genome.forEach((gene, i) => {
    const { options, ordered = true } = space.choices[i]!
    if (active?.[i] === false) return
    const targets = ordered ? [gene - 1, gene + 1] : options.map((_, option) => option)
    for (const target of targets) {
      if (target === gene || target < 0 || target >= options.length) continue
      const next = settle(space, genome.with(i, target))
      found.set(next.join(), next)
    }
  })
  found.delete(settle(space, genome).join())
  return [...found.values()]
}

/**
 * The genome with number `index` in counting order (first choice fastest), settled: several numbers may give the same
 * one. For exhausting small spaces.
 */
export function nth(space: Choices, index: number): Genome {
  let rest = index
  const counted = space.choices.map(({ options }) => {
    const gene = rest % options.length
    rest = Math.floor(rest / options.length)
    return gene
  })
  return settle(space, counted)
}
