// Device figures of head and base: measured side by side where the device can run, predicted where it is a formula.
import { relative } from 'node:path'
import type { Plan, PlannedDevice } from '../config/index.ts'
import { type AnalyticEstimate, analyticDevices } from '../cost/index.ts'
import {
  type DeviceSpec,
  type Goal,
  type MeasuredModel,
  type Measurement,
  type ModelTiming,
  openDevice,
  protocol,
  type TfjsSpec,
  type TimedMetric,
  tfjsFile,
} from '../device/index.ts'
import { UserError, userError } from '../errors.ts'
import { defaultBinding, inferShapes } from '../ir/index.ts'
import type { OnProgress } from '../progress.ts'
import { type DeviceFacts, deviceFacts, pairedChanges } from '../report/index.ts'
import type { Missing } from '../runtime/index.ts'
import { type Budget, type Estimate, type MetricKey, type Metrics, metricKey, metrics } from '../units.ts'
import { keepMeasured } from './kept-setting.ts'
import type { LoadedModel } from './model.ts'
import { predictedFindings } from './predicted.ts'
import { measureIo, type Setting } from './setting.ts'
import { type Findings, nothing, type Subject, together } from './subject.ts'

export type DeviceFindings = { readonly findings: Findings; readonly facts: readonly DeviceFacts[] }

/** With the devices as they answered: one whose program failed is a predicted one from then on. */
export type Asked = DeviceFindings & { readonly devices: readonly PlannedDevice[] }

/** All device figures that the subject's budgets need. A device that cannot answer leaves its figures missing, with the reason. */
export async function deviceFindings(subject: Subject, plan: Plan, setting: Setting): Promise<Asked> {
  const found: Findings[] = []
  const facts: DeviceFacts[] = []
  const devices = new Map(plan.devices.map(device => [device.name, device]))
  for (const device of plan.devices) {
    const budgets = subject.plan.budgets.filter(budget => budget.device === device.name)
    if (budgets.length === 0) continue
    try {
      const answer = await ask(device, subject, budgets, plan, setting)
      found.push(answer.findings)
      facts.push(...answer.facts)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const instead = setting.signal?.aborted
        ? undefined
        : predictedInstead(device, error, subject, budgets, setting)
      found.push(instead?.findings ?? { ...nothing, missing: missingFigures(budgets, error) })
      facts.push(...(instead?.facts ?? []))
      if (instead) devices.set(device.name, instead.device)
    }
  }
  return { findings: together(found), facts, devices: [...devices.values()] }
}

