// Measurements → a predictor: the form of model and its settings are those that predict held-out rows best, the interval is
// conformal on the same held-out errors, and its coverage is judged once more on rows that did not set it.
import { userError } from '../../errors.ts'
import { type Random, random } from '../../random.ts'
import { spearman } from '../../ranks.ts'
import { grouped } from '../grouped.ts'
import type { Kernel } from '../kernels/kernel.ts'
import type { Measured } from '../measured.ts'
import { type HeldOut, nominalCoverage } from '../predictor.ts'
import { sharesOf } from './agreement.ts'
import { baseMs, fitBase, type Row } from './base.ts'
import { Basis, fitCorrection, inducing, type Point } from './correction.ts'
import {
  chooseWidening,
  conformal,
  deviationOf,
  type Intervals,
  type Residual,
  usualWidening,
  widthOf,
} from './intervals.ts'
import { type KernelModel, kernelMs, partCount, partsOf, summer } from './kernel-model.ts'
import { type Miss, type PairFactors, pairFactors } from './pairs.ts'
import { type Roof, roofs } from './roofline.ts'
import { distinct, shared, undrifted } from './rows.ts'

export type Fitted = {
  readonly device: string
  readonly form: string
  readonly block: number
  readonly model: KernelModel
  /** Kernels that were measured, thinned out: what lies far from them is novel. */
  readonly known: readonly Point[]
  readonly intervals: Intervals
  /** For ratios of two graphs; undefined where there were too few to know. */
  readonly pairs?: PairFactors | undefined
  readonly heldOut: HeldOut
  /** Runtime and processors that the rows tell of, and the days of the first and the last. */
  readonly provenance: { readonly runtimes: readonly string[]; readonly from: string; readonly to: string }
}

export type FitOptions = {
  /** Another device's model, to start from. */
  readonly prior?: KernelModel
  /** Default: the generic one. */
  readonly roof?: Roof
  readonly seed?: number
}

/** Settings of one form; without `reach` there is no correction. */
type Settings = { readonly pull: number; readonly reach?: number; readonly noise?: number }

const linear = [0.003, 0.03, 0.3, 3].map((pull): Settings => ({ pull }))
const corrected = [0.5, 1, 2, 4].flatMap(reach => [0.001, 0.01, 0.1].map(noise => ({ reach, noise })))

/** Rows that say something of one factor at least; below, not even an interval means anything. */
const fewestRows = 10
const foldCount = 5
const mostInducing = 192
const mostKnown = 512
/** Relative gain in error that a richer form must bring. */
const worthIt = 0.97

/**
 * Fits a predictor on measurements of one device.
 * @throws UserError `fit-rows`, `fit-devices`
 */
export function fit(measured: readonly Measured[], options: FitOptions = {}): Fitted {
  const rows = shared(distinct(undrifted(measured)))
  if (rows.length < fewestRows) throw userError('fit-rows', { rows: rows.length, needed: fewestRows })
  const { prior, roof = roofs.generic } = options
  const task: Task = { rows, roof, prior }
  const folds = foldsOf(rows, random(options.seed ?? 1).fork('folds'))
  const best = choose(task, folds)
  const residuals = withNovelty(task, best, folds)
  const groups = groupFolds(rows)
  const strange = groups.length >= 3 ? withNovelty(task, best, groups) : undefined
  const plain = conformal(residuals, nominalCoverage, 0)
  const widening = strange ? chooseWidening(strange, nominalCoverage, plain) : usualWidening
  const intervals = conformal(residuals, nominalCoverage, widening)
  const misses = residuals.map(
    ({ fold, miss, ms, novelty, shares }): Miss => ({
      fold,
      miss,
      shares,
      sd: deviationOf(intervals, ms, novelty),
    }),
  )
  const dates = rows.map(row => row.date).toSorted()
  return {
    device: rows[0]!.device,
    form: `${best.reach === undefined ? 'linear' : 'kernels'}${prior ? ' on a prior' : ''}`,
    block: rows[0]!.block,
    model: fitModel(task, { train: rows, basisOf: basesOf(rows) }, best),
    known: inducing(rows, mostKnown),
    intervals,
    pairs: pairFactors(misses, nominalCoverage, random(options.seed ?? 1).fork('pairs')),
    heldOut: {
      ...qualityOf(rows, residuals),
      coverage90: coverageOf(residuals, folds, widening),
      rows: rows.length,
    },
    provenance: {
      runtimes: [...new Set(rows.flatMap(row => row.runtime ?? []))].slice(0, 20),
      from: dates[0]!,
      to: dates.at(-1)!,
    },
  }
}

type Task = {
  readonly rows: readonly Measured[]
  readonly roof: Roof
  readonly prior: KernelModel | undefined
}

/** Rows to fit on, with what is the same for all settings. */
type Training = { readonly train: readonly Row[]; readonly basisOf: (reach: number) => Basis }

