// The open table: architectures with all that one evaluation told of each (costs, accuracy, latency per device), each figure
// an Estimate, each row with where it comes from. What searches and profiles found, put together to be asked and passed on.
import { userError } from '../errors.ts'
import { type Metric, type MetricKey, type Metrics, metrics, parseQuantity, splitKey } from '../units.ts'
import { type Bound, type Bounds, type Table, tableOf } from './query.ts'

export type OpenRow = {
  /** Of its own in a table: `result#12`. */
  readonly id: string
  /** The model or family it belongs to. */
  readonly model: string
  /** What it is, for people. */
  readonly architecture: string
  /** One option per choice of its search's space; empty where it is no search's. */
  readonly genome: readonly number[]
  /** Of the graph (a search) or of the file (a profile). */
  readonly hash: string
  /** Where its figures come from, for people: command, method, seed, runtime, date. */
  readonly from: string
  /** The samples that its quality was judged on, where that is known. */
  readonly judgedOn: 'test' | 'held-out' | ''
  readonly metrics: Metrics
}

export type OpenTable = Table<OpenRow, MetricKey>

/** Rows that can be asked. Limits and fronts go by values; the intervals stand in the rows. */
export function openTable(rows: readonly OpenRow[]): OpenTable {
  const present = keysOf(rows)
  return tableOf(rows, {
    figure: (row, key) => row.metrics[key]?.value,
    better: key => {
      const { metric } = splitKey(key)
      if (!present.includes(key)) throw userError('table-unknown', { key, known: present.join(', ') })
      return metrics[metric].better
    },
  })
}

/** The figures that some row has: quality first, then costs, then devices. */
export function keysOf(rows: readonly OpenRow[]): MetricKey[] {
  const keys = new Set(rows.flatMap(row => Object.keys(row.metrics) as MetricKey[]))
  const kinds = ['quality', 'cost', 'device', 'proxy']
  const order = Object.keys(metrics)
  const place = (key: MetricKey) => {
    const { metric } = splitKey(key)
    return kinds.indexOf(metrics[metric].kind) * 100 + order.indexOf(metric)
  }
  return [...keys].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** As configurations name devices, so that `latency-p50@pi low` is none. */
const deviceName = /^[\w.-]{1,64}$/

export const isKey = (text: string): text is MetricKey => {
  const { metric, device } = splitKey(text as MetricKey)
  if (!Object.hasOwn(metrics, metric)) return false
  return metrics[metric].perDevice ? deviceName.test(device ?? '') : device === undefined
}

const mostTerms = 100

/**
 * Limits out of words: `top-1>=90,macs<=10M,latency-p50@pi4<=8ms`. Of a share, a bare number above 1 is percent.
 * @throws UserError `option-invalid`, `quantity-invalid`
 */
export function parseBounds(text: string): Bounds<MetricKey> {
  const bounds: Partial<Record<MetricKey, Bound>> = Object.create(null)
  for (const term of text.split(',', mostTerms)) {
    const match = /^\s*([^<>=\s]{1,200})\s*(<=|>=)\s*([^<>=]{1,40})$/.exec(term)
    const [, key = '', sign, limit = ''] = match ?? []
    if (!isKey(key)) throw userError('option-invalid', { option: '--where', text: term, form: whereForm })
    const value = quantityOf(limit, splitKey(key).metric)
    bounds[key] = { ...bounds[key], ...(sign === '<=' ? { max: value } : { min: value }) }
  }
  return bounds
}
const whereForm = 'top-1>=90%,macs<=10M,latency-p50@host<=5ms'

function quantityOf(text: string, metric: Metric): number {
  const { unit } = metrics[metric]
  const value = parseQuantity(text.trim(), unit)
  return unit === 'ratio' && value > 1 && !text.includes('%') ? value / 100 : value
}

/** Figures out of words: `top-1,macs`. @throws UserError `option-invalid` */
export function parseKeys(text: string, option: string): MetricKey[] {
  return text.split(',', mostTerms).map(word => {
    const key = word.trim()
    if (!isKey(key)) throw userError('option-invalid', { option, text: key, form: 'top-1,macs' })
    return key
  })
}