/** What the predictor says of a device whose program failed, and that it is no measurement; undefined where there is none. */
function predictedInstead(
  device: PlannedDevice,
  { message, fix }: UserError,
  subject: Subject,
  budgets: readonly Budget[],
  setting: Setting,
): (DeviceFindings & { readonly device: PlannedDevice }) | undefined {
  if (device.kind !== 'command' || device.predictor === undefined) return undefined
  const spec = { name: device.name, kind: 'predicted', predictor: device.predictor } as const
  const sentence = `Nothing was measured on ${device.name}, its latencies are predicted: ${message}`
  const warning = { code: 'device-predicted', sentence, advice: fix }
  try {
    const { findings, facts } = predictedFindings(spec, subject, budgets, setting)
    return { device: spec, findings: { ...findings, warnings: [warning, ...findings.warnings] }, facts }
  } catch (error) {
    // That the program failed is what is to be mended.
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Why the figures of these budgets are not there. */
export const missingFigures = (
  budgets: readonly Budget[],
  { message, fix }: Pick<UserError, 'message' | 'fix'>,
): Findings['missing'] =>
  Object.fromEntries(budgets.map(b => [metricKey(b.metric, b.device), { reason: message, fix }]))

async function ask(
  device: PlannedDevice,
  subject: Subject,
  budgets: readonly Budget[],
  plan: Plan,
  setting: Setting,
): Promise<DeviceFindings> {
  if (device.kind === 'analytic') return predicted(device, subject)
  if (device.kind === 'predicted') return predictedFindings(device, subject, budgets, setting)
  const { head, base } = subject
  const models = [asMeasured('head', head, subject), ...(base ? [asMeasured('base', base, subject)] : [])]
  const spec = invented(device, subject)
  const measurement = await measureOn(spec, models, goalsOf(budgets, base !== undefined), plan, setting)
  await keepMeasured(spec, measurement, models, { group: subject.plan.name, setting })
  const findings = measuredFindings(measurement)
  const warnings = [...findings.warnings, ...(setting.kept?.warnings(spec.name) ?? [])].filter(
    ({ code }) => !aboutP95.has(code) || usesP95(budgets),
  )
  return { findings: { ...findings, warnings }, facts: [deviceFacts(measurement)] }
}

/** Warnings that only matter to who budgets p95. */
const aboutP95 = new Set(['few-runs', 'timer-resolution'])
const usesP95 = (budgets: readonly Budget[]) => budgets.some(({ metric }) => metric === 'latency-p95')

/** A fake device may invent a latency by the model's name: head and base both have it, unless they are named too. */
export function invented(device: DeviceSpec, { plan }: Subject): DeviceSpec {
  if (device.kind !== 'fake' || typeof device.latencyMs !== 'object') return device
  if (!Object.hasOwn(device.latencyMs, plan.name)) return device
  const own = device.latencyMs[plan.name]!
  return { ...device, latencyMs: { head: own, base: own, ...device.latencyMs } }
}

/** What the pull request itself may have brought is not loaded, as with ONNX Runtime. */
async function refuseBrought(spec: TfjsSpec, { mayLoad, root }: Setting) {
  const file = tfjsFile(spec, [root])
  if (file !== undefined && mayLoad && !(await mayLoad(file)))
    throw userError('device-committed', { device: spec.name, path: relative(root, file) })
}

/** Times models on a device for the plan's time, less where all goals are decided sooner. */
export async function measureOn(
  spec: DeviceSpec,
  models: readonly MeasuredModel[],
  goals: readonly Goal[],
  { measure, seed }: Pick<Plan, 'measure' | 'seed'>,
  setting: Setting,
): Promise<Measurement> {
  // TensorFlow.js is a program too: whatever the checkout's node_modules hold.
  if ((spec.kind === 'command' || spec.kind === 'tfjs') && setting.mayRunPrograms === false)
    throw userError('device-fork', { device: spec.name })
  if (spec.kind === 'tfjs') await refuseBrought(spec, setting)
  const device = openDevice(spec, {
    // Other devices run nothing on this machine, so nothing is installed for them.
    runtime: spec.kind === 'host' ? await setting.findRuntime() : notAsked,
    cwd: setting.root,
    env: setting.env,
    temporary: setting.temporary,
  })
  const { timeMs, confidence, reference } = measure
  const progress: OnProgress = step =>
    setting.progress({
      ...step,
      stage: `timing ${models.length === 1 ? 'a model' : `${models.length} models`} on ${spec.name}`,
    })
  return device.measure(
    { models, reference },
    protocol({ timeMs, confidence, seed, goals }),
    measureIo({ ...setting, progress }),
  )
}

const notAsked: Missing = { missing: true, reason: 'it was not looked for', tried: [], fixes: [] }

export function asMeasured(
  name: string,
  model: Pick<LoadedModel, 'bytes' | 'analysis'>,
  { plan }: Pick<Subject, 'plan'>,
): MeasuredModel {
  return {
    name,
    bytes: model.bytes,
    macs: model.analysis.macs,
    shapes: plan.shapes,
  }
}

const isTimed = (metric: string): metric is TimedMetric => metric.startsWith('latency-')

function goalsOf(budgets: readonly Budget[], hasBase: boolean): Goal[] {
  return budgets.flatMap(({ metric, limit, maxRegression }) => {
    if (!isTimed(metric)) return []
    const goals: Goal[] = []
    if (limit !== undefined) goals.push({ kind: 'limit', metric, model: 'head', limit })
    if (maxRegression !== undefined && hasBase)
      goals.push({ kind: 'ratio', metric, a: 'head', b: 'base', maxRegression })
    return goals
  })
}

function measuredFindings(measurement: Measurement): Findings {
  const { device, models, warnings } = measurement
  const timing = (name: string) => models.find(model => model.name === name)
  const [head, base] = [timing('head'), timing('base')]
  return {
    ...nothing,
    head: head ? timedMetrics(head, device) : {},
    base: base ? timedMetrics(base, device) : {},
    changes: pairedChanges(measurement, 'head', 'base'),
    warnings: [...warnings, ...(head?.warnings ?? [])],
  }
}

/** A device's figures under their keys. */
export function timedMetrics({ p50, p95, mean, energy, runs }: ModelTiming, device: string): Metrics {
  const keyed: Partial<Record<MetricKey, Estimate>> = {
    [metricKey('latency-p50', device)]: { ...p50, count: runs },
    [metricKey('latency-p95', device)]: { ...p95, count: runs },
    [metricKey('latency-mean', device)]: { ...mean, count: runs },
  }
  return energy ? { ...keyed, [metricKey('energy', device)]: { ...energy, count: runs } } : keyed
}

type AnalyticPlan = Extract<PlannedDevice, { kind: 'analytic' }>

function predicted(device: AnalyticPlan, { head, base }: Subject): DeviceFindings {
  const { description, clockHz, estimate } = analyticDevices[device.chip]
  const ofHead = estimate(head.graph, shapesOf(head))
  const { warnings } = ofHead
  refuseOmitted(device, head, ofHead.layers)
  const own = formulaMetrics(device, ofHead)
  const before = base ? predictedMetrics(device, base) : {}
  // The formula's error is mostly the same for both, so their ratio is known far better than either.
  const changes = Object.fromEntries(
    (Object.keys(own) as MetricKey[]).flatMap(key => {
      const [now, then] = [own[key], before[key]]
      if (!now || !then) return []
      const value = now.value / then.value - 1
      return [[key, { value, low: value, high: value, unit: 'ratio' as const, source: 'predicted' as const }]]
    }),
  )
  const facts = [
    { label: 'kind', value: `formula of ${description}` },
    { label: 'clock', value: `${clockHz / 1e6} MHz` },
  ]
  return {
    findings: { ...nothing, head: own, base: before, changes, warnings },
    facts: [{ device: device.name, facts }],
  }
}

/** A formula that leaves out layers with work to do would pass wrongly. */
function refuseOmitted(
  { name }: AnalyticPlan,
  { analysis }: LoadedModel,
  known: readonly { readonly name: string }[],
): void {
  const names = new Set(known.map(layer => layer.name))
  const left = analysis.layers.filter(layer => layer.macs > 0 && !names.has(layer.name))
  const ops = [...new Set(left.map(layer => layer.op))].join(', ')
  if (left.length > 0) throw userError('device-formula', { device: name, ops })
}

/** The figures of a formula; it knows no spread, so p50, p95 and mean are one. */
export function predictedMetrics(
  device: AnalyticPlan,
  model: Pick<LoadedModel, 'graph' | 'analysis'>,
): Metrics {
  return formulaMetrics(device, analyticDevices[device.chip].estimate(model.graph, shapesOf(model)))
}

function formulaMetrics(device: AnalyticPlan, { latency, energy }: AnalyticEstimate): Metrics {
  const timed = Object.keys(metrics).filter(isTimed)
  const keyed = Object.fromEntries(timed.map(metric => [metricKey(metric, device.name), latency])) as Metrics
  return energy ? { ...keyed, [metricKey('energy', device.name)]: energy } : keyed
}

function shapesOf({ graph, analysis }: Pick<LoadedModel, 'graph' | 'analysis'>) {
  const bound = analysis.inputs.map(input => [input.name, input.shape ?? []] as const)
  return inferShapes(graph, { ...defaultBinding(graph), ...Object.fromEntries(bound) })
}
