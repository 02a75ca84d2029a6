// The parsed file → the plan. Everything has been checked: nothing here can fail.
import type { DataSource } from '../data/index.ts'
import { type Budget, type Metric, type MetricKey, metricKey, metrics } from '../units.ts'
import { nameOf } from './references.ts'
import type { Parsed, ParsedBudget, ParsedBudgets } from './schema.ts'
import { fromModel, variations } from './space-choice.ts'
import type { ModelPlan, Plan, PlannedDevice, SearchPlan } from './types.ts'
import type { Source } from './yaml.ts'

/** The plan of a file without mistakes. */
export function planOf(parsed: Parsed, source: Source, path: string): Plan {
  const { measure, judge, policy, comment, waivers, limits, seed } = parsed
  return {
    version: 1,
    path,
    models: parsed.models.map((model, i) => modelPlan(model, i, source)),
    devices: Object.entries(parsed.devices).map(([name, device]) => plannedDevice(name, device)),
    search: searchPlan(parsed.search),
    measure: { timeMs: measure.time, confidence: measure.confidence, reference: measure.reference },
    judge,
    policy,
    comment: comment.mode,
    waivers: waivers.map(waiver => ({ ...waiver, metric: waiver.metric as Metric, device: waiver.device })),
    limits: given({ fileBytes: limits['file-size'], nodes: limits.nodes }),
    seed,
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
/** Without the keys that are undefined. */
const given = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>

function modelPlan(model: Parsed['models'][number], index: number, source: Source): ModelPlan {
  const at = ['models', index]
  const place = ({ metric, device }: Entry) =>
    source.place([...at, 'budgets', metric, ...(device === undefined ? [] : [device])])
  const entries = budgetEntries((model.budgets ?? {}) as ParsedBudgets)
    .map(entry => ({ ...entry, ...place(entry) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
  const lines = entries.map(({ metric, device, line }) => [metricKey(metric, device), line] as const)
  return {
    name: nameOf(model),
    path: model.path,
    shapes: model.shape ?? {},
    data: typeof model.data === 'string' ? { path: model.data } : (model.data as DataSource | undefined),
    space: model.space,
    task: model.task,
    budgets: entries.map(budgetOf),
    k: entries.find(entry => entry.budget.k !== undefined)?.budget.k ?? 5,
    line: source.place(at).line,
    lines: Object.fromEntries(lines) as Partial<Record<MetricKey, number>>,
  }
}

type Entry = { readonly metric: Metric; readonly device: string | undefined; readonly budget: ParsedBudget }

function budgetEntries(budgets: ParsedBudgets): Entry[] {
  return (Object.entries(budgets) as [Metric, ParsedBudget | Record<string, ParsedBudget>][]).flatMap(
    ([metric, value]): Entry[] =>
      metrics[metric].perDevice
        ? Object.entries(value).map(([device, budget]) => ({ metric, device, budget }))
        : [{ metric, device: undefined, budget: value as ParsedBudget }],
  )
}

const budgetOf = ({ metric, device, budget }: Entry): Budget => ({
  metric,
  device,
  limit: budget.limit,
  maxRegression: budget.maxRegression,
  deployment: budget.as ?? 'fp32',
})

function plannedDevice(name: string, device: Parsed['devices'][string]): PlannedDevice {
  if (device.kind === 'host') {
    const { kind, threads, provider, cpus, memory } = device
    return { name, kind, ...given({ threads, provider, cpus, memoryBytes: memory }) }
  }
  if (device.kind === 'command') {
    const { kind, run, timeout, runs, env, predictor } = device
    return { name, kind, run, ...given({ timeoutMs: timeout, runs, env, predictor }) }
  }
  if (device.kind === 'tfjs') {
    const { kind, backend, cpus, memory } = device
    return { name, kind, ...given({ backend, cpus, memoryBytes: memory }) }
  }
  if (device.kind === 'analytic') return { name, kind: device.kind, chip: device.chip }
  if (device.kind === 'predicted') return { name, kind: device.kind, predictor: device.predictor }
  const { kind, latency, 'ns-per-mac': nsPerMac, fixed, noise, watts } = device
  return { name, kind, ...given({ latencyMs: latency, nsPerMac, fixedMs: fixed, noise, watts }) }
}

function searchPlan(search: Parsed['search']): SearchPlan {
  const whole = typeof search === 'boolean' ? { ...searchDefaults, enabled: search } : search
  const { enabled, method, train, time, trials, objectives, space, vary, widths } = whole
  return {
    enabled,
    method,
    train,
    timeMs: time,
    trials,
    objectives: objectives as MetricKey[],
    space,
    vary: vary && [...new Set(vary.map(name => variations[name]))],
    widths: widths && [...new Set(widths)].sort((a, b) => a - b),
  }
}

const searchDefaults = {
  method: 'auto',
  train: true,
  time: 60_000,
  trials: 200,
  objectives: ['top-1', 'macs'],
  space: fromModel,
  vary: undefined,
  widths: undefined,
} as const
