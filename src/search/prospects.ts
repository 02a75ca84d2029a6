// The genomes worth asking about next: not tried yet, not known to break a limit, and of those that a quality model cannot
// tell apart only the ones that no other undercuts in its costs.
import type { Random } from '../random.ts'
import type { Genome } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { pointOf } from './axes.ts'
import { distanceBeyond, type Foresee, mayHold } from './foresight.ts'
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
  readonly metrics: Metrics
}

export type Prospects = {
  /** May hold all limits, and undercut by none alike. */
  readonly holding: readonly Prospect[]
  /** Where nothing may hold: what comes nearest, nearest first. */
  readonly nearest: readonly Prospect[]
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
  readonly parents: readonly Genome[]
  /** How many to draw where the space cannot be looked at as a whole. */
  readonly poolSize: number
  readonly random: Random
}

/** What a whole space holds does not change while it is searched, when its costs are foreseen. */
const foreseen = new WeakMap<Foresight, WeakMap<Problem, readonly Prospect[]>>()

export function prospects(task: ProspectTask): Prospects {
  const { problem, tried, foresight } = task
  const every = everyGenome(problem.space)
  const all = every && foresight ? remembered(task, every, foresight) : appraise(task, every ?? drawn(task))
  const open = all.filter(({ key }) => !tried.has(key))
  const holding = open.filter(({ metrics }) => mayHold(metrics, problem.constraints))
  const isWhole = every !== undefined
  if (holding.length > 0) return { holding: undercut(holding), nearest: [], isWhole }
  const far = new Map(open.map(prospect => [prospect, distanceBeyond(prospect.metrics, problem.constraints)]))
  const nearest = [...open].sort((a, b) => far.get(a)! - far.get(b)!)
  return { holding: [], nearest, isWhole }
}

function remembered(task: ProspectTask, every: readonly Genome[], foresight: Foresight): readonly Prospect[] {
  const byProblem = foreseen.get(foresight) ?? new WeakMap<Problem, readonly Prospect[]>()
  foreseen.set(foresight, byProblem)
  const known = byProblem.get(task.problem) ?? appraise(task, every)
  byProblem.set(task.problem, known)
  return known
}

/** A pool of a large space; what breaks a limit is mended a few steps, so that a narrow corner is not missed. */
function drawn({ problem, parents, poolSize, random, foresight, tried }: ProspectTask): Genome[] {
  const { space, constraints } = problem
  const pool = drawPool(space, parents, poolSize, random)
  if (!foresight) return pool
  const distance = (genome: Genome) => distanceBeyond(foresight.costs(genome), constraints)
  const found = new Map<string, Genome>()
  for (const genome of pool) {
    const mended = mend(space, genome, distance, random)
    if (!tried.has(mended.join())) found.set(mended.join(), mended)
  }
  return [...found.values()]
}

function appraise(
  { features, foresee, costObjectives }: ProspectTask,
  genomes: readonly Genome[],
): Prospect[] {
  const figures = foresee(genomes)
  return genomes.flatMap((genome, i) => {
    const metrics = figures[i]!
    const costs = pointOf(metrics, costObjectives)
    return costs ? [{ genome, key: genome.join(), features: features(genome), costs, metrics }] : []
  })
}

/** Of prospects with equal features, those on the front of their costs; in the order given. */
function undercut(all: readonly Prospect[]): Prospect[] {
  const alike = new Map<string, Prospect[]>()
  for (const prospect of all) {
    const key = likeness(prospect)
    const group = alike.get(key)
    if (group) group.push(prospect)
    else alike.set(key, [prospect])
  }
  return [...alike.values()].flatMap(group => {
    if (group.length === 1) return group
    if (group[0]!.costs.length === 0) return group.slice(0, 1)
    return paretoFront(group.map(({ costs }) => costs)).map(i => group[i]!)
  })
}

const keys = new WeakMap<Vector, string>()
function likeness({ features }: Prospect): string {
  const known = keys.get(features) ?? features.dense.join()
  keys.set(features, known)
  return known
}
