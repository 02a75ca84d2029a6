// Analysis → the figures budgets are judged by, and the document of `edgewise analyze --json`.
import type { Value } from '../ir/index.ts'
import { computed, type Deployment, type Metrics } from '../units.ts'
import type { Analysis } from './analyze.ts'

/**
 * The computed metrics of a model. `peak-memory` is the peak of activations, `weight-bytes` and `peak-memory` are for
 * `deployment`. A figure that leaves something out (`analysis.incomplete`) is not given: it would pass wrongly.
 * `fileBytes`: the size of the file, external data included; undefined = no `file-size`.
 */
export function costMetrics(
  analysis: Analysis,
  fileBytes: number | undefined,
  deployment: Deployment,
): Metrics {
  const { incomplete } = analysis
  return {
    params: computed(analysis.params, 'count'),
    'weight-bytes': computed(analysis.weightBytes[deployment], 'B'),
    ...(incomplete.macs ? {} : { macs: computed(analysis.macs, 'count') }),
    ...(incomplete.memory ? {} : { 'peak-memory': computed(analysis.peakActivationBytes[deployment], 'B') }),
    ...(fileBytes === undefined ? {} : { 'file-size': computed(fileBytes, 'B') }),
  }
}

/** What only the file knows. */
export type FileFacts = { readonly sha256: string; readonly fileBytes: number; readonly opset: number }

/**
 * The document of `edgewise analyze --json`. `weightBytes` and `peakActivationBytes` are numbers, as stored (fp32);
 * the same under 8-bit deployment stand in `int8`. A length that is not known is a text.
 */
export function analysisJson(analysis: Analysis, file: FileFacts) {
  const type = ({ name, dtype, shape }: Value) => ({ name, dtype: dtype ?? null, shape: shape ?? null })
  return {
    sha256: file.sha256,
    fileBytes: file.fileBytes,
    opset: file.opset,
    params: analysis.params,
    macs: analysis.macs,
    weightBytes: analysis.weightBytes.fp32,
    peakActivationBytes: analysis.peakActivationBytes.fp32,
    int8: { weightBytes: analysis.weightBytes.int8, peakActivationBytes: analysis.peakActivationBytes.int8 },
    peakIsOptimal: analysis.peakIsOptimal.fp32,
    peakLayer: analysis.peakLayer ?? null,
    incomplete: analysis.incomplete,
    inputs: analysis.inputs.map(type),
    outputs: analysis.outputs.map(type),
    ops: analysis.ops,
    layers: analysis.layers.map(({ outputShape, ...layer }) => ({
      ...layer,
      outputShape: outputShape ?? null,
    })),
    warnings: analysis.warnings,
  }
}
export type AnalysisJson = ReturnType<typeof analysisJson>
