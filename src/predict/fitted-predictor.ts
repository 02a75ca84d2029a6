// Fitted models and plain rooflines as predictors; with what was measured since they were fitted, where there is any.
import { userError } from '../errors.ts'
import type { Graph } from '../ir/index.ts'
import type { Genome, Space } from '../space/index.ts'
import type { Estimate } from '../units.ts'
import { type Anchor, type Anchors, anchorsOf, noAnchors } from './anchors.ts'
import { type Doubt, sharesOf } from './fit/agreement.ts'
import { type Point, pointOf } from './fit/correction.ts'
import { deviationElsewhere, doubtElsewhere, isElsewhere } from './fit/elsewhere.ts'
import type { Fitted } from './fit/fit.ts'
import { deviationOf, type Intervals, normal90, widthOf } from './fit/intervals.ts'
import { kernelMs, type Summer, type Sums, summer } from './fit/kernel-model.ts'
import { pairWidth } from './fit/pairs.ts'
import { type Roof, type RoofName, rooflineMs, roofs } from './fit/roofline.ts'
import { distinct, shared, undrifted } from './fit/rows.ts'
import { decompose } from './kernels/decompose.ts'
import type { Kernel } from './kernels/kernel.ts'
import { type Counted, counted, type Measured } from './measured.ts'
import type { Predictor, PredictorFacts } from './predictor.ts'
import { partSums } from './space/part-sums.ts'

/** Share of the time in kernels unlike those measured beyond which a fitted predictor does not answer. */
const mostNovel = 0.6
/** Measured models that a prediction is drawn to, the newest ones: time grows with their square. */
const mostAnchors = 120
/** What two measurements of one model on two days differ by, relative, beside their own intervals. */
const daily = 0.03

/**
 * A fitted model as a predictor.
 * @param since measurements of the same device that it was not fitted on, oldest first: figures are drawn to them, and the
 * intervals of like graphs narrow. Default: none.
 * @param asked the device that it is to tell of. Where that is another one than it was fitted on, intervals are as wide as
 * devices differ until `since` narrows them. Default: the one that it was fitted on.
 */
export function fittedPredictor(
  fitted: Fitted,
  since: readonly Measured[] = [],
  asked: string = fitted.device,
): Predictor {
  const isOfAnother = isElsewhere(fitted.device, asked)
  const { device, form, block, model, known, intervals, heldOut, pairs } = fitted
  const timeOf = kernelMs(model)
  const own = summer(model, known)
  const doubtOf = (kernels: readonly Counted[]): Doubt => {
    const { ms, novelMs } = own(kernels)
    const doubt = {
      sd: deviationOf(intervals, ms, ms > 0 ? novelMs / ms : 0),
      shares: sharesOf(kernels, timeOf),
    }
    return isOfAnother ? doubtElsewhere(doubt) : doubt
  }
  const rows = usable(since, block)
  const anchors = anchorsOn(rows, own, doubtOf)
  const wider = rows.length > 0 ? summer(model, [...known, ...pointsOf(rows)]) : own
  const compared = (head: readonly Counted[], base: readonly Counted[]): Estimate | undefined => {
    if (!pairs) return undefined
    const { mean, sd } = anchors.between(doubtOf(head), doubtOf(base))
    const ratio = (own(head).ms / own(base).ms) * Math.exp(mean)
    const width = pairWidth(pairs, sd)
    // How ratios of its own err says nothing of another device's.
    const factor = Math.exp(isOfAnother ? Math.max(width, normal90 * sd) : width)
    return {
      value: ratio - 1,
      low: ratio / factor - 1,
      high: ratio * factor - 1,
      unit: 'ratio',
      source: 'predicted',
    }
  }
  const facts = { device, form, heldOut, isOfAnother, since: toldBy(rows, anchors) }
  const beside = isOfAnother ? deviationElsewhere : 0
  const parts = { block, sum: wider, novelest: mostNovel, intervals, beside, anchors }
  return predictorOf(facts, { ...parts, doubtOf, compared })
}

const usable = (since: readonly Measured[], block: number) =>
  shared(distinct(undrifted(since.filter(row => row.block === block)))).slice(-mostAnchors)

/** Measured models beside what is predicted of them. */
function anchorsOn(
  rows: readonly Measured[],
  own: Summer,
  doubtOf: (kernels: readonly Counted[]) => Doubt,
): Anchors {
  if (rows.length === 0) return noAnchors
  return anchorsOf(
    rows.map((row): Anchor => {
      const relative = Math.log(row.high / Math.max(row.low, row.ms / 10)) / 2
      const miss = Math.log(row.ms / own(row.kernels).ms)
      return { ...doubtOf(row.kernels), miss, noise: Math.hypot(relative / 2, daily) }
    }),
  )
}

