// One proxy device for all (Lu et al., SIGMETRICS 2022): where a new device orders architectures as the proxy does, the
// proxy's front is the device's; where it does not, the proxy's additive model is bent by a few measurements; where that
// does not reach far enough either, the answer is no, with the reason.
import { userError } from '../../errors.ts'
import { dot } from '../../linear-algebra.ts'
import { ranksOf, spearman } from '../../ranks.ts'
import type { Genome } from '../../space/index.ts'
import { type Encoding, encodeAll, widthOf } from '../tables/encoding.ts'
import type { MeasuredGenome } from './adapt.ts'
import { bend } from './bend.ts'
import { designOf, scalingOf } from './design.ts'
import { ridges } from './ridge.ts'

/** Rank correlation of two devices over the same architectures. */
export type Monotonicity = {
  readonly value: number
  /** 90 % interval: Fisher's transformation with the variance of Fieller, Hartley and Pearson (1957). */
  readonly low: number
  readonly high: number
  readonly count: number
}

export type ProxyAnswer = {
  readonly decision: 'reuse' | 'adapt' | 'refuse'
  /** Of proxy and target as measured. */
  readonly raw: Monotonicity
  /** Of the adapted proxy and the target, each architecture predicted without its own measurement. */
  readonly adapted: Monotonicity | undefined
  /** One sentence for people. */
  readonly reason: string
  /** Orders genomes by latency on the target; undefined where refused. */
  readonly value: ((genome: Genome) => number) | undefined
  /** The proxy as adapted, in milliseconds, good enough or not; undefined where it was reused as it is. */
  readonly bent: ((genome: Genome) => number) | undefined
}

/** From here on a proxy's front is taken for the target's (the paper's threshold). */
export const monotoneEnough = 0.9
export const fewestForProxy = 10
const normal90 = 1.6449

/** @throws UserError `predict-too-few` below 10 pairs: the interval would span half the scale. */
export function monotonicity(proxy: ArrayLike<number>, target: ArrayLike<number>): Monotonicity {
  const count = proxy.length
  if (count < fewestForProxy) throw userError('predict-too-few', { count, least: fewestForProxy })
  const value = spearman(Array.from(proxy), Array.from(target))
  const spread = normal90 * Math.sqrt(1.06 / (count - 3))
  const z = Math.atanh(Math.max(-0.999999, Math.min(0.999999, value)))
  return { value, low: Math.tanh(z - spread), high: Math.tanh(z + spread), count }
}

/**
 * Decides whether, and how, a proxy device stands for another.
 * @param known the proxy's latencies of many architectures
 * @param measured a few architectures on the target, each among `known` or not
 */
export function proxyDevice(
  encoding: Encoding,
  known: readonly MeasuredGenome[],
  measured: readonly MeasuredGenome[],
): ProxyAnswer {
  const model = additive(encoding, known)
  const table = new Map(known.map(({ genome, ms }) => [genome.join(), ms]))
  const onProxy = measured.map(({ genome }) => table.get(genome.join()) ?? model.value(genome))
  const target = measured.map(one => one.ms)
  const raw = monotonicity(onProxy, target)
  if (raw.value >= monotoneEnough)
    return {
      decision: 'reuse',
      raw,
      adapted: undefined,
      reason: reasons.reuse(raw),
      value: model.value,
      bent: undefined,
    }
  const bent = bend(model.terms(measured.map(one => one.genome)), target)
  const adapted = monotonicity(bent.heldOut, target)
  const value = (genome: Genome) => bent.value(model.terms([genome]).x, 0)
  if (adapted.value < monotoneEnough)
    return {
      decision: 'refuse',
      raw,
      adapted,
      reason: reasons.refuse(raw, adapted),
      value: undefined,
      bent: value,
    }
  return { decision: 'adapt', raw, adapted, reason: reasons.adapt(raw, adapted), value, bent: value }
}

const told = ({ value, low, high }: Monotonicity) =>
  `${value.toFixed(2)} (90 % interval ${low.toFixed(2)} to ${high.toFixed(2)})`
const reasons = {
  reuse: (raw: Monotonicity) =>
    `Over ${raw.count} architectures the devices agree on the order by ${told(raw)}: the proxy's front serves.`,
  adapt: (raw: Monotonicity, adapted: Monotonicity) =>
    `The devices agree on the order by ${told(raw)} only; adapted by ${raw.count} measurements, by ${told(adapted)}.`,
  refuse: (raw: Monotonicity, adapted: Monotonicity) =>
    `The devices agree on the order by ${told(raw)} only, and by ${told(adapted)} after adaptation on ${raw.count} measurements; ${monotoneEnough} is needed. Measure more architectures, or more devices.`,
}

/** An additive model's terms, one row per genome: what each flag adds on the proxy. */
export type Terms = { readonly count: number; readonly width: number; readonly x: Float64Array }

/** The proxy as a sum over flags. */
function additive(encoding: Encoding, known: readonly MeasuredGenome[]) {
  const flagsOnly: Encoding = {
    ...encoding,
    structure: 0,
    write: (genome, row, at) => {
      const whole = new Float64Array(widthOf(encoding))
      encoding.write(genome, whole, 0)
      row.set(whole.subarray(0, encoding.flags), at)
    },
  }
  const genomes = known.map(one => one.genome)
  const design = designOf(flagsOnly, genomes, scalingOf(flagsOnly, genomes))
  const [linear] = ridges(design, [Float64Array.from(known, one => one.ms)])
  const { intercept, weights } = linear!
  const terms = (some: readonly Genome[]): Terms => {
    const x = encodeAll(flagsOnly, some)
    for (let i = 0; i < x.length; i++) x[i]! *= weights[i % weights.length]!
    return { count: some.length, width: weights.length, x }
  }
  const value = (genome: Genome) =>
    intercept + dot(encodeAll(flagsOnly, [genome]), 0, weights, 0, weights.length)
  return { terms, value }
}

/** Indices of `genomes` on the front of low latency by `value` and high `quality`, cheapest first. */
export function frontBy(value: readonly number[], quality: readonly number[]): number[] {
  const ranks = ranksOf(value)
  const order = value.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]! || quality[b]! - quality[a]!)
  let best = Number.NEGATIVE_INFINITY
  return order.filter(i => {
    if (quality[i]! <= best) return false
    best = quality[i]!
    return true
  })
}
