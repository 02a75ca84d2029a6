// Numbers with units: `Estimate` (no figure travels without interval, unit and source), the table of metrics,
// reading and writing of human quantities.
import { userError } from './errors.ts'

export type Unit = 'ms' | 'B' | 'mJ' | 'count' | 'ratio' | 'value'
export type Source = 'computed' | 'predicted' | 'measured'

/** A figure with its 95 % interval [low, high] (low = value = high when exact), unit and source. */
export type Estimate = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: Unit
  readonly source: Source
  /** How many runs or samples a measured figure rests on, where that is known. */
  readonly count?: number | undefined
}

/** An exact, computed figure. */
export const computed = (value: number, unit: Unit): Estimate => ({
  value,
  low: value,
  high: value,
  unit,
  source: 'computed',
})

export type Direction = 'min' | 'max'
type MetricRow = {
  /** Words for people. */ label: string
  unit: Unit
  /** 'min': smaller is better and a budget is an upper limit; 'max' the reverse. */
  better: Direction
  /** Needs a device to have a value. */ perDevice: boolean
  /**
   * Where its value comes from: computed from the graph, timed on a device, evaluated on a data set; or 'proxy': only
   * what a search that knows no quality ranks by, never a budget.
   */
  kind: 'cost' | 'device' | 'quality' | 'proxy'
}

/** Every metric; a budget can name all but the proxies. */
export const metrics = {
  'latency-p50': { label: 'latency p50', unit: 'ms', better: 'min', perDevice: true, kind: 'device' },
  'latency-p95': { label: 'latency p95', unit: 'ms', better: 'min', perDevice: true, kind: 'device' },
  'latency-mean': { label: 'latency mean', unit: 'ms', better: 'min', perDevice: true, kind: 'device' },
  energy: { label: 'energy', unit: 'mJ', better: 'min', perDevice: true, kind: 'device' },
  'peak-memory': { label: 'peak memory', unit: 'B', better: 'min', perDevice: false, kind: 'cost' },
  'weight-bytes': { label: 'weights', unit: 'B', better: 'min', perDevice: false, kind: 'cost' },
  'file-size': { label: 'file size', unit: 'B', better: 'min', perDevice: false, kind: 'cost' },
  params: { label: 'parameters', unit: 'count', better: 'min', perDevice: false, kind: 'cost' },
  macs: { label: 'MACs', unit: 'count', better: 'min', perDevice: false, kind: 'cost' },
  'top-1': { label: 'top-1 accuracy', unit: 'ratio', better: 'max', perDevice: false, kind: 'quality' },
  'top-k': { label: 'top-k accuracy', unit: 'ratio', better: 'max', perDevice: false, kind: 'quality' },
  f1: { label: 'F1 (macro)', unit: 'ratio', better: 'max', perDevice: false, kind: 'quality' },
  auc: { label: 'AUC', unit: 'ratio', better: 'max', perDevice: false, kind: 'quality' },
  mae: { label: 'mean absolute error', unit: 'value', better: 'min', perDevice: false, kind: 'quality' },
  mse: { label: 'mean squared error', unit: 'value', better: 'min', perDevice: false, kind: 'quality' },
  'kept-importance': {
    label: 'kept importance',
    unit: 'ratio',
    better: 'max',
    perDevice: false,
    kind: 'proxy',
  },
  'meco-opt': { label: 'MeCo (proxy)', unit: 'value', better: 'max', perDevice: false, kind: 'proxy' },
  synflow: { label: 'SynFlow (proxy)', unit: 'value', better: 'max', perDevice: false, kind: 'proxy' },
} as const satisfies Record<string, MetricRow>

export type Metric = keyof typeof metrics
/** The metrics a budget can name. */
export const budgetMetrics = (Object.keys(metrics) as Metric[]).filter(
  metric => metrics[metric].kind !== 'proxy',
)

/** A metric, with its device where it has one: `macs`, `latency-p95@pi4`. */
export type MetricKey = Metric | `${Metric}@${string}`
export type QualityMetric = {
  [M in Metric]: (typeof metrics)[M]['kind'] extends 'quality' ? M : never
}[Metric]

