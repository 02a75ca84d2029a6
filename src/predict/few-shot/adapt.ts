// A new device from a few measurements on it: the latency of any genome, with an interval. On which scale latencies are
// additive (milliseconds, or the logarithm of them and an offset) is averaged by evidence too, as the kernel's weights are.
import { userError } from '../../errors.ts'
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { type Blend, fitBlend } from './blend.ts'
import { median, type Sources } from './sources.ts'

export type Measured = { readonly genome: Genome; readonly ms: number }

export type DevicePredictor = {
  /** Milliseconds. */
  value(genome: Genome): number
  /** With the 90 % interval, widened by `stretch`. */
  predict(genome: Genome): Estimate
  /** How many of its own deviations (before `stretch`) a latency lies from what was predicted. */
  deviations(genome: Genome, ms: number): number
}

type Scale = {
  readonly there: (ms: number) => number
  readonly back: (value: number) => number
  /** log of the derivative of `there` */
  readonly slope: (ms: number) => number
}

const plain: Scale = { there: ms => ms, back: value => value, slope: () => 0 }
const logarithm = (offset: number): Scale => ({
  there: ms => Math.log(ms + offset),
  back: value => Math.exp(value) - offset,
  slope: ms => -Math.log(ms + offset),
})
/** Shares of the median. */
const offsets = [0.3, 1]
/** No latency is predicted below this share of the smallest measured. */
const floorShare = 0.05
/** Deviations on each side of 90 % of a normal distribution. */
const normal90 = 1.6449
export const fewestMeasured = 3

/**
 * Fits a device's latencies.
 * @param stretch by what intervals are widened, from `calibrate`; default 1
 * @throws UserError `predict-too-few` with fewer than 3 measurements
 */
export function adapt(sources: Sources, measured: readonly Measured[], stretch = 1): DevicePredictor {
  const { embedding } = sources
  const ms = measured.map(one => one.ms)
  if (ms.length < fewestMeasured)
    throw userError('predict-too-few', { count: ms.length, least: fewestMeasured })
  const rows = embedding.rows(measured.map(one => one.genome))
  const scales = [plain, ...offsets.map(share => logarithm(share * median(ms)))]
  const fits = scales.flatMap(scale => {
    const blend = fitBlend(rows, embedding.blocks, Float64Array.from(ms, scale.there))
    return blend ? [{ scale, blend, evidence: blend.evidence + sum(ms.map(scale.slope)) }] : []
  })
  if (fits.length === 0) throw userError('predict-too-few', { count: ms.length, least: fewestMeasured })
  const best = fits.reduce((a, b) => (b.evidence > a.evidence ? b : a))
  const shares = fits.map(fit => Math.exp(fit.evidence - best.evidence))
  const total = sum(shares)
  const floor = floorShare * Math.min(...ms)
  const row = new Float64Array(rows.width)

  const load = (genome: Genome) => {
    row.fill(0)
    embedding.write(genome, row, 0)
  }
  const valueAt = () => {
    let value = 0
    for (let f = 0; f < fits.length; f++) {
      const share = shares[f]! / total
      if (share > 1e-3) value += share * fits[f]!.scale.back(mean(fits[f]!.blend, row))
    }
    return Math.max(value, floor)
  }
  return {
    value: genome => {
      load(genome)
      return valueAt()
    },
    predict: genome => {
      load(genome)
      const value = valueAt()
      const middle = mean(best.blend, row)
      const width = normal90 * stretch * best.blend.sd(row, 0)
      const low = Math.min(value, Math.max(0, best.scale.back(middle - width)))
      const high = Math.max(value, best.scale.back(middle + width))
      return { value, low, high, unit: 'ms', source: 'predicted' }
    },
    deviations: (genome, actual) => {
      load(genome)
      const off = Math.abs(best.scale.there(actual) - mean(best.blend, row))
      return off / best.blend.sd(row, 0)
    },
  }
}

function mean({ intercept, weights }: Blend, row: Float64Array): number {
  let value = intercept
  for (let j = 0; j < row.length; j++) if (row[j] !== 0) value += row[j]! * weights[j]!
  return value
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
