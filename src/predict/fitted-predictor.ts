// Fitted models and plain rooflines as predictors.
import { userError } from '../errors.ts'
import type { Graph } from '../ir/index.ts'
import type { Genome, Space } from '../space/index.ts'
import type { Estimate } from '../units.ts'
import type { Fitted } from './fit/fit.ts'
import { type Intervals, widthOf } from './fit/intervals.ts'
import { type Summer, summer } from './fit/kernel-model.ts'
import { type Roof, type RoofName, roofParts, roofs } from './fit/roofline.ts'
import { decompose } from './kernels/decompose.ts'
import { counted } from './measured.ts'
import type { Predictor, PredictorFacts } from './predictor.ts'

/** Share of the time in kernels unlike those measured beyond which a fitted predictor does not answer. */
const mostNovel = 0.6

/** A fitted model as a predictor. */
export function fittedPredictor(fitted: Fitted): Predictor {
  const { device, form, block, model, known, intervals, heldOut } = fitted
  return predictorOf({ device, form, heldOut }, block, summer(model, known), intervals, mostNovel)
}

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
  return predictorOf({ device, form: 'roofline', heldOut: undefined }, 0, sum, roofIntervals, 1)
}

function predictorOf(
  facts: PredictorFacts,
  block: number,
  sum: Summer,
  intervals: Intervals,
  novelest: number,
): Predictor {
  const predict = (graph: Graph): Estimate => {
    const { ms, novelMs, strangest } = sum(counted(decompose(graph, { block })))
    const novelty = ms > 0 ? novelMs / ms : 0
    if (novelty > novelest)
      throw userError('predict-unlike', {
        device: facts.device,
        share: `${Math.round(100 * novelty)} %`,
        kernel: strangest,
      })
    const factor = Math.exp(widthOf(intervals, ms, novelty))
    return { value: ms, low: ms / factor, high: ms * factor, unit: 'ms', source: 'predicted' }
  }
  return { facts, predict, forSpace: space => ofGenomes(space, predict) }
}

/** Genomes whose estimates are kept. */
const mostKept = 10_000

function ofGenomes(space: Space, predict: (graph: Graph) => Estimate): (genome: Genome) => Estimate {
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
