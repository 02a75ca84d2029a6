// A new device from a few measurements on it: the latency of any genome, with an interval. On which scale latencies are
// additive (milliseconds, or the logarithm of them and an offset) is averaged by evidence too, as the kernel's weights are.
import { userError } from '../../errors.ts'
import { dot } from '../../linear-algebra.ts'
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { widthOf } from '../tables/encoding.ts'
import { fitBlends } from './blend.ts'
import { median, type Sources } from './sources.ts'
import { fewestDraws, normal90, stretchBySize, stretchOf } from './stretch.ts'

export type MeasuredGenome = { readonly genome: Genome; readonly ms: number }

export type DevicePredictor = {
  /** Milliseconds. */
  value(genome: Genome): number
  /** With the 90 % interval, widened by `stretch`. */
  predict(genome: Genome): Estimate
  /** How many of its own deviations (before `stretch`) a latency lies from what was predicted. */
  deviations(genome: Genome, ms: number): number
  /** ln(head/base), and the deviation of a measured one: what both have in common cancels. 0 and 0 for one and the same. */
  logRatio(head: Genome, base: Genome): { readonly value: number; readonly sd: number }
  /** Each measurement as the others would have it, in closed form: milliseconds, and by how many deviations it lies off. */
  leftOut(): { readonly ms: Float64Array; readonly deviations: Float64Array }
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
export const fewestMeasured = 3
/** Of fewer, the tenth that lies off most is one or two. */
const fewestToTell = 30

/**
 * Fits a device's latencies.
 * @param stretch by what intervals are widened at least, from `calibrate`; default: what its own measurements say, each told
 * from the others, where no known devices can and there are 30 of them; else 1
 * @throws UserError `predict-too-few` with fewer than 3 measurements
 */
export function adapt(
  sources: Sources,
  measured: readonly MeasuredGenome[],
  stretch?: number,
): DevicePredictor {
  const { embedding } = sources
  const ms = measured.map(one => one.ms)
  if (ms.length < fewestMeasured)
    throw userError('predict-too-few', { count: ms.length, least: fewestMeasured })
  const rows = embedding.rows(measured.map(one => one.genome))
  const scales = [plain, ...offsets.map(share => logarithm(share * median(ms)))]
  const targets = scales.map(scale => ({
    y: Float64Array.from(ms, scale.there),
    slopes: Float64Array.from(ms, scale.slope),
  }))
  const blends = fitBlends(rows, embedding.blocks, targets)
  const fits = scales.flatMap((scale, s) => {
    const blend = blends[s]
    return blend ? [{ scale, blend, evidence: blend.evidence }] : []
  })
  if (fits.length === 0) throw userError('predict-too-few', { count: ms.length, least: fewestMeasured })
  const best = fits.reduce((a, b) => (b.evidence > a.evidence ? b : a))
  const shares = fits.map(fit => Math.exp(fit.evidence - best.evidence))
  const total = sum(shares)
  const floor = floorShare * Math.min(...ms)
  // What has next to no share is not worth its inner product.
  const mixed = fits.flatMap(({ scale, blend }, f) => {
    const share = shares[f]! / total
    const { intercept, weights } = embedding.fold(blend.weights)
    return share > 1e-3 ? [{ share, scale, weights, intercept: intercept + blend.intercept }] : []
  })
  const whole = sum(mixed.map(one => one.share))
  const tellsItself = stretch === undefined && sources.devices.length === 0 && ms.length >= fewestToTell
  let bySize: ((middle: number) => number) | undefined
  const raw = new Float64Array(widthOf(sources.encoding))
  const row = new Float64Array(rows.width)

  // A few known devices cannot tell how far off the tenth one is; then the new one's own measurements have a say.
  const stretchFor = () => {
    const known = sources.devices.length
    if (stretch === undefined || known === 0 || known >= fewestDraws || ms.length < fewestDraws)
      return stretch ?? 1
    return Math.max(stretch, stretchOf(best.blend.leftOut().deviations))
  }

  const value = (genome: Genome) => {
    raw.fill(0)
    sources.encoding.write(genome, raw, 0)
    let ms = 0
    // Counted, not taken apart by `of`: half the time for the same sum.
    for (let k = 0; k < mixed.length; k++) {
      const { share, scale, weights, intercept } = mixed[k]!
      ms += share * scale.back(intercept + dot(raw, 0, weights, 0, weights.length))
    }
    return Math.max(ms / whole, floor)
  }
  const embed = (genome: Genome) => {
    row.fill(0)
    embedding.write(genome, row, 0)
    return best.blend.intercept + dot(row, 0, best.blend.weights, 0, row.length)
  }
  return {
    value,
    predict: genome => {
      const [ms, middle] = [value(genome), embed(genome)]
      bySize ??= tellsItself ? stretchBySize(best.blend.leftOut()) : constantly(stretchFor())
      const width = normal90 * bySize(middle) * best.blend.sd(row, 0)
      const low = Math.min(ms, Math.max(0, best.scale.back(middle - width)))
      const high = Math.max(ms, best.scale.back(middle + width))
      return { value: ms, low, high, unit: 'ms', source: 'predicted' }
    },
    deviations: (genome, actual) => {
      const middle = embed(genome)
      return Math.abs(best.scale.there(actual) - middle) / best.blend.sd(row, 0)
    },
    logRatio: (head, base) => {
      const rows = embedding.rows([head, base])
      const isSame = head.every((option, gene) => option === base[gene])
      const [a, b] = [value(head), value(base)]
      // To first order, the logarithm of a latency moves by so much with its figure on the scale.
      const [ofHead, ofBase] = [perStep(best.scale, a), perStep(best.scale, b)]
      for (let j = 0; j < row.length; j++) row[j] = ofHead * rows.x[j]! - ofBase * rows.x[row.length + j]!
      // Noise is also what architectures have for themselves alone, which one has in common with itself.
      const noises = isSame ? 0 : ofHead ** 2 + ofBase ** 2
      return { value: Math.log(a / b), sd: best.blend.sd(row, 0, ofHead - ofBase, noises) }
    },
    leftOut: () => {
      const { expected, deviations } = best.blend.leftOut()
      return { ms: expected.map(figure => Math.max(best.scale.back(figure), floor)), deviations }
    },
  }
}

/** d ln(ms) / d there(ms) */
const perStep = ({ slope }: Scale, ms: number) => Math.exp(-slope(ms)) / ms

const constantly = (value: number) => () => value

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
