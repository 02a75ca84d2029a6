// The searcher that learns: a Gaussian process of quality over genomes, refitted from the history, says which prospects
// that hold the limits promise most. Pure, and its batches stand at fixed places in the history, so that a run cut
// anywhere goes on as if it had not been cut.
import { type Random, random } from '../random.ts'
import { type Genome, sample } from '../space/index.ts'
import { acquire } from './acquire.ts'
import { axes, pointOf, primaryOf } from './axes.ts'
import { firstDesign } from './design.ts'
import { foresee } from './foresight.ts'
import { type Foresight, type Problem, type Searcher, type Trial, violation } from './problem.ts'
import { type ProspectTask, prospects } from './prospects.ts'
import { featuresOfSpace } from './surrogate/features.ts'
import { fitQuality } from './surrogate/quality.ts'
import { survivors } from './survive.ts'
import { exhaust, unseen } from './unseen.ts'

export type GuidedOptions = {
  /** Trials before the model is asked, spread over the costs. Default 12. */
  readonly first?: number
  /** Genomes per proposal. Default 4: small, because every answer teaches. */
  readonly batch?: number
  /** Share of each batch that goes for the best quality alone; the rest widens the front. Default 0.25. */
  readonly best?: number
  /** Genomes looked at per proposal in spaces too large to look at as a whole. Default 1500. */
  readonly pool?: number
}

const parentsKept = 24

/** A surrogate-guided searcher. @example search(problem, { searcher: guided({ batch: 8 }), … }) */
export function guided(options: GuidedOptions = {}): Searcher {
  const { first = 12, batch = 4, best = 0.25, pool = 1500 } = options
  return (problem, history, foresight) => {
    if (history.length < first) {
      const task = prospectTask(problem, [], foresight, random(`${problem.seed}/first`), pool)
      return firstDesign(task, first).slice(history.length)
    }
    const done = history.length - ((history.length - first) % batch)
    const proposed = propose(problem, history.slice(0, done), foresight, { batch, best, pool })
    return proposed.slice(history.length - done)
  }
}

/** The default searcher. */
export const auto: Searcher = guided()

function propose(
  problem: Problem,
  history: readonly Trial[],
  foresight: Foresight | undefined,
  { batch, best, pool }: Required<Omit<GuidedOptions, 'first'>>,
): readonly Genome[] {
  const generator = random(`${problem.seed}/guided/${history.length}`)
  const task = prospectTask(problem, history, foresight, generator, pool)
  const next = unseen(
    history.map(trial => trial.genome),
    batch,
  )
  const found = prospects(task)
  const { holding, nearest, isWhole } = found
  const model = fitQuality(primaryOf(problem, history), history, task.features)
  if (model && holding.length > 0)
    for (const { genome } of acquire(problem, model, found, task.costObjectives, { batch, best }))
      next.offer(genome)
  else for (const { genome } of holding.length > 0 ? generator.shuffle(holding) : nearest) next.offer(genome)
  if (!isWhole) exhaust(problem.space, next, generator, () => sample(problem.space, generator))
  return next.genomes
}

function prospectTask(
  problem: Problem,
  history: readonly Trial[],
  foresight: Foresight | undefined,
  generator: Random,
  poolSize: number,
): ProspectTask {
  const features = featuresOfSpace(problem.space)
  // Before the first trial nothing is known but what is foreseen; one trial of that stands for it.
  const seen = history.length > 0 || !foresight ? history : [imagined(problem, foresight)]
  const primary = primaryOf(problem, seen)
  const costObjectives = axes(problem, seen).filter(({ key }) => key !== primary.key)
  return {
    problem,
    costObjectives,
    features,
    foresee: foresee(problem, history, foresight, features, primary.key),
    foresight,
    tried: new Set(history.map(({ genome }) => genome.join())),
    parents: () => bestGenomes(problem, history),
    poolSize,
    random: generator,
  }
}

const imagined = ({ space }: Problem, foresight: Foresight): Trial => ({
  id: 0,
  genome: space.seed,
  hash: '',
  metrics: foresight.costs(space.seed),
  state: 'complete',
  seconds: 0,
})

function bestGenomes(problem: Problem, history: readonly Trial[]): Genome[] {
  const objectives = axes(problem, history)
  const scored = history.map(trial => ({
    point: trial.state === 'complete' ? pointOf(trial.metrics, objectives) : undefined,
    violation: violation(trial, problem.constraints),
  }))
  return survivors(scored, parentsKept).map(({ index }) => history[index]!.genome)
}
