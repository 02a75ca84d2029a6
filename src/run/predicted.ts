// Devices that are not here: their latency comes from the predictor that the configuration names, drawn to what runners have
// measured since. The file is read inside the repository only, once per plan.
import type { PlannedDevice, PredictedSpec } from '../config/index.ts'
import { printable, UserError, userError } from '../errors.ts'
import { bindShapes, type Graph } from '../ir/index.ts'
import { mostPredictorBytes, type Predictor } from '../predict/index.ts'
import type { Genome, Space } from '../space/index.ts'
import { type Budget, type Estimate, type MetricKey, type Metrics, metricKey } from '../units.ts'
import { readInside } from './files.ts'
import type { DeviceFindings } from './latency.ts'
import type { LoadedModel } from './model.ts'
import { type PredictorSource, predictorIn, predictorSource } from './predictor.ts'
import type { Setting } from './setting.ts'
import { type Findings, nothing, type Subject } from './subject.ts'

type Place = Pick<Setting, 'root' | 'kept'>
type Model = Pick<LoadedModel, 'graph' | 'analysis'>

const known = new WeakMap<PredictedSpec, Predictor>()

/** @throws UserError `file-not-found`, `path-outside`, `file-too-large`, `predict-space`, and as `predictorSource` */
function predictorOf(device: PredictedSpec, { root, kept }: Place): Predictor {
  const found = known.get(device)
  if (found) return found
  const source = sourceOf(device, root)
  const made = kept?.predictor(device.name, source) ?? predictorIn(source, device.name)
  known.set(device, made)
  return made
}

function sourceOf({ predictor }: PredictedSpec, root: string): PredictorSource {
  return predictorSource(predictor, path => {
    const bytes = readInside(root, path, mostPredictorBytes)
    if (!bytes) throw userError('file-not-found', { path })
    return Buffer.from(bytes).toString('utf8')
  })
}

/** The graph with the lengths that its inputs have in the configuration. */
export function boundGraph({ graph, analysis }: Model): Graph {
  const shapes = Object.fromEntries(analysis.inputs.map(({ name, shape }) => [name, shape ?? []]))
  return bindShapes(graph, shapes)
}

/**
 * The predicted figures of a model: the median, which is what predictors are fitted on.
 * @param within where the model is a genome of a space: told without looking for it, if the predictor is for that space
 * @throws UserError as `predictorOf` and `Predictor.predict`
 */
export function predictedLatency(
  device: PredictedSpec,
  model: Model,
  place: Place,
  within?: { readonly space: Space; readonly genome: Genome },
): Metrics {
  const predictor = predictorOf(device, place)
  const isGenome = within !== undefined && predictor.only === within.space.architectures
  const estimate = isGenome
    ? predictor.forSpace(within.space)(within.genome)
    : predictor.predict(boundGraph(model))
  return { [metricKey('latency-p50', device.name)]: estimate }
}

/** The same for a candidate of a search: none where the predictor knows nothing like it. */
export const predictedIfAlike = (...given: Parameters<typeof predictedLatency>): Metrics =>
  ifAlike(() => predictedLatency(...given)) ?? {}

/** Undefined where the predictor knows nothing like it. */
export function ifAlike<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserError && error.code === 'predict-unlike') return undefined
    throw error
  }
}

/**
 * What the predictors of these devices say of genomes of a space, without decoding most of them; nothing where the model's
 * inputs have lengths of their own, which genomes do not know of.
 */
export function genomePredictions(
  { plan: { shapes, budgets } }: Pick<Subject, 'plan'>,
  devices: readonly PlannedDevice[],
  space: Space,
  place: Place,
): (genome: Genome) => Metrics {
  if (Object.keys(shapes).length > 0) return () => ({})
  const told = devices.flatMap(device => {
    if (device.kind !== 'predicted' || !budgets.some(budget => budget.device === device.name)) return []
    const key = metricKey('latency-p50', device.name)
    const predictor = predictorOf(device, place)
    const figure = ifAlike(() => predictor.forSpace(space))
    return figure ? [{ key, figure }] : []
  })
  return genome =>
    Object.fromEntries(
      told.flatMap(({ key, figure }) => {
        const estimate = ifAlike(() => figure(genome))
        return estimate ? [[key, estimate]] : []
      }),
    )
}

/** Head's and base's figures, and why others that budgets name are not there. */
export function predictedFindings(
  device: PredictedSpec,
  subject: Subject,
  budgets: readonly Budget[],
  setting: Setting,
): DeviceFindings {
  const { head, base } = subject
  const own = predictedLatency(device, head, setting)
  const before = base ? predictedIfAlike(device, base, setting) : {}
  const missing: Record<string, { reason: string; fix: string }> = {}
  for (const { metric } of budgets)
    if (metric !== 'latency-p50') {
      const { message, fix } = userError('predict-median', { device: device.name, metric })
      missing[metricKey(metric, device.name)] = { reason: message, fix }
    }
  const findings: Findings = {
    ...nothing,
    head: own,
    base: before,
    changes: changesOf(device, subject, before, setting),
    missing: missing as Findings['missing'],
    warnings: setting.kept?.warnings(device.name) ?? [],
  }
  return { findings, facts: [{ device: device.name, facts: factsOf(device, setting) }] }
}

/** What head and base have in common is predicted alike: their ratio has an interval of its own. */
function changesOf(
  device: PredictedSpec,
  { head, base }: Subject,
  before: Metrics,
  setting: Setting,
): Partial<Record<MetricKey, Estimate>> {
  const key = metricKey('latency-p50', device.name)
  if (!base || !before[key]) return {}
  const change = predictorOf(device, setting).compare(boundGraph(head), boundGraph(base))
  return change ? { [key]: change } : {}
}

/** The same of a candidate against head, for every device that is predicted. */
export function predictedChanges(
  head: Model,
  other: Model,
  devices: readonly PlannedDevice[],
  place: Place,
): Partial<Record<MetricKey, Estimate>> {
  const found = devices.flatMap(device => {
    if (device.kind !== 'predicted') return []
    const compared = () => predictorOf(device, place).compare(boundGraph(other), boundGraph(head))
    const change = ifAlike(compared)
    return change ? [[metricKey('latency-p50', device.name), change]] : []
  })
  return Object.fromEntries(found)
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** Why its intervals are wide, and what to do where they need not be. */
const elsewhere = (fittedOn: string, name: string) =>
  `${printable(name)} is not ${printable(fittedOn)}: intervals are as wide as devices differ, until models are measured on ${printable(name)}; if it is the same device, give it that name`

function factsOf(device: PredictedSpec, place: Place) {
  const { form, heldOut, since, isOfAnother, device: fittedOn } = predictorOf(device, place).facts
  const quality = heldOut
    ? `${percent(heldOut.mape)} error on held-out models, ${percent(heldOut.coverage90)} in the 90 % interval, ${heldOut.rows} measured`
    : undefined
  const basis = heldOut ? `, fitted on ${fittedOn}` : ', from data sheets alone'
  const error = since?.mape === undefined ? '' : `; ${percent(since.mape)} error on each by the others`
  return [
    { label: 'kind', value: `predicted by ${device.predictor} (${form})${basis}` },
    ...(quality ? [{ label: 'quality', value: quality }] : []),
    ...(isOfAnother ? [{ label: 'other device', value: elsewhere(fittedOn, device.name) }] : []),
    ...(since ? [{ label: 'since', value: `drawn to ${since.rows} measured on runners${error}` }] : []),
  ]
}