export const metricKey = (metric: Metric, device?: string): MetricKey =>
  device === undefined ? metric : `${metric}@${device}`

export function splitKey(key: MetricKey): { metric: Metric; device: string | undefined } {
  const at = key.indexOf('@')
  return at < 0
    ? { metric: key as Metric, device: undefined }
    : { metric: key.slice(0, at) as Metric, device: key.slice(at + 1) }
}

/** The Estimates of one model, by metric key. */
export type Metrics = Readonly<Partial<Record<MetricKey, Estimate>>>

/** How activations and weights are deployed: 4 bytes an element, or 1 (int8 quantised). */
export type Deployment = 'fp32' | 'int8'

/** What a model must hold: an absolute limit, a largest worsening against base, or both. */
export type Budget = {
  readonly metric: Metric
  readonly device: string | undefined
  /** In the metric's unit: upper limit where smaller is better, lower limit where larger is. */
  readonly limit: number | undefined
  /** Largest relative worsening against base: 0.05 = 5 %. */
  readonly maxRegression: number | undefined
  /** For memory metrics; default fp32. */
  readonly deployment: Deployment
}

// Largest first within a unit, so that formatting takes the first that fits.
const scales: Record<Unit, readonly (readonly [suffix: string, factor: number])[]> = {
  ms: [
    ['s', 1000],
    ['ms', 1],
    ['µs', 1e-3],
    ['us', 1e-3],
    ['ns', 1e-6],
  ],
  B: [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3],
    ['KB', 1e3],
    ['B', 1],
  ],
  mJ: [
    ['J', 1000],
    ['mJ', 1],
    ['µJ', 1e-3],
    ['uJ', 1e-3],
  ],
  count: [
    ['G', 1e9],
    ['M', 1e6],
    ['k', 1e3],
    ['K', 1e3],
    ['', 1],
  ],
  ratio: [
    ['%', 0.01],
    ['', 1],
  ],
  value: [['', 1]],
}
const examples: Record<Unit, string> = {
  ms: '12ms',
  B: '256KiB',
  mJ: '3mJ',
  count: '50k',
  ratio: '90%',
  value: '0.5',
}

/** Reads `12ms`, `256KiB`, `90%`, `1.5M` into the unit's base; a bare number is taken in that base. */
export function parseQuantity(text: string | number, unit: Unit): number {
  if (typeof text === 'number' && Number.isFinite(text) && text >= 0) return text
  const match = /^\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*([a-zµ%]*)\s*$/i.exec(String(text))
  const factor = match && (match[2] === '' ? 1 : scales[unit].find(([suffix]) => suffix === match[2])?.[1])
  if (!match || factor === undefined || factor === null)
    throw userError('quantity-invalid', {
      text: String(text),
      unit: unitNames[unit],
      example: examples[unit],
    })
  // 95 × 0.01 is not 0.95; nobody writes more than 15 digits.
  return Number((Number(match[1]) * factor).toPrecision(15))
}
const unitNames: Record<Unit, string> = {
  ms: 'time',
  B: 'bytes',
  mJ: 'energy',
  count: 'counts',
  ratio: 'percent',
  value: 'plain numbers',
}

/** Writes a figure for people: `12.3 ms`, `256 KiB`, `90.1 %`, `1.25 M`; three significant digits. */
export function formatQuantity(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '–'
  if (unit === 'ratio') return `${(value * 100).toFixed(1)} %`
  const [suffix, factor] = pickScale(Math.abs(value), unit)
  const scaled = value / factor
  const exact = factor === 1 && Number.isInteger(value)
  const text = exact ? String(value) : digits(scaled)
  return suffix === '' ? text : `${text} ${suffix}`
}

function pickScale(magnitude: number, unit: Unit): readonly [string, number] {
  const shown = scales[unit].filter(([suffix]) => !['us', 'uJ', 'K', 'GB', 'MB', 'kB', 'KB'].includes(suffix))
  return (
    shown.find(([, factor]) => magnitude >= factor) ??
    (magnitude === 0 ? shown.find(([, f]) => f === 1)! : shown.at(-1)!)
  )
}

function digits(value: number): string {
  const magnitude = Math.abs(value)
  return value.toFixed(magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2)
}
