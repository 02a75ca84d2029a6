// How the search finds a candidate's figures: computed at once, quality in the lab, device figures for finalists.
import { type Plan, type PlannedDevice, runsModels } from '../config/index.ts'
import { analyze } from '../cost/index.ts'
import { encode, fileSize, type Graph } from '../ir/index.ts'
import type { Measure, Task } from '../search/index.ts'
import type { Genome, Space } from '../space/index.ts'
import {
  computed,
  type Estimate,
  type MetricKey,
  type Metrics,
  metrics,
  type QualityMetric,
  splitKey,
} from '../units.ts'
import { keepMeasured } from './kept-setting.ts'
import type { Lab } from './lab.ts'
import { asMeasured, invented, measureOn, predictedMetrics, timedMetrics } from './latency.ts'
import type { LoadedModel } from './model.ts'
import { predictedIfAlike } from './predicted.ts'
import { evaluateModel, qualityMetrics } from './quality.ts'
import { beyondByKept, type ScreenPlace } from './screen-kept.ts'
import type { Setting } from './setting.ts'
import { costsOf, type Subject } from './subject.ts'
import { rankedBy } from './task.ts'

type Candidate = Pick<LoadedModel, 'graph' | 'analysis' | 'fileBytes'>

const candidate = (graph: Graph, { plan }: Subject): Candidate => ({
  graph,
  analysis: analyze(graph, { shapes: plan.shapes }),
  fileBytes: fileSize(graph),
})

/**
 * What needs no run: computed costs, the formulas of analytic devices, predictions, and how much of the model is kept. Of a
 * device that is here, only what rules a candidate out unmeasured.
 */
export const candidateCosts =
  (subject: Subject, devices: readonly PlannedDevice[], space: Space, task: Task, place: ScreenPlace) =>
  (graph: Graph, genome: Genome): Metrics => {
    const made = candidate(graph, subject)
    const formulas = neededDevices(subject, devices).flatMap(device => {
      if (device.kind === 'analytic') return [predictedMetrics(device, made)]
      if (device.kind === 'predicted') return [predictedIfAlike(device, made, place, { space, genome })]
      return [beyondByKept(device, made, subject, task, place)]
    })
    const isRanked = task.objectives.some(({ key }) => key === 'kept-importance')
    const proxy = isRanked ? { 'kept-importance': computed(space.keptImportance(genome), 'ratio') } : {}
    return Object.assign({}, costsOf(made, subject.plan), ...formulas, proxy)
  }

/** Training samples that new BatchNormalization statistics (or matched moments) are taken from. */
const calibrationSamples = 256

export type Calibrated = {
  /** Encoded, with its statistics recalibrated on training samples; the model itself is left as it is. */
  readonly model: Uint8Array
  readonly metrics: Metrics
}

/** Recalibrates a candidate and evaluates it by every quality metric that a budget or an objective names. */
export async function calibrated(
  graph: Graph,
  genome: Genome,
  { subject, space, lab, plan, seed, signal }: CandidateTools,
): Promise<Calibrated> {
  const isSeed = genome.join() === space.seed.join()
  const origin = { model: subject.head.bytes, kept: space.kept(genome) }
  const recalibration = isSeed ? {} : { recalibrate: calibrationSamples, origin }
  const model = isSeed ? subject.head.bytes : encode(graph)
  let out: Calibrated = { model, metrics: {} }
  for (const metric of wantedQualities(subject, plan)) {
    const found = await evaluateModel(model, metric, {
      subject,
      lab,
      seed,
      signal,
      recalibration,
    })
    out = { model: found.model ?? out.model, metrics: { ...out.metrics, [metric]: found.estimate } }
  }
  // Recalibration changes a few bytes: the size is that of the very model that is offered.
  return { ...out, metrics: { ...out.metrics, 'file-size': computed(out.model.byteLength, 'B') } }
}

export type CandidateTools = {
  readonly subject: Subject
  readonly space: Space
  readonly lab: Lab
  readonly plan: Plan
  readonly seed: number
  readonly signal: AbortSignal | undefined
}

