// Devices that are not here: their latency comes from the predictor that the configuration names. The file is read inside
// the repository only, once per plan.
import type { PredictedSpec } from '../config/index.ts'
import { UserError, userError } from '../errors.ts'
import { bindShapes } from '../ir/index.ts'
import { fittedPredictor, mostPredictorBytes, type Predictor, readPredictor } from '../predict/index.ts'
import { type Budget, type Metrics, metricKey } from '../units.ts'
import { readInside } from './files.ts'
import type { DeviceFindings } from './latency.ts'
import type { LoadedModel } from './model.ts'
import { type Findings, nothing, type Subject } from './subject.ts'

const known = new WeakMap<PredictedSpec, Predictor>()

/** @throws UserError `file-not-found`, `path-outside`, `file-too-large`, `predictor-invalid` */
function predictorOf(device: PredictedSpec, root: string): Predictor {
  const found = known.get(device)
  if (found) return found
  const { predictor: path } = device
  const bytes = readInside(root, path, mostPredictorBytes)
  if (!bytes) throw userError('file-not-found', { path })
  const made = fittedPredictor(readPredictor(Buffer.from(bytes).toString('utf8'), path))
  known.set(device, made)
  return made
}

/**
 * The predicted figures of a model: the median, which is what predictors are fitted on.
 * @throws UserError as `predictorOf` and `Predictor.predict`
 */
export function predictedLatency(
  device: PredictedSpec,
  { graph, analysis }: Pick<LoadedModel, 'graph' | 'analysis'>,
  root: string,
): Metrics {
  const shapes = Object.fromEntries(analysis.inputs.map(({ name, shape }) => [name, shape ?? []]))
  const estimate = predictorOf(device, root).predict(bindShapes(graph, shapes))
  return { [metricKey('latency-p50', device.name)]: estimate }
}

/** The same for a candidate of a search: none where the predictor knows nothing like it. */
export function predictedIfAlike(...given: Parameters<typeof predictedLatency>): Metrics {
  try {
    return predictedLatency(...given)
  } catch (error) {
    if (error instanceof UserError && error.code === 'predict-unlike') return {}
    throw error
  }
}

/** Head's and base's figures, and why others that budgets name are not there. */
export function predictedFindings(
  device: PredictedSpec,
  { head, base }: Subject,
  budgets: readonly Budget[],
  root: string,
): DeviceFindings {
  const own = predictedLatency(device, head, root)
  const missing: Record<string, { reason: string; fix: string }> = {}
  for (const { metric } of budgets)
    if (metric !== 'latency-p50') {
      const { message, fix } = userError('predict-median', { device: device.name, metric })
      missing[metricKey(metric, device.name)] = { reason: message, fix }
    }
  const findings: Findings = {
    ...nothing,
    head: own,
    base: base ? predictedIfAlike(device, base, root) : {},
    missing: missing as Findings['missing'],
  }
  return { findings, facts: [{ device: device.name, facts: factsOf(device, root) }] }
}

function factsOf(device: PredictedSpec, root: string) {
  const { form, heldOut, device: fittedOn } = predictorOf(device, root).facts
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const quality = heldOut
    ? `${percent(heldOut.mape)} error on held-out models, ${percent(heldOut.coverage90)} in the 90 % interval, ${heldOut.rows} measured`
    : undefined
  return [
    { label: 'kind', value: `predicted by ${device.predictor} (${form}), fitted on ${fittedOn}` },
    ...(quality ? [{ label: 'quality', value: quality }] : []),
  ]
}
