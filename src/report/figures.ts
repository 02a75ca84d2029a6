// Figures as short text for people: value, interval, limit, change. Every renderer writes numbers through here.
import { type Direction, type Estimate, formatQuantity, type Metric, metrics, type Unit } from '../units.ts'

/** `12.3 ms`, with the interval where there is one: `12.3 ms (12.1–12.6)`. */
export function figureText(estimate: Estimate, part: 'both' | 'value' | 'interval' = 'both'): string {
  const { value, low, high, unit } = estimate
  const figure = formatQuantity(value, unit)
  if (part === 'value' || (low === value && high === value)) return figure
  const [from, to] = [formatQuantity(low, unit), formatQuantity(high, unit)]
  const interval = shares(from, to) ? `${number(from)}–${to}` : `${from}–${to}`
  if (part === 'interval') return interval
  return `${figure} (${shares(from, to) && shares(to, figure) ? `${number(from)}–${number(to)}` : interval})`
}

// A unit that is the same everywhere is written once.
const number = (text: string) => text.split(' ')[0]!
const shares = (a: string, b: string) => a.split(' ')[1] === b.split(' ')[1]

/** `≤ 12 ms`, `≥ 90.0 %`. */
export const limitText = (limit: number, unit: Unit, better: Direction): string =>
  `${better === 'min' ? '≤' : '≥'} ${formatQuantity(limit, unit)}`

/** `+3.2 % (+1.0 to +5.5)`; `0 %` where nothing changed at all. */
export function changeText(
  { value, low, high }: Estimate,
  part: 'both' | 'value' | 'interval' = 'both',
): string {
  if (value === 0 && low === 0 && high === 0) return part === 'interval' ? '' : '0 %'
  const interval = low === high ? '' : `${signed(low)} to ${signed(high)}`
  if (part === 'interval') return interval
  return part === 'value' || interval === '' ? `${signed(value)} %` : `${signed(value)} % (${interval})`
}

function signed(ratio: number): string {
  const percent = ratio * 100
  const text = Math.abs(percent) >= 1000 ? percent.toExponential(1) : percent.toFixed(1)
  return Number(text) === 0 ? '0.0' : `${percent > 0 ? '+' : '−'}${text.replace('-', '')}`
}

/** `latency p50`, the metric in words; the device stands beside it. */
export const metricLabel = (metric: Metric): string => metrics[metric].label

/** `12 budgets`, `1 budget`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`

/** `1.2 s`, `3 min 20 s`. */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