export function wantedQualities({ plan: model }: Subject, { search }: Plan): QualityMetric[] {
  if (!model.data) return []
  const named = rankedBy(model, search.objectives).map(key => splitKey(key).metric)
  const objectives = named.filter((metric): metric is QualityMetric => metrics[metric].kind === 'quality')
  return [...new Set([...qualityMetrics(model.budgets), ...objectives])]
}

/**
 * Times finalists beside head on every device that a budget names. A machine drifts from one measurement to the next,
 * so a figure is scaled by what head takes now against what it took at first (`anchor`, or the first round).
 * What neither limits nor ranks is not kept. Undefined where all that budgets name is predicted: then nobody is timed, and
 * the whole front stands as it was foreseen.
 */
export function measureFinalists(
  subject: Subject,
  plan: Plan,
  task: Task,
  setting: Setting,
  anchor: Metrics,
): Measure | undefined {
  const devices = neededDevices(subject, plan.devices).filter(runsModels)
  if (devices.length === 0) return undefined
  const wanted = new Set<string>([...task.objectives, ...task.constraints].map(({ key }) => key))
  const head = asMeasured('head', subject.head, subject)
  let anchors = anchor
  return async (finalists, { timeMs, signal }) => {
    const others = finalists.filter(({ trial }) => trial.id !== seedTrial)
    const models = others.map(({ graph, trial }) =>
      asMeasured(nameOf(trial.id), { bytes: encode(graph), ...candidate(graph, subject) }, subject),
    )
    const genomes = new Map(
      finalists.map(({ trial: { id, genome } }) => [id === seedTrial ? 'head' : nameOf(id), genome]),
    )
    const share = (timeMs ?? Number.POSITIVE_INFINITY) / Math.max(1, devices.length)
    const measure = { ...plan.measure, timeMs: Math.max(1, Math.min(share, plan.measure.timeMs)) }
    const found: Metrics[] = finalists.map(() => ({}))
    for (const device of devices) {
      const spec = invented(device, subject)
      const timed = [head, ...models]
      const measurement = await measureOn(spec, timed, [], { ...plan, measure }, { ...setting, signal })
      await keepMeasured(spec, measurement, timed, { group: subject.plan.name, setting, genomes })
      const { models: timings } = measurement
      const figures = new Map(timings.map(timing => [timing.name, timedMetrics(timing, device.name)]))
      const now = figures.get('head') ?? {}
      anchors = { ...now, ...anchors }
      finalists.forEach(({ trial }, i) => {
        const own = trial.id === seedTrial ? now : (figures.get(nameOf(trial.id)) ?? {})
        found[i] = { ...found[i], ...kept(drifted(own, now, anchors), wanted) }
      })
    }
    return found
  }
}

/** The model itself is always the first trial. */
const seedTrial = 0
const nameOf = (trial: number) => `candidate ${trial}`

const kept = (metrics: Metrics, wanted: ReadonlySet<string>): Metrics =>
  Object.fromEntries(Object.entries(metrics).filter(([key]) => wanted.has(key)))

/** `own` as it would have been when head took `anchors`, from figures taken while it took `now`. */
function drifted(own: Metrics, now: Metrics, anchors: Metrics): Metrics {
  const entries = (Object.entries(own) as [MetricKey, Estimate][]).map(([key, estimate]) => {
    const factor = (anchors[key]?.value ?? Number.NaN) / (now[key]?.value ?? Number.NaN)
    const scale = Number.isFinite(factor) ? factor : 1
    const { value, low, high } = estimate
    return [key, { ...estimate, value: value * scale, low: low * scale, high: high * scale }]
  })
  return Object.fromEntries(entries)
}

/** The longest one round of measuring finalists takes: the plan's time on each device. */
export const measureBudgetMs = (subject: Subject, plan: Plan): number =>
  plan.measure.timeMs * neededDevices(subject, plan.devices).filter(runsModels).length

function neededDevices({ plan }: Subject, devices: readonly PlannedDevice[]): PlannedDevice[] {
  const named = new Set(plan.budgets.map(budget => budget.device))
  return devices.filter(device => named.has(device.name))
}
