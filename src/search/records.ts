// Reading the bytes of a ledger: which lines are whole, and that they are what we write.
import { userError } from '../errors.ts'
import type { Metrics } from '../units.ts'
import type { TrainedTo, Trial } from './problem.ts'

/** Raised when a line's meaning changes; older ledgers are refused by name, never misread. */
export const ledgerVersion = 1

export type Plan =
  | null
  | boolean
  | number
  | string
  | readonly Plan[]
  | { readonly [key: string]: Plan | undefined }
/** `elapsedMs`: search time up to this line, over all runs. */
export type Record =
  | { readonly trial: Trial; readonly elapsedMs: number }
  | { readonly id: number; readonly measured: Metrics; readonly elapsedMs: number }
  | { readonly id: number; readonly trained: TrainedTo; readonly elapsedMs: number }
  /** The last training of trial `id` is under way and saved up to these steps. */
  | { readonly id: number; readonly tuning: number; readonly elapsedMs: number }

export type Records = {
  /** Undefined if not even the first line is whole. */
  readonly plan: Plan | undefined
  readonly records: readonly Record[]
  /** Bytes up to the end of the last whole line. */
  readonly goodBytes: number
}

/** Only the last line may be broken: it was being written when the process ended. */
export function readRecords(bytes: Uint8Array, path: string): Records {
  const lines = splitLines(bytes)
  const parsed = lines.map(line => ({ ...line, json: parse(line.text) }))
  const firstBad = parsed.findIndex(line => line.json === undefined)
  if (firstBad >= 0 && firstBad < parsed.length - 1)
    throw userError('ledger-damaged', { path, line: firstBad + 1 })
  const whole = firstBad < 0 ? parsed : parsed.slice(0, -1)
  const [head, ...rest] = whole
  if (!head) return { plan: undefined, records: [], goodBytes: 0 }
  const plan = readHead(head.json, path)
  const records = checked(
    rest.map(line => line.json),
    path,
  )
  return { plan, records, goodBytes: whole.at(-1)!.end }
}

type Line = { readonly text: string | undefined; readonly end: number }

// A last piece without a line end is torn, whatever it holds.
function splitLines(bytes: Uint8Array): Line[] {
  const decoder = new TextDecoder()
  const lines: Line[] = []
  let start = 0
  while (start < bytes.length) {
    const at = bytes.indexOf(0x0a, start)
    const end = at < 0 ? bytes.length : at + 1
    lines.push({ text: at < 0 ? undefined : decoder.decode(bytes.subarray(start, at)), end })
    start = end
  }
  return lines
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null

function readHead(json: unknown, path: string): Plan {
  if (!isObject(json) || json['ledger'] !== 'edgewise') throw userError('ledger-damaged', { path, line: 1 })
  if (json['version'] !== ledgerVersion)
    throw userError('ledger-version', { path, found: String(json['version']), expected: ledgerVersion })
  return json['plan'] as Plan
}

// Trials are numbered without gaps, and measurements speak of trials that are there.
function checked(values: readonly unknown[], path: string): Record[] {
  let trials = 0
  return values.map((value, i) => {
    const good = isObject(value) && typeof value['elapsedMs'] === 'number' && isRecord(value, trials)
    if (!good) throw userError('ledger-damaged', { path, line: i + 2 })
    if ('trial' in value) trials++
    return value as Record
  })
}

const isRecord = (value: { [key: string]: unknown }, trials: number) =>
  'trial' in value
    ? isTrial(value['trial'], trials)
    : isOf(value['id'], trials) &&
      (isMetrics(value['measured']) || isTrained(value['trained']) || isNumber(value['tuning']))

const isOf = (id: unknown, trials: number) => Number.isInteger(id) && Number(id) >= 0 && Number(id) < trials

const isTrained = (value: unknown) =>
  isObject(value) &&
  isNumber(value['steps']) &&
  (value['part'] === 'held-out' || value['part'] === 'test') &&
  isMetrics(value['metrics'])

function isTrial(value: unknown, id: number): boolean {
  if (!isObject(value)) return false
  const { genome, hash, metrics, state, seconds } = value
  const wholeGenome = Array.isArray(genome) && genome.every(Number.isInteger)
  const known = state === 'complete' || state === 'pruned' || state === 'failed'
  return (
    value['id'] === id &&
    wholeGenome &&
    known &&
    typeof hash === 'string' &&
    isNumber(seconds) &&
    isMetrics(metrics)
  )
}

function isMetrics(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every(e => isObject(e) && isNumber(e['value']) && isNumber(e['low']))
  )
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
