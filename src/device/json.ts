// A measurement as `edgewise measure --json` prints it; the keys are a contract, units stand in their names.
import type { Warning } from '../warnings.ts'
import type { ComparisonVerdict, Measurement, Provenance } from './types.ts'

export type MeasurementJson = {
  readonly device: string
  readonly provenance: Provenance
  readonly models: readonly {
    readonly file: string
    readonly sha256: string
    readonly p50Ms: number
    readonly p95Ms: number
    readonly meanMs: number
    /** Interval of p50, in milliseconds. */
    readonly low: number
    readonly high: number
    readonly p95: { readonly low: number; readonly high: number }
    readonly coldStartMs?: number
    readonly energyMj?: number
    readonly runs: number
    readonly outliers: number
    readonly warnings: readonly Warning[]
  }[]
  /** Ratios of p50. */
  readonly comparisons: readonly {
    readonly a: string
    readonly b: string
    readonly ratio: number
    readonly low: number
    readonly high: number
    readonly verdict: ComparisonVerdict
  }[]
  readonly warnings: readonly Warning[]
}

/** `files`: by a model's name, the path to show for it; default the name itself. */
export function measurementJson(
  measurement: Measurement,
  files: Readonly<Record<string, string>> = {},
): MeasurementJson {
  const file = (name: string) => (Object.hasOwn(files, name) ? files[name]! : name)
  const { device, provenance, models, comparisons, warnings } = measurement
  return {
    device,
    provenance,
    models: models.map(model => ({
      file: file(model.name),
      sha256: model.sha256,
      p50Ms: model.p50.value,
      p95Ms: model.p95.value,
      meanMs: model.mean.value,
      low: model.p50.low,
      high: model.p50.high,
      p95: { low: model.p95.low, high: model.p95.high },
      ...(model.coldStart ? { coldStartMs: model.coldStart.value } : {}),
      ...(model.energy ? { energyMj: model.energy.value } : {}),
      runs: model.runs,
      outliers: model.outliers,
      warnings: model.warnings,
    })),
    comparisons: comparisons
      .filter(({ metric }) => metric === 'latency-p50')
      .map(({ a, b, ratio, verdict }) => ({
        a: file(a),
        b: file(b),
        ratio: ratio.value,
        low: ratio.low,
        high: ratio.high,
        verdict,
      })),
    warnings,
  }
}
