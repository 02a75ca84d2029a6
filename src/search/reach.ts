// Can the limits be held at all? Asked of foreseen costs before anything is trained: by counting through a small space,
// by a bounded descent on the violation in a large one. If not, it says how near each budget can be reached.
import { type Random, random } from '../random.ts'
import { type Genome, mutate, sample, uniform } from '../space/index.ts'
import type { MetricKey, Metrics } from '../units.ts'
import { distanceBeyond, mayHold } from './foresight.ts'
import { everyGenome } from './pool.ts'
import { type Constraint, excess, type Foresight, type Problem } from './problem.ts'

export type Reach = {
  /** Some genome may hold every limit that costs can tell. */
  readonly feasible: boolean
  /** All genomes were looked at: `feasible: false` is then a proof, else the end of a bounded search. */
  readonly isWhole: boolean
  readonly looked: number
  /** By limit: the best value found, with all other limits held where any genome looked at holds them. */
  readonly nearest: Partial<Record<MetricKey, number>>
  /** Holds the limits, or comes nearest to. */
  readonly genome: Genome
}

export type ReachOptions = {
  /** Descents in a large space. Default 12. */
  readonly descents?: number
  /** Steps of each without progress before it ends. Default 200. */
  readonly patience?: number
}

/** Pure. Ends at the first genome that may hold all limits. */
export function reach(problem: Problem, foresight: Foresight, options: ReachOptions = {}): Reach {
  const { descents = 12, patience = 200 } = options
  const note = notes(problem, foresight)
  const every = everyGenome(problem.space)
  note.look(problem.space.seed)
  if (every) for (const genome of every) if (note.isOpen()) note.look(genome)
  if (!every) {
    const generator = random(`${problem.seed}/reach`)
    for (let i = 0; i < descents && note.isOpen(); i++)
      descend(problem, note, startOf(problem, i, generator), generator, patience)
    // Toward each limit alone: what the descent on their sum traded away.
    for (const constraint of problem.constraints)
      if (note.isOpen()) descend(problem, note, problem.space.seed, generator, patience, constraint)
  }
  return note.result(every !== undefined)
}

const startOf = ({ space }: Problem, i: number, generator: Random): Genome =>
  i === 0 ? space.seed : i === 1 ? uniform(space, 0) : sample(space, generator)

function descend(
  { space, constraints }: Problem,
  note: Notes,
  start: Genome,
  generator: Random,
  patience: number,
  only?: Constraint,
): void {
  const distance = (metrics: Metrics) => {
    if (!only) return distanceBeyond(metrics, constraints)
    const value = metrics[only.key]?.value ?? 0
    return only.better === 'min' ? value : -value
  }
  let here = start
  let least = distance(note.look(here))
  for (let idle = 0; idle < patience && note.isOpen(); idle++) {
    const next = mutate(space, here, generator)
    const far = distance(note.look(next))
    if (far < least) idle = 0
    if (far <= least) [here, least] = [next, far]
  }
}

type Notes = {
  look(genome: Genome): Metrics
  isOpen(): boolean
  result(isWhole: boolean): Reach
}

function notes({ space, constraints }: Problem, foresight: Foresight): Notes {
  const alone = new Map<Constraint, number>()
  const held = new Map<Constraint, number>()
  let closest: { genome: Genome; far: number } = { genome: space.seed, far: Number.POSITIVE_INFINITY }
  let feasible = false
  let looked = 0
  const keep = (values: Map<Constraint, number>, constraint: Constraint, value: number) => {
    const known = values.get(constraint)
    const isBetter = known === undefined || (constraint.better === 'min' ? value < known : value > known)
    if (isBetter) values.set(constraint, value)
  }
  return {
    isOpen: () => !feasible,
    look: genome => {
      const metrics = foresight.costs(genome)
      looked++
      const far = distanceBeyond(metrics, constraints)
      if (far < closest.far) closest = { genome, far }
      if (mayHold(metrics, constraints)) {
        feasible = true
        closest = { genome, far: 0 }
      }
      for (const constraint of constraints) {
        const value = metrics[constraint.key]?.value
        if (value === undefined) continue
        keep(alone, constraint, value)
        if (constraints.every(other => other === constraint || holds(other, metrics)))
          keep(held, constraint, value)
      }
      return metrics
    },
    result: isWhole => {
      const nearest = constraints.flatMap(constraint => {
        const value = held.get(constraint) ?? alone.get(constraint)
        return value === undefined ? [] : [[constraint.key, value]]
      })
      return { feasible, isWhole, looked, nearest: Object.fromEntries(nearest), genome: closest.genome }
    },
  }
}

/** A figure that nothing is known of breaks nothing. */
function holds(constraint: Constraint, metrics: Metrics): boolean {
  const estimate = metrics[constraint.key]
  return !estimate || excess(constraint, estimate.value) === 0
}
