// Which genomes a search that trains begins with: thousands are looked at by foreseen costs and by how much of the model they
// keep, and climbed to the edge of the limits.
import { setImmediate } from 'node:timers/promises'
import { type Random, random } from '../random.ts'
import { type ChoiceKind, type Genome, mutate, type Space, uniform } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { distanceBeyond } from './foresight.ts'
import type { Foresight, Problem } from './problem.ts'

export type ShortlistOptions = {
  /** How many genomes to climb from. Default 240, 40 where costs are not foreseen at once. */
  readonly starts?: number
  /** Ends the looking around early, where time is short. */
  readonly isOver?: () => boolean
}

/** Shares of the widths that are tried on all choices at once, from the widest down. */
const ladder = Array.from({ length: 37 }, (_, i) => 1 - (i + 1) / 40)
const narrowings = (space: Space): Genome[] => ladder.map(share => uniform(space, share))
/** Steps of a climb. */
const climb = 30

/**
 * Genomes that may hold the limits: first the uniformly narrowed model, then by how much of the model they keep, the model itself if it holds them. The same arguments, the same answer.
 */
export async function shortlist(
  problem: Problem,
  costs: Foresight['costs'],
  { starts = 240, isOver = () => false }: ShortlistOptions = {},
): Promise<Genome[]> {
  const { space } = problem
  const generator = random(`${problem.seed}/shortlist`)
  const known = new Map<string, Metrics>()
  const far = (genome: Genome) => {
    const key = genome.join()
    const metrics = known.get(key) ?? costs(genome)
    known.set(key, metrics)
    return distanceBeyond(metrics, problem.constraints)
  }
  const narrowed = narrowings(space)
  const widest = narrowed.find(genome => far(genome) === 0)
  const parents = [space.seed, ...narrowed.filter((_, i) => i % 4 === 1), ...(widest ? [widest] : [])]
  const found = new Map<string, { genome: Genome; keeps: number }>()
  const note = (genome: Genome) =>
    void found.set(genome.join(), { genome, keeps: space.keptImportance(genome) })
  if (widest) note(exchanged(space, widest, far, isOver))
  for (let i = 0; i < starts && !(i > 0 && isOver()); i++) {
    // So that an interruption is heard.
    await setImmediate()
    const moves = movesOf(space, reaches[i % reaches.length]!)
    const parent = parents[Math.floor(i / reaches.length) % parents.length]!
    const genome = climbed(moves, wandered(moves, parent, generator), far, generator)
    if (far(genome) === 0) note(genome)
  }
  const ranked = [...found.values()].sort((a, b) => b.keeps - a.keeps).map(({ genome }) => genome)
  // What the search starts from may gain by training alone; the first network of a family was never trained.
  const whole = far(space.seed) === 0 ? [space.seed] : []
  const all = [...(widest ? [widest] : []), ...whole, ...ranked]
  return distinctGenomes(all)
}

/**
 * What a climb may change: widths alone first, since they inherit most, then blocks too, then all. Left to all, climbs trade
 * width for a few of the many other choices each time, and the plainest narrowings are never seen.
 */
const reaches: readonly (readonly ChoiceKind[] | undefined)[] = [['width'], ['width', 'depth'], undefined]

/** The space with nothing to move but choices of these kinds, as far as it has any. */
function movesOf(space: Space, kinds: readonly ChoiceKind[] | undefined): Space {
  if (!kinds || !space.choices.some(({ kind }) => kinds.includes(kind))) return space
  const choices = space.choices.map(choice =>
    kinds.includes(choice.kind) ? choice : { ...choice, options: choice.options.slice(0, 1) },
  )
  return { ...space, choices }
}

/** Each once, where it stands first. */
export const distinctGenomes = (genomes: readonly Genome[]): Genome[] => [
  ...new Map(genomes.map(genome => [genome.join(), genome])).values(),
]

function wandered(space: Space, from: Genome, generator: Random): Genome {
  let genome = from
  for (let i = generator.int(6); i >= 0; i--) genome = mutate(space, genome, generator)
  return genome
}

/** The widest uniform narrowing within the limits, its room used where it is worth most; undefined where none holds. Pure. */
export function balanced(
  { space, constraints }: Problem,
  costs: Foresight['costs'],
  isOver: () => boolean,
): Genome | undefined {
  const far = (genome: Genome) => distanceBeyond(costs(genome), constraints)
  const widest = narrowings(space).find(genome => far(genome) === 0)
  return widest && exchanged(space, widest, far, isOver)
}

/** Passes over all pairs of widths; few are needed until no exchange keeps more. */
const mostPasses = 20

/**
 * Widths one step wider, alone or for another one step narrower, as long as more of the model is kept within the limits: the
 * uniform narrowing, its room used where it is worth most.
 */
function exchanged(
  space: Space,
  from: Genome,
  far: (genome: Genome) => number,
  isOver: () => boolean,
): Genome {
  const { choices } = space
  const widths = choices.flatMap(({ kind }, i) => (kind === 'width' ? [i] : []))
  let [best, keeps] = [from, space.keptImportance(from)]
  for (let pass = 0, before = -1; pass < mostPasses && keeps > before; pass++) {
    before = keeps
    for (const up of widths)
      for (const down of [undefined, ...widths]) {
        if (isOver()) return best
        if (best[up]! + 1 >= choices[up]!.options.length || (down !== undefined && best[down] === 0)) continue
        const wider = best.with(up, best[up]! + 1)
        const next = down === undefined ? wider : wider.with(down, wider[down]! - 1)
        const kept = space.keptImportance(next)
        if (kept > keeps && far(next) === 0) [best, keeps] = [next, kept]
      }
  }
  return best
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
