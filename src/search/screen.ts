// Which children of an evolution are worth their trials: those that would survive among the population if each were as good
// as a model of quality hopes. Costs are foreseen, or learned as everywhere.
import type { Genome } from '../space/index.ts'
import { axes, pointOf, primaryOf } from './axes.ts'
import { distanceBeyond, foresee } from './foresight.ts'
import { type Foresight, type Objective, type Problem, type Trial, violation } from './problem.ts'
import { columnOf, featuresOfSpace, squaredDistance, type Vector } from './surrogate/features.ts'
import { fitQuality, type QualityModel } from './surrogate/quality.ts'
import { type Scored, survivors } from './survive.ts'

/** Deviations above its mean that a child is hoped to be: what is unknown is worth a look. */
const hope = 1

/** The `wanted` most promising of a brood, best first; the brood as it stands where there is nothing to go by. Pure. */
export function screen(
  problem: Problem,
  history: readonly Trial[],
  foresight: Foresight | undefined,
  brood: readonly Genome[],
  wanted: number,
): readonly Genome[] {
  const features = featuresOfSpace(problem.space)
  const primary = primaryOf(problem, history)
  const model = fitQuality(primary, history, features)
  if (!model || brood.length <= wanted) return brood
  const costObjectives = axes(problem, history).filter(({ key }) => key !== primary.key)
  const figures = foresee(problem, history, foresight, features, primary.key)(brood)
  const hoped = hopesOf(model, brood.map(features))
  const children = brood.map((_, i): Scored => {
    const costs = pointOf(figures[i]!, costObjectives)
    return {
      point: costs && [-hoped[i]!, ...costs],
      violation: distanceBeyond(figures[i]!, problem.constraints),
    }
  })
  const parents = scoredOf(model, problem, costObjectives)
  const kept = survivors([...parents, ...children], parents.length + children.length)
  const chosen = kept.filter(({ index }) => index >= parents.length).slice(0, wanted)
  return chosen.map(({ index }) => brood[index - parents.length]!)
}

function hopesOf({ process, points }: QualityModel, asked: readonly Vector[]): number[] {
  const posterior = process.posterior({
    count: asked.length,
    columns: points.map(point => columnOf(point, asked)),
    between: (a, b) => squaredDistance(asked[a]!, asked[b]!),
  })
  return asked.map((_, i) => posterior.mean(i) + hope * posterior.sd(i))
}

/** The trials on the model's scale of quality. */
const scoredOf = (
  { trials, targets }: QualityModel,
  problem: Problem,
  costObjectives: readonly Objective[],
): Scored[] =>
  trials.map((trial, i) => {
    const costs = pointOf(trial.metrics, costObjectives)
    return { point: costs && [-targets[i]!, ...costs], violation: violation(trial, problem.constraints) }
  })