function basesOf(rows: readonly Row[]): Training['basisOf'] {
  let points: Point[] | undefined
  const made = new Map<number, Basis>()
  return reach => {
    points ??= inducing(rows, mostInducing)
    const basis = made.get(reach) ?? new Basis(points, reach)
    made.set(reach, basis)
    return basis
  }
}

function fitModel(
  { roof, prior }: Omit<Task, 'rows'>,
  { train, basisOf }: Training,
  { pull, reach, noise }: Settings,
): KernelModel {
  const parts = partsOf({ roof, prior })
  const base = fitBase(train, parts, partCount(prior), pull)
  if (reach === undefined || noise === undefined) return { roof, prior, base }
  const own = (kernel: Kernel) => baseMs(kernel, base, parts)
  return { roof, prior, base, correction: fitCorrection(train, basisOf(reach), own, noise) }
}

/** The linear form first, then corrections of its best setting; the simpler one where the gain is small. */
function choose(task: Task, folds: Folds): Settings {
  const errorOf = (settings: Settings) => qualityOf(task.rows, residualsOf(task, settings, folds)).mape
  const judged = (list: readonly Settings[]) =>
    list
      .map(settings => ({ settings, error: errorOf(settings) }))
      .reduce((best, each) => (each.error < best.error ? each : best))
  const plain = judged(linear)
  const rich = judged(corrected.map(each => ({ ...plain.settings, ...each })))
  return rich.error < worthIt * plain.error ? rich.settings : plain.settings
}

/** Rows held out together, and what is fitted without them. */
type Fold = Training & { readonly held: readonly number[] }
type Folds = readonly Fold[]

function foldOf(rows: readonly Row[], held: readonly number[]): Fold {
  const out = new Set(held)
  const train = rows.filter((_, i) => !out.has(i))
  return { held, train, basisOf: basesOf(train) }
}

function foldsOf(rows: readonly Row[], source: Random): Folds {
  const order = source.shuffle(rows.map((_, i) => i))
  return Array.from({ length: foldCount }, (_, f) =>
    foldOf(
      rows,
      order.filter((_, i) => i % foldCount === f),
    ),
  )
}

/** At most so many groups are held out one by one. */
const mostGroups = 12

function groupFolds(rows: readonly Measured[]): Folds {
  const groups = [...grouped(rows.keys(), i => rows[i]!.group).values()]
  return groups.length < 2 ? [] : groups.slice(0, mostGroups).map(held => foldOf(rows, held))
}

type Judged = Residual & { readonly row: number }
/** With what tells how its error goes together with others'. */
type Weighed = Judged & Pick<Miss, 'miss' | 'fold' | 'shares'>

/** Each row's error by a model that has seen none of its fold. */
function residualsOf(task: Task, settings: Settings, folds: Folds): Judged[] {
  return folds.flatMap(fold => {
    const model = fitModel(task, fold, settings)
    const timeOf = kernelMs(model, model.correction && fold.basisOf(model.correction.reach))
    return fold.held.map(row => {
      const { kernels, ms: truth } = task.rows[row]!
      const ms = kernels.reduce((sum, { count, kernel }) => sum + count * timeOf(kernel), 0)
      return { row, ms, novelty: 0, error: Math.abs(Math.log(truth / ms)) }
    })
  })
}

/** The same with the share of each row's time in kernels unlike those of the other folds. */
function withNovelty(task: Task, settings: Settings, folds: Folds): Weighed[] {
  return folds.flatMap((fold, f) => {
    const model = fitModel(task, fold, settings)
    const timeOf = kernelMs(model)
    const sum = summer(model, inducing(fold.train, mostKnown))
    return fold.held.map(row => {
      const { kernels, ms: truth } = task.rows[row]!
      const { ms, novelMs } = sum(kernels)
      const miss = Math.log(truth / ms)
      const shares = sharesOf(kernels, timeOf)
      return { row, ms, novelty: novelMs / ms, error: Math.abs(miss), miss, fold: f, shares }
    })
  })
}

function qualityOf(rows: readonly Measured[], residuals: readonly Judged[]) {
  const truth = residuals.map(({ row }) => rows[row]!.ms)
  const predicted = residuals.map(({ ms }) => ms)
  const errors = predicted.map((ms, i) => Math.abs(ms / truth[i]! - 1))
  return { mape: errors.reduce((a, b) => a + b, 0) / errors.length, spearman: spearman(predicted, truth) }
}

/** Share of rows within intervals that were set by the other folds. */
function coverageOf(residuals: readonly Judged[], folds: Folds, widening: number): number {
  let inside = 0
  for (const fold of folds) {
    const held = new Set(fold.held)
    const intervals = conformal(
      residuals.filter(({ row }) => !held.has(row)),
      nominalCoverage,
      widening,
    )
    for (const { row, error, ms, novelty } of residuals)
      if (held.has(row) && error <= widthOf(intervals, ms, novelty)) inside++
  }
  return inside / residuals.length
}
