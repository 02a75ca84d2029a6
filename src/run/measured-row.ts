// A timed model as a row that predictors are fitted on.
import { type Measurement, referenceName } from '../device/index.ts'
import type { Measured } from '../predict/index.ts'

/** Runtime, threads and processor: rows of one text are of one machine. */
export function runtimeText({ provenance }: Pick<Measurement, 'provenance'>): string | undefined {
  const { runtime, threads, cpu } = provenance
  const facts = [runtime, threads === undefined ? undefined : `${threads} threads`, cpu]
  const text = facts.filter(Boolean).join(', ').slice(0, 400)
  return text === '' ? undefined : text
}

/**
 * The row of a measured model. Where it was paired with the reference model, round by round, its latency is the reference's
 * times that ratio: what slows a machine down for a while slows both, and repeated measurements then agree better.
 */
export function measuredRow(
  measurement: Measurement,
  index: number,
  own: Pick<Measured, 'name' | 'group' | 'block' | 'kernels'>,
): Measured {
  const { provenance, reference, device, comparisons } = measurement
  const { p50, sha256, name } = measurement.models[index]!
  const paired = comparisons.find(
    ({ a, b, metric }) => a === name && b === referenceName && metric === 'latency-p50',
  )?.ratio
  const usual = reference?.p50.value
  const figure = paired && usual !== undefined ? scaled(paired, usual) : p50
  const runtime = runtimeText(measurement)
  return {
    device,
    name: own.name,
    group: own.group,
    sha256,
    ms: figure.value,
    low: figure.low,
    high: figure.high,
    ...(usual === undefined ? {} : { referenceMs: usual }),
    block: own.block,
    date: provenance.date,
    ...(runtime === undefined ? {} : { runtime }),
    kernels: own.kernels,
  }
}

const scaled = ({ value, low, high }: { value: number; low: number; high: number }, factor: number) => ({
  value: value * factor,
  low: low * factor,
  high: high * factor,
})
