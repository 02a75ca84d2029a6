// NSGA-II (Deb, Pratap, Agarwal, Meyarivan, IEEE TEVC 6(2), 2002) with constraint domination, as a pure function of the
// history: its population is the best of all trials so far, and generations stand at fixed places in the history, so
// that a run cut anywhere goes on as if it had not been cut.
import { type Random, random } from '../random.ts'
import { crossover, type Genome, mutate, type Space, sample, uniform } from '../space/index.ts'
import { axes, pointOf } from './axes.ts'
import { ladder } from './design.ts'
import { type Foresight, type Problem, type Searcher, type Trial, violation } from './problem.ts'
import { screen } from './screen.ts'
import { crowded, survivors } from './survive.ts'
import { exhaust, unseen } from './unseen.ts'

export type EvolutionOptions = {
  /** Parents kept. Default 24. */
  readonly population?: number
  /** Children per generation. Default 8: small, because every child can be a parent at once. */
  readonly children?: number
  /** Share of children with two parents. Default 0.9. */
  readonly crossoverRate?: number
  /**
   * Children bred for each that is proposed; a model of quality, refitted from the trials, says which. Default 1: none is
   * screened, plain NSGA-II.
   */
  readonly screened?: number
}

/** An NSGA-II searcher. @example search(problem, { searcher: nsga2({ population: 40 }), … }) */
export function nsga2(options: EvolutionOptions = {}): Searcher {
  const { population = 24, children = 8, crossoverRate = 0.9, screened = 1 } = options
  return (problem, history, foresight) => {
    if (history.length < population) return founders(problem, population).slice(history.length)
    const done = history.length - ((history.length - population) % children)
    const settings = { population, children, crossoverRate, screened }
    return offspring(problem, history.slice(0, done), foresight, settings).slice(history.length - done)
  }
}

export const evolution: Searcher = nsga2()

/** NSGA-II whose children are screened by a model of quality. */
export const assistedEvolution: Searcher = nsga2({ screened: 16 })

// The model itself, a ladder of uniform widths, then half mutants of the ladder, half chance.
function founders({ space, seed }: Problem, count: number): readonly Genome[] {
  const generator = random(`${seed}/founders`)
  const rungs = [space.seed, ...ladder.map(share => uniform(space, share))]
  const first = unseen([], count)
  for (const genome of rungs) first.offer(genome)
  const spread = () => mutate(space, generator.pick(rungs), generator, 0.3)
  exhaust(space, first, generator, () => (generator.next() < 0.5 ? spread() : sample(space, generator)))
  return first.genomes
}

function offspring(
  problem: Problem,
  history: readonly Trial[],
  foresight: Foresight | undefined,
  { population, children, crossoverRate, screened }: Required<EvolutionOptions>,
): readonly Genome[] {
  const { space, seed } = problem
  const generator = random(`${seed}/children/${history.length}`)
  const parent = selection(problem, history, population, generator)
  const tried = history.map(trial => trial.genome)
  const next = unseen(tried, children)
  const child = () => breed(space, parent, crossoverRate, generator)
  if (screened > 1) {
    const brood = unseen(tried, children * screened)
    brood.fill(child)
    for (const genome of screen(problem, history, foresight, brood.genomes, children)) next.offer(genome)
  }
  next.fill(child)
  exhaust(space, next, generator, () => sample(space, generator))
  return next.genomes
}

function selection(
  problem: Problem,
  history: readonly Trial[],
  keep: number,
  generator: Random,
): () => Genome {
  const objectives = axes(problem, history)
  const scored = history.map(trial => ({
    point: trial.state === 'complete' ? pointOf(trial.metrics, objectives) : undefined,
    violation: violation(trial, problem.constraints),
  }))
  const parents = survivors(scored, keep)
  return () => history[crowded(generator.pick(parents), generator.pick(parents)).index]!.genome
}

function breed(space: Space, parent: () => Genome, crossoverRate: number, generator: Random): Genome {
  const first = parent()
  const crossed = generator.next() < crossoverRate ? crossover(first, parent(), generator, space) : first
  return mutate(space, crossed, generator)
}
