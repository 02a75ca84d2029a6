// Which family earns its place on a device is told by five-fold cross-validation: the same folds for all, the least usual error,
// the simpler one where the gain is small. The held-out errors of the chosen one are what its intervals are made of.
import { userError } from '../../errors.ts'
import { type OnProgress, silent } from '../../progress.ts'
import { random } from '../../random.ts'
import { spearman } from '../../ranks.ts'
import type { Runtime } from '../../runtime/index.ts'
import { conformal, type Intervals, type Residual, widthOf } from '../fit/intervals.ts'
import { nominalCoverage } from '../predictor.ts'
import { families, familyNames, fitFamily } from './families.ts'
import type { Family, FamilyModel, FamilyName, Latencies } from './family.ts'
import { foldsOf, picked } from './folds.ts'

/** How good a family was on genomes that it had not seen. */
export type FamilyQuality = {
  readonly family: FamilyName
  /** Mean absolute error relative to what was measured: 0.05 = 5 %. */
  readonly mape: number
  /** The same without the largest twentieth of the errors: by this families are chosen. */
  readonly usual: number
  readonly spearman: number
  /** Share of latencies in the 90 % intervals that the other folds set. */
  readonly coverage90: number
}

export type FamilyChoice = {
  /** The chosen one, learned from everything. */
  readonly model: FamilyModel
  readonly intervals: Intervals
  /** Of every family that was tried, the simplest first. */
  readonly compared: readonly FamilyQuality[]
  /** Seconds that each of them took, by the clock that was given. */
  readonly seconds: readonly number[]
  /** Families that the budget was not enough for. */
  readonly untried: readonly FamilyName[]
}

export type ChooseOptions = {
  readonly seed: number | string
  /** Default: all that have a form for the encoding. */
  readonly families?: readonly FamilyName[]
  /** For families that are trained. @throws what it throws */
  readonly runtime: () => Runtime
  /** Milliseconds; for `budgetMs` and the seconds told. */
  readonly now: () => number
  /** No family is begun after so long; the first one always is. Default: as long as it takes. */
  readonly budgetMs?: number
  readonly progress?: OnProgress
}

/**
 * A few nets of next to no work, several times as long as predicted, rule the mean of a hundred relative errors: chosen by it, a
 * family was 0.55 points of error behind the best (15 draws of 100 rows), by the rest of them 0.19.
 */
const unusual = 0.05
/** A family must be better than a simpler one by this factor in error: as with whole graphs (../fit). */
const worthIt = 0.97
/** A fold less, the Gaussian process still has the 20 that it takes. */
export const fewestForFamilies = 30

/**
 * Compares families and learns the one that is worth it. Same latencies, same seed: same answer, in any process, unless a
 * budget in time cuts it short.
 * @throws UserError `fit-families` with fewer than 30 genomes or where no family is left
 * @example const { model, compared } = await chooseFamily({ encoding: nb201, genomes, ms }, { seed: 1, runtime, now })
 */
export async function chooseFamily(latencies: Latencies, options: ChooseOptions): Promise<FamilyChoice> {
  const { seed, progress = silent, now, budgetMs = Number.POSITIVE_INFINITY } = options
  const asked = askedFamilies(latencies, options.families ?? familyNames)
  const folds = foldsOf(latencies, random(seed).fork('folds'))
  const begun = now()
  const tried: (FamilyQuality & { readonly residuals: readonly Residual[]; readonly seconds: number })[] = []
  for (const [f, family] of asked.entries()) {
    const start = now()
    if (f > 0 && start - begun > budgetMs) break
    const predicted = await heldOut(family, latencies, folds, options, k =>
      progress({
        stage: 'comparing families',
        done: f * folds.length + k,
        total: asked.length * folds.length,
        note: family.name,
      }),
    )
    const judged = judge(predicted, latencies, folds)
    tried.push({ family: family.name, ...judged, seconds: (now() - start) / 1000 })
  }
  const best = simplestOfGood(tried)
  const family = asked.find(({ name }) => name === best.family)!
  return {
    model: await fitFamily(family, latencies, settingOf(options, family, 'all')),
    intervals: conformal(best.residuals, nominalCoverage, 0),
    compared: tried.map(({ residuals: _, seconds: __, ...quality }) => quality),
    seconds: tried.map(({ seconds }) => seconds),
    untried: asked.slice(tried.length).map(({ name }) => name),
  }
}

/** Each latency as a model tells it that has seen none of its fold. */
async function heldOut(
  family: Family,
  latencies: Latencies,
  folds: readonly (readonly number[])[],
  options: ChooseOptions,
  tell: (fold: number) => void,
): Promise<Float64Array> {
  const predicted = new Float64Array(latencies.ms.length)
  for (const [k, held] of folds.entries()) {
    tell(k)
    const out = new Set(held)
    const rest = latencies.genomes.flatMap((_, i) => (out.has(i) ? [] : [i]))
    const model = await fitFamily(family, picked(latencies, rest), settingOf(options, family, k))
    for (const i of held) predicted[i] = model.value(latencies.genomes[i]!)
  }
  return predicted
}

function askedFamilies({ encoding, genomes }: Latencies, names: readonly FamilyName[]): Family[] {
  const asked = families.filter(family => names.includes(family.name) && family.knows(encoding))
  if (genomes.length >= fewestForFamilies && asked.length > 0) return asked
  const reason =
    asked.length === 0
      ? `none of ${names.join(', ')} has a form for this space`
      : `there are ${genomes.length} measured architectures of the space, and it takes ${fewestForFamilies}`
  throw userError('fit-families', { reason })
}

const settingOf = ({ seed, runtime }: ChooseOptions, { name }: Family, fold: number | string) => ({
  random: random(seed).fork(name).fork(fold),
  runtime,
})

/** @param tried the simplest first */
export function simplestOfGood<T extends Pick<FamilyQuality, 'usual'>>(tried: readonly T[]): T {
  const least = Math.min(...tried.map(({ usual }) => usual))
  return tried.find(({ usual }) => usual * worthIt <= least)!
}

function judge(predicted: Float64Array, { ms }: Latencies, folds: readonly (readonly number[])[]) {
  const residuals = Array.from(predicted, (value, i) => ({
    error: Math.abs(Math.log(ms[i]! / value)),
    ms: value,
    novelty: 0,
  }))
  let inside = 0
  for (const held of folds) {
    const out = new Set(held)
    const others = conformal(
      residuals.filter((_, i) => !out.has(i)),
      nominalCoverage,
      0,
    )
    for (const i of held) if (residuals[i]!.error <= widthOf(others, predicted[i]!, 0)) inside++
  }
  const errors = predicted.map((value, i) => Math.abs(value / ms[i]! - 1)).sort()
  return {
    mape: meanOf(errors),
    usual: meanOf(errors.subarray(0, Math.ceil((1 - unusual) * errors.length))),
    spearman: spearman(predicted, ms),
    coverage90: inside / ms.length,
    residuals,
  }
}

const meanOf = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length
