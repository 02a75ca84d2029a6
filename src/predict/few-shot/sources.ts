// The devices that are known well: from their measured latencies, what each would make of any architecture (ridge
// regression on the logarithm), brought to one scale. A new device is then learned as a mixture of them.
import { userError } from '../../errors.ts'
import type { Genome } from '../../space/index.ts'
import type { Encoding } from '../tables/encoding.ts'
import { designOf, type rowsOf, type Scaling, scalingOf } from './design.ts'
import { type Embedding, embeddingOf } from './embedding.ts'
import { apply, type Linear, ridges } from './ridge.ts'

export type KnownDevice = { readonly name: string /** By genome. */; readonly ms: Float64Array }

export type Sources = {
  readonly encoding: Encoding
  readonly genomes: readonly Genome[]
  readonly devices: readonly KnownDevice[]
  readonly scaling: Scaling
  /** By device: standardised over `genomes`. */
  readonly linear: readonly Linear[]
  readonly levels: readonly Level[]
  readonly embedding: Embedding
}

/** log(ms + offset) = mean + sd · standardised */
export type Level = { readonly offset: number; readonly mean: number; readonly sd: number }

/** Added to latencies before the logarithm, as a share of their median: nets of next to no work do not then rule. */
const offsetShare = 0.3

/**
 * Learns known devices. Genomes that one of them has no figure for are left out; without devices, `genomes` still give the
 * scale of structure.
 * @throws UserError `predict-too-few`
 */
export function learnSources(
  encoding: Encoding,
  genomes: readonly Genome[],
  devices: readonly KnownDevice[],
): Sources {
  const whole = genomes.map((_, i) => i).filter(i => devices.every(({ ms }) => ms[i]! >= 0))
  if (whole.length < fewest) throw userError('predict-too-few', { count: whole.length, least: fewest })
  const kept = whole.map(i => genomes[i]!)
  const known = devices.map(({ name, ms }) => ({ name, ms: Float64Array.from(whole, i => ms[i]!) }))
  const scaling = scalingOf(encoding, kept)
  const levels = known.map(({ ms }) => levelOf(ms))
  const design = designOf(encoding, kept, scaling)
  const targets = known.map(({ ms }, d) => standardised(ms, levels[d]!))
  const linear = known.length === 0 ? [] : ridges(design, targets).map(model => unitVariance(model, design))
  return {
    encoding,
    genomes: kept,
    devices: known,
    scaling,
    linear,
    levels,
    embedding: embeddingOf(encoding, scaling, linear, kept),
  }
}
const fewest = 20

/** Without some of its devices. */
export function without(sources: Sources, isLeftOut: (name: string) => boolean): Sources {
  const kept = sources.devices.map((_, d) => d).filter(d => !isLeftOut(sources.devices[d]!.name))
  const linear = kept.map(d => sources.linear[d]!)
  return {
    ...sources,
    linear,
    devices: kept.map(d => sources.devices[d]!),
    levels: kept.map(d => sources.levels[d]!),
    embedding: embeddingOf(sources.encoding, sources.scaling, linear, sources.genomes),
  }
}

export function levelOf(ms: Float64Array): Level {
  const offset = offsetShare * median(ms)
  const logs = ms.map(value => Math.log(value + offset))
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length
  return { offset, mean, sd: Math.sqrt(variance) || 1 }
}

const standardised = (ms: Float64Array, { offset, mean, sd }: Level) =>
  ms.map(value => (Math.log(value + offset) - mean) / sd)

export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The same function with mean 0 and variance 1 over the design: ridge shrinks devices by different amounts. */
function unitVariance(model: Linear, design: ReturnType<typeof rowsOf>): Linear {
  const values = Float64Array.from({ length: design.count }, (_, i) => apply(model, design, i))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
  return { intercept: (model.intercept - mean) / sd, weights: model.weights.map(w => w / sd) }
}