const toldBy = (rows: readonly Measured[], anchors: Anchors): PredictorFacts['since'] =>
  rows.length > 0 ? { rows: rows.length, mape: anchors.heldOut } : undefined

const pointsOf = (rows: readonly Measured[]): Point[] =>
  rows.flatMap(row => row.kernels.map(({ kernel }) => pointOf(kernel)))

/** The half-width on the logarithmic scale that a roofline is good for: a factor of 4 either way. */
const roofIntervals: Intervals = { limits: [], widths: [Math.log(4)], widening: 0 }

/**
 * What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it.
 * @param since measurements of the device after all, oldest first, which figures are drawn to. Default: none.
 */
export function rooflinePredictor(
  device: string,
  roof: RoofName | Roof = 'generic',
  since: readonly Measured[] = [],
): Predictor {
  const block = since.at(-1)?.block ?? 0
  const timeOf = rooflineMs(typeof roof === 'string' ? roofs[roof] : roof)
  const sum: Summer = kernels => ({
    ms: kernels.reduce((total, { count, kernel }) => total + count * timeOf(kernel), 0),
    novelMs: 0,
    strangest: '',
  })
  const doubtOf = (kernels: readonly Counted[]): Doubt => ({
    sd: deviationOf(roofIntervals, sum(kernels).ms, 0),
    shares: sharesOf(kernels, timeOf),
  })
  const rows = usable(since, block)
  const anchors = anchorsOn(rows, sum, doubtOf)
  const facts = { device, form: 'roofline', heldOut: undefined, since: toldBy(rows, anchors) }
  const parts = { block, sum, novelest: 1, intervals: roofIntervals, beside: 0, anchors, doubtOf }
  return predictorOf(facts, { ...parts, compared: () => undefined })
}

type Parts = {
  readonly block: number
  readonly sum: Summer
  readonly novelest: number
  readonly intervals: Intervals
  /** Deviation on the logarithmic scale beside the intervals'. */
  readonly beside: number
  readonly anchors: Anchors
  doubtOf(kernels: readonly Counted[]): Doubt
  compared(head: readonly Counted[], base: readonly Counted[]): Estimate | undefined
}

function predictorOf(facts: PredictorFacts, parts: Parts): Predictor {
  const { block, sum, novelest, intervals, beside, anchors, doubtOf, compared } = parts
  const kernelsOf = (graph: Graph) => counted(decompose(graph, { block }))
  const estimated = (sums: Sums & { readonly strangest?: string }, doubt: () => Doubt): Estimate => {
    const { ms, novelMs, strangest } = sums
    const novelty = ms > 0 ? novelMs / ms : 0
    if (novelty > novelest) {
      const most = strangest === undefined ? '' : ` (most in ${strangest})`
      const share = `${Math.round(100 * novelty)} %`
      const reason = `${share} of its time would be in kernels unlike those measured${most}`
      throw userError('predict-unlike', { device: facts.device, reason })
    }
    const { mean, sd } =
      anchors === noAnchors
        ? { mean: 0, sd: Math.hypot(widthOf(intervals, ms, novelty) / normal90, beside) }
        : anchors.of(doubt())
    const [value, factor] = [ms * Math.exp(mean), Math.exp(normal90 * sd)]
    return { value, low: value / factor, high: value * factor, unit: 'ms', source: 'predicted' }
  }
  const predict = (graph: Graph): Estimate => {
    const kernels = kernelsOf(graph)
    return estimated(sum(kernels), () => doubtOf(kernels))
  }
  const ofGenomes = (space: Space): ((genome: Genome) => Estimate) => {
    // What was measured since makes a figure more than a sum.
    if (anchors !== noAnchors) return remembering(space, predict)
    const total = (kernels: readonly Kernel[]) => {
      const { ms, novelMs } = sum(counted(kernels))
      return Float64Array.of(ms, novelMs)
    }
    const totals = partSums(space, total, { block })
    return genome => {
      const [ms, novelMs] = totals(genome)
      return estimated({ ms: ms!, novelMs: novelMs! }, undoubted)
    }
  }
  return {
    facts,
    predict,
    compare: (head, base) => compared(kernelsOf(head), kernelsOf(base)),
    forSpace: ofGenomes,
  }
}

const undoubted = (): Doubt => ({ sd: 0, shares: [] })

/** Genomes whose estimates are kept. */
const mostKept = 10_000

function remembering(space: Space, predict: (graph: Graph) => Estimate): (genome: Genome) => Estimate {
  const known = new Map<string, Estimate>()
  return genome => {
    const key = genome.join()
    const found = known.get(key)
    if (found) return found
    const made = predict(space.decode(genome))
    if (known.size >= mostKept) known.clear()
    known.set(key, made)
    return made
  }
}
