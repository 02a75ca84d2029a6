// Local search around the incumbent: the neighbours of the best feasible trial (of the least violating one while none
// is feasible), nearest limits first; when all of them are tried, those of the next best. For polishing.
import { random } from '../random.ts'
import { type Genome, neighbours, sample } from '../space/index.ts'
import { axes, pointOf } from './axes.ts'
import { distanceBeyond } from './foresight.ts'
import { type Foresight, type Problem, type Searcher, type Trial, violation } from './problem.ts'
import { exhaust, unseen } from './unseen.ts'

/** One genome at a time, so that every answer moves the incumbent at once. */
export const local: Searcher = (problem, history, foresight) => {
  const { space, seed } = problem
  const next = unseen(
    history.map(trial => trial.genome),
    1,
  )
  next.offer(space.seed)
  const generator = random(`${seed}/local/${history.length}`)
  for (const trial of ranked(problem, history)) {
    if (next.genomes.length > 0) break
    for (const genome of promising(problem, generator.shuffle(neighbours(space, trial.genome)), foresight))
      next.offer(genome)
  }
  exhaust(space, next, generator, () => sample(space, generator))
  return next.genomes
}

/** Best first: by violation, then by the first objective, the next ones, the id. */
function ranked(problem: Problem, history: readonly Trial[]): Trial[] {
  const objectives = axes(problem, history)
  const keyed = history.map(trial => ({
    trial,
    far: trial.state === 'failed' ? Number.POSITIVE_INFINITY : violation(trial, problem.constraints),
    point: pointOf(trial.metrics, objectives) ?? objectives.map(() => Number.POSITIVE_INFINITY),
  }))
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  return keyed
    .sort(
      (a, b) =>
        compare(a.far, b.far) ||
        a.point.reduce((sign, value, i) => sign || compare(value, b.point[i]!), 0) ||
        a.trial.id - b.trial.id,
    )
    .map(({ trial }) => trial)
}

/** Those foreseen to hold the limits, or, if none is, all by how far they are beyond. */
function promising(
  { constraints }: Problem,
  genomes: readonly Genome[],
  foresight?: Foresight,
): readonly Genome[] {
  if (!foresight) return genomes
  const far = genomes.map(genome => ({ genome, far: distanceBeyond(foresight.costs(genome), constraints) }))
  const sorted = far.sort((a, b) => a.far - b.far)
  const holding = sorted.filter(entry => entry.far === 0)
  return (holding.length > 0 ? holding : sorted).map(({ genome }) => genome)
}
