// The genomes worth asking about next: not tried yet, not known to break a limit, and of those that a quality model cannot
// tell apart only the ones that no other undercuts in its costs.
import type { Random } from '../random.ts'
import type { Genome } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { pointOf } from './axes.ts'
import { chanceOfHolding, distanceBeyond, type Foresee, mayHold } from './foresight.ts'
import { drawPool, everyGenome, mend } from './pool.ts'
import type { Foresight, Objective, Problem } from './problem.ts'
import { type Point, paretoFront } from './sort.ts'
import type { Features, Vector } from './surrogate/features.ts'

export type Prospect = {
  readonly genome: Genome
  readonly key: string
  readonly features: Vector
  /** On the cost objectives, minimised. */
  readonly costs: Point
  /** That it holds all limits. */
  readonly chance: number
  /** Position of its features among the `vectors` of its `Prospects`. */
  readonly at: number
}

export type Prospects = {
  /** May hold all limits, and undercut by none alike. */
  readonly holding: readonly Prospect[]
  /** The features of those that may hold, each once; the same list while the whole of a space is looked at. */
  readonly vectors: readonly Vector[]
  /** Where nothing may hold: what comes nearest, nearest first. */
  readonly nearest: readonly { readonly genome: Genome }[]
  /** The pool was the whole space. */
  readonly isWhole: boolean
}

export type ProspectTask = {
  readonly problem: Problem
  readonly costObjectives: readonly Objective[]
  readonly features: Features
  readonly foresee: Foresee
  readonly foresight: Foresight | undefined
  readonly tried: ReadonlySet<string>
  /** Genomes to look around. */
  readonly parents: () => readonly Genome[]
  /** How many to draw where the space cannot be looked at as a whole. */
  readonly poolSize: number
  readonly random: Random
}

export function prospects(task: ProspectTask): Prospects {
  const { problem, tried, foresight } = task
  const every = everyGenome(problem.space)
  const isWhole = every !== undefined
  const field = every && foresight ? remembered(task, every, foresight) : fieldOf(task, every ?? drawn(task))
  const holding = undercut(field, tried)
  if (holding.length > 0) return { holding, vectors: field.vectors, nearest: [], isWhole }
  const open = field.all.filter(({ key }) => !tried.has(key))
  const far = new Map(open.map(one => [one, distanceBeyond(one.metrics, problem.constraints)]))
  return { holding, vectors: [], nearest: open.sort((a, b) => far.get(a)! - far.get(b)!), isWhole }
}

type Appraised = { readonly genome: Genome; readonly key: string; readonly metrics: Metrics }

/** What is known of a pool before anything of it is tried. */
type Field = {
  readonly all: readonly Appraised[]
  readonly vectors: readonly Vector[]
  /** What may hold, by what a model of quality can tell apart: one group for each vector. */
  readonly alike: readonly Alike[]
  readonly groupOf: ReadonlyMap<string, readonly Prospect[]>
}
type Alike = { readonly members: readonly Prospect[]; readonly front: readonly Prospect[] }

/** What a whole space holds does not change while it is searched, when its costs are foreseen: nor from seed to seed. */
const fields = new WeakMap<Foresight, WeakMap<object, Map<string, Field>>>()

function remembered(task: ProspectTask, every: readonly Genome[], foresight: Foresight): Field {
  const bySpace = fields.get(foresight) ?? new WeakMap<object, Map<string, Field>>()
  fields.set(foresight, bySpace)
  const byTask = bySpace.get(task.problem.space) ?? new Map<string, Field>()
  bySpace.set(task.problem.space, byTask)
  const key = JSON.stringify([task.costObjectives, task.problem.constraints])
  const known = byTask.get(key) ?? fieldOf(task, every)
  byTask.set(key, known)
  return known
}

/** A pool of a large space; what breaks a limit is mended a few steps, so that a narrow corner is not missed. */
function drawn({ problem, parents, poolSize, random, foresight, tried }: ProspectTask): Genome[] {
  const { space, constraints } = problem
  const pool = drawPool(space, parents(), poolSize, random)
  if (!foresight) return pool
  const distance = (genome: Genome) => distanceBeyond(foresight.costs(genome), constraints)
  const found = new Map<string, Genome>()
  for (const genome of pool) {
    const mended = mend(space, genome, distance, random)
    if (!tried.has(mended.join())) found.set(mended.join(), mended)
  }
  return [...found.values()]
}

function fieldOf(
  { features, foresee, costObjectives, problem: { constraints } }: ProspectTask,
  genomes: readonly Genome[],
): Field {
  const figures = foresee(genomes)
  const all: Appraised[] = []
  const vectors: Vector[] = []
  const groups = new Map<string, Prospect[]>()
  for (const [i, genome] of genomes.entries()) {
    const metrics = figures[i]!
    const costs = pointOf(metrics, costObjectives)
    if (!costs) continue
    const key = genome.join()
    all.push({ genome, key, metrics })
    if (!mayHold(metrics, constraints)) continue
    const vector = features(genome)
    const likeness = vector.dense.join()
    const group = groups.get(likeness) ?? []
    if (group.length === 0) {
      groups.set(likeness, group)
      vectors.push(vector)
    }
    const at = group[0]?.at ?? vectors.length - 1
    group.push({ genome, key, features: vector, costs, chance: chanceOfHolding(metrics, constraints), at })
  }
  const alike = [...groups.values()].map(members => ({ members, front: frontOf(members) }))
  const groupOf = new Map(alike.flatMap(({ members }) => members.map(({ key }) => [key, members])))
  return { all, vectors, alike, groupOf }
}

/** Of each group what is on the front of its costs, once those tried are out. */
function undercut({ alike, groupOf }: Field, tried: ReadonlySet<string>): Prospect[] {
  const touched = new Set([...tried].map(key => groupOf.get(key)))
  return alike.flatMap(({ members, front }) =>
    touched.has(members) ? frontOf(members.filter(({ key }) => !tried.has(key))) : front,
  )
}

function frontOf(group: readonly Prospect[]): readonly Prospect[] {
  if (group.length < 2) return group
  if (group[0]!.costs.length === 0) return group.slice(0, 1)
  return paretoFront(group.map(({ costs }) => costs)).map(i => group[i]!)
}
