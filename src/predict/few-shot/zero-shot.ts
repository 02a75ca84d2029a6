// A device nobody has measured: the known devices most like it by what their data sheets say, averaged on the logarithm.
// How far off that is, the known devices tell: each in turn is predicted from the others.
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import { type Level, type Sources, without } from './sources.ts'

/** What is known of a device beforehand: the logarithm of its arithmetic and memory rates, say. All of one length. */
export type DeviceFacts = readonly number[]

export type ZeroShot = { value(genome: Genome): number; predict(genome: Genome): Estimate }

const coverage = 0.9
const mostAsked = 200

/**
 * Latency from what is known of devices alone.
 * @param factsOf facts by the name of a known device; undefined for none: then all known devices count alike
 */
export function zeroShot(
  sources: Sources,
  facts: DeviceFacts | undefined,
  factsOf: (name: string) => DeviceFacts | undefined,
): ZeroShot {
  const value = blendOf(sources, facts, factsOf)
  // Every known device is told from the others: whoever asks for latencies alone does not wait for it.
  let known: number | undefined
  return {
    value,
    predict: genome => {
      const ms = value(genome)
      known ??= factorOf(sources, factsOf)
      return { value: ms, low: ms / known, high: ms * known, unit: 'ms', source: 'predicted' }
    },
  }
}

/** By what 90 of 100 latencies of known devices are off at most. */
function factorOf(sources: Sources, factsOf: (name: string) => DeviceFacts | undefined): number {
  const errors = sources.devices.flatMap(({ name, ms }) => {
    const others = without(sources, other => other === name)
    if (others.devices.length === 0) return []
    const guess = blendOf(others, factsOf(name), factsOf)
    return sources.genomes.slice(0, mostAsked).map((genome, i) => Math.abs(Math.log(ms[i]! / guess(genome))))
  })
  errors.sort((a, b) => a - b)
  return Math.exp(errors[Math.floor(coverage * errors.length)] ?? Number.POSITIVE_INFINITY)
}

function blendOf(
  sources: Sources,
  facts: DeviceFacts | undefined,
  factsOf: (name: string) => DeviceFacts | undefined,
) {
  const { embedding, levels, devices } = sources
  const shares = sharesOf(devices.map(({ name }) => (facts ? distance(facts, factsOf(name)) : 0)))
  const m = devices.length
  const row = new Float64Array(embedding.blocks[4])
  return (genome: Genome): number => {
    row.fill(0)
    embedding.write(genome, row, 0)
    const logs = shares.reduce(
      (sum, share, d) => sum + share * Math.log(back(levels[d]!, row[d]! * Math.sqrt(m))),
      0,
    )
    return Math.exp(logs)
  }
}

/** Never below a hundredth of the device's middle. */
const back = ({ offset, mean, sd }: Level, z: number) =>
  Math.max(Math.exp(mean + sd * z) - offset, Math.exp(mean) / 100)

/** Falls off with the square of the distance, in units of the nearest. */
function sharesOf(distances: readonly number[]): number[] {
  const nearest = Math.max(Math.min(...distances), 0.1)
  const weights = distances.map(distance => Math.exp(-((distance / nearest) ** 2) / 2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => (total > 0 ? weight / total : 1 / weights.length))
}

function distance(a: DeviceFacts, b: DeviceFacts | undefined): number {
  if (!b) return Number.POSITIVE_INFINITY
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0))
}
