// What is known of a genome before it is tried: computed or predicted figures where the caller can foresee them, else
// what Gaussian processes learn of them from the trials.

import type { Genome } from '../space/index.ts'
import { type MetricKey, type Metrics, metrics as metricTable, splitKey } from '../units.ts'
import { beyond, type Constraint, excess, type Foresight, type Problem, type Trial } from './problem.ts'
import type { Features } from './surrogate/features.ts'
import { normalCdf } from './surrogate/improvement.ts'
import { learn } from './surrogate/learn.ts'

const widthOf95 = 2 * 1.96

/** The figures of many genomes, in their order. */
export type Foresee = (genomes: readonly Genome[]) => Metrics[]

/** Foresees by the caller's word, or, without one, by what the trials show of every figure but `except`. */
export function foresee(
  problem: Problem,
  history: readonly Trial[],
  foresight: Foresight | undefined,
  features: Features,
  except: MetricKey,
): Foresee {
  if (foresight) return genomes => genomes.map(genome => foresight.costs(genome))
  const keys = new Set([...problem.objectives, ...problem.constraints].map(({ key }) => key))
  keys.delete(except)
  const models = [...keys].flatMap(key => {
    const known = history.filter(trial => trial.metrics[key])
    const model = learn(
      known.map(({ genome, metrics }) => ({ genome, value: metrics[key]!.value })),
      features,
    )
    return model ? [{ key, unit: metricTable[splitKey(key).metric].unit, model }] : []
  })
  return genomes => {
    const columns = models.map(({ key, unit, model }) => ({ key, unit, estimates: model(genomes) }))
    return genomes.map((_, i) =>
      Object.fromEntries(
        columns.map(({ key, unit, estimates }) => [
          key,
          { ...estimates[i]!, unit, source: 'predicted' as const },
        ]),
      ),
    )
  }
}

/** True if no figure lies beyond a limit with its whole interval. */
export const mayHold = (metrics: Metrics, constraints: readonly Constraint[]): boolean =>
  constraints.every(constraint => {
    const estimate = metrics[constraint.key]
    return !estimate || !beyond(constraint, estimate)
  })

/** How likely the figures hold all limits, with each interval read as 95 % of a normal distribution around its value. */
export const chanceOfHolding = (metrics: Metrics, constraints: readonly Constraint[]): number =>
  constraints.reduce((chance, constraint) => {
    const estimate = metrics[constraint.key]
    if (!estimate) return chance
    const { value, low, high } = estimate
    if (high <= low) return excess(constraint, value) === 0 ? chance : 0
    const room = constraint.better === 'min' ? constraint.limit - value : value - constraint.limit
    return chance * normalCdf(room / ((high - low) / widthOf95))
  }, 1)

/** Sum of the relative excesses of the figures that are known. */
export const distanceBeyond = (metrics: Metrics, constraints: readonly Constraint[]): number =>
  constraints.reduce((sum, constraint) => {
    const estimate = metrics[constraint.key]
    return sum + (estimate ? excess(constraint, estimate.value) : 0)
  }, 0)
