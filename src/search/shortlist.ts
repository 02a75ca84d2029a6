// Which genomes a search that trains begins with: thousands are looked at by foreseen costs and by how much of the model they
// keep, climbed to the edge of the limits, and then taken in turn from every way of changing the model.
import { type Random, random } from '../random.ts'
import { type Genome, mutate, type Space, uniform } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { distanceBeyond } from './foresight.ts'
import type { Constraint, Foresight, Problem } from './problem.ts'

export type ShortlistOptions = {
  /** How many genomes to climb from. Default 240, 40 where costs are not foreseen at once. */
  readonly starts?: number
  /** Ends the looking around early, where time is short. */
  readonly isOver?: () => boolean
  /** Limits that are not the problem's own: what a device's time follows. */
  readonly more?: readonly Constraint[]
}

/** Shares of the widths that are tried on all choices at once, from the widest down. */
const ladder = Array.from({ length: 37 }, (_, i) => 1 - (i + 1) / 40)
/** Steps of a climb. */
const climb = 30

/**
 * Genomes that may hold the limits, in the order to train them: first the uniformly narrowed model, then in turn the best of
 * each way of changing it. The order does not depend on how many are taken. Pure.
 */
export function shortlist(
  problem: Problem,
  costs: Foresight['costs'],
  { starts = 240, isOver = () => false, more = [] }: ShortlistOptions = {},
): Genome[] {
  const { space } = problem
  const generator = random(`${problem.seed}/shortlist`)
  const limits = [...problem.constraints, ...more]
  const known = new Map<string, Metrics>()
  const far = (genome: Genome) => {
    const key = genome.join()
    const metrics = known.get(key) ?? costs(genome)
    known.set(key, metrics)
    return distanceBeyond(metrics, limits)
  }
  const narrowed = ladder.map(share => uniform(space, share))
  const widest = narrowed.find(genome => far(genome) === 0)
  const parents = [space.seed, ...narrowed.filter((_, i) => i % 4 === 1), ...(widest ? [widest] : [])]
  const found = new Map<string, { genome: Genome; keeps: number }>()
  for (let i = 0; i < starts && !(i > 0 && isOver()); i++) {
    const genome = climbed(space, wandered(space, parents[i % parents.length]!, generator), far, generator)
    if (far(genome) === 0 && genome.join() !== space.seed.join())
      found.set(genome.join(), { genome, keeps: space.keptImportance(genome) })
  }
  const ranked = [...found.values()].sort((a, b) => b.keeps - a.keeps).map(({ genome }) => genome)
  const all = [...(widest ? [widest] : []), ...inTurn(space, ranked)]
  return [...new Map(all.map(genome => [genome.join(), genome])).values()]
}

function wandered(space: Space, from: Genome, generator: Random): Genome {
  let genome = from
  for (let i = generator.int(6); i >= 0; i--) genome = mutate(space, genome, generator)
  return genome
}

/** Towards the limits first, then towards keeping more of the model within them. */
function climbed(space: Space, from: Genome, far: (genome: Genome) => number, generator: Random): Genome {
  let best = from
  let [distance, keeps] = [far(best), space.keptImportance(best)]
  for (let i = 0; i < climb; i++) {
    const next = mutate(space, best, generator)
    const reached = far(next)
    if (reached > distance) continue
    const kept = space.keptImportance(next)
    if (reached < distance || kept >= keeps) [best, distance, keeps] = [next, reached, kept]
  }
  return best
}

/** Round the ways of changing the model: which choices beside widths differ from the seed. */
function inTurn(space: Space, ranked: readonly Genome[]): Genome[] {
  const ways = new Map<string, Genome[]>()
  for (const genome of ranked) {
    const way = space.choices.flatMap(({ kind, name, default: own }, i) =>
      kind === 'width' || genome[i] === own ? [] : [name, genome[i]],
    )
    const key = JSON.stringify(way)
    ways.set(key, [...(ways.get(key) ?? []), genome])
  }
  const queues = [...ways.values()]
  const out: Genome[] = []
  for (let round = 0; out.length < ranked.length; round++)
    for (const queue of queues) if (queue[round]) out.push(queue[round]!)
  return out
}
