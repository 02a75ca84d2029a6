// Fitted models and plain rooflines as predictors; with what was measured since they were fitted, where there is any.
import { userError } from '../errors.ts'
import type { Graph } from '../ir/index.ts'
import type { Genome, Space } from '../space/index.ts'
import type { Estimate } from '../units.ts'
import { type Anchor, type Anchors, anchorsOf, noAnchors } from './anchors.ts'
import { type Doubt, sharesOf } from './fit/agreement.ts'
import { type Point, pointOf } from './fit/correction.ts'
import type { Fitted } from './fit/fit.ts'
import { deviationOf, type Intervals, normal90, widthOf } from './fit/intervals.ts'
import { kernelMs, type Summer, type Sums, summer } from './fit/kernel-model.ts'
import { pairWidth } from './fit/pairs.ts'
import { type Roof, type RoofName, roofParts, roofs } from './fit/roofline.ts'
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
 */
export function fittedPredictor(fitted: Fitted, since: readonly Measured[] = []): Predictor {
  const { device, form, block, model, known, intervals, heldOut, pairs } = fitted
  const timeOf = kernelMs(model)
  const own = summer(model, known)
  const doubtOf = (kernels: readonly Counted[]): Doubt => {
    const { ms, novelMs } = own(kernels)
    return {
      sd: deviationOf(intervals, ms, ms > 0 ? novelMs / ms : 0),
      shares: sharesOf(kernels, timeOf),
    }
  }
  const rows = shared(distinct(undrifted(since.filter(row => row.block === block)))).slice(-mostAnchors)
  const seen = rows.map((row): Anchor => {
    const relative = Math.log(row.high / Math.max(row.low, row.ms / 10)) / 2
    const miss = Math.log(row.ms / own(row.kernels).ms)
    return { ...doubtOf(row.kernels), miss, noise: Math.hypot(relative / 2, daily) }
  })
  const anchors = seen.length > 0 ? anchorsOf(seen) : noAnchors
  const wider = seen.length > 0 ? summer(model, [...known, ...pointsOf(rows)]) : own
  const compared = (head: readonly Counted[], base: readonly Counted[]): Estimate | undefined => {
    if (!pairs) return undefined
    const { mean, sd } = anchors.between(doubtOf(head), doubtOf(base))
    const ratio = (own(head).ms / own(base).ms) * Math.exp(mean)
    const factor = Math.exp(pairWidth(pairs, sd))
    return {
      value: ratio - 1,
      low: ratio / factor - 1,
      high: ratio * factor - 1,
      unit: 'ratio',
      source: 'predicted',
    }
  }
  const told = seen.length > 0 ? { rows: seen.length, mape: anchors.heldOut } : undefined
  const facts = { device, form, heldOut, since: told }
  return predictorOf(facts, { block, sum: wider, novelest: mostNovel, intervals, anchors, doubtOf, compared })
}

const pointsOf = (rows: readonly Measured[]): Point[] =>
  rows.flatMap(row => row.kernels.map(({ kernel }) => pointOf(kernel)))

/** The half-width on the logarithmic scale that a roofline is good for: a factor of 4 either way. */
const roofIntervals: Intervals = { limits: [], widths: [Math.log(4)], widening: 0 }

/** What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it. */
export function rooflinePredictor(device: string, roof: RoofName | Roof = 'generic'): Predictor {
  const row = typeof roof === 'string' ? roofs[roof] : roof
  const sum: Summer = kernels => {
    const times = kernels.map(({ count, kernel }) => {
      const [start, macs, bytes] = roofParts(kernel, row)
      return count * (start + Math.max(macs, bytes))
    })
    return { ms: times.reduce((a, b) => a + b, 0), novelMs: 0, strangest: '' }
  }
  const facts = { device, form: 'roofline', heldOut: undefined }
  const nothing = { anchors: noAnchors, doubtOf: () => ({ sd: 0, shares: [] }), compared: () => undefined }
  return predictorOf(facts, { block: 0, sum, novelest: 1, intervals: roofIntervals, ...nothing })
}

type Parts = {
  readonly block: number
  readonly sum: Summer
  readonly novelest: number
  readonly intervals: Intervals
  readonly anchors: Anchors
  doubtOf(kernels: readonly Counted[]): Doubt
  compared(head: readonly Counted[], base: readonly Counted[]): Estimate | undefined
}

function predictorOf(facts: PredictorFacts, parts: Parts): Predictor {
  const { block, sum, novelest, intervals, anchors, doubtOf, compared } = parts
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
        ? { mean: 0, sd: widthOf(intervals, ms, novelty) / normal90 }
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
