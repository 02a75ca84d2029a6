// The trial ledger: append-only JSON lines, the plan first. A process killed at any moment loses at most the line being
// written (dropped and truncated on opening); a power cut at most what was written since the last fsync (a second).
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { basename } from 'node:path'
import { userError } from '../errors.ts'
import type { Metrics } from '../units.ts'
import type { TrainedTo, Trial } from './problem.ts'
import { ledgerVersion, type Plan, type Record, readRecords } from './records.ts'

export type Ledger = {
  /** All trials so far, `measured` joined in, by id. */
  trials(): readonly Trial[]
  /** Milliseconds that earlier runs of the same search spent. */
  readonly spentMs: number
  append(trial: Trial, elapsedMs: number): void
  /** What a device said of trial `id`; joins what is known of it already. */
  appendMeasured(id: number, metrics: Metrics, elapsedMs: number): void
  /** How far trial `id` was trained; its figures take the place of those it had. */
  appendTrained(id: number, trained: TrainedTo, elapsedMs: number): void
  /** The last training of trial `id` is under way, and saved up to so many steps. */
  appendTuning(id: number, steps: number, elapsedMs: number): void
  /** The trial whose last training began last, and whether it came to its end. */
  tuning(): { readonly id: number; readonly isDone: boolean } | undefined
  /** Writes through to the disk and closes; call it also when the search fails. */
  close(): void
}

const fsyncEveryMs = 1000

/**
 * Opens or starts the ledger of a search; `plan` is any JSON value that says what is searched.
 * @throws UserError `ledger-foreign` if the file holds another plan, `ledger-version`, `ledger-damaged`;
 *   from `append`, `ledger-busy` if another process writes to the file
 */
export function openLedger(path: string, plan: Plan, now: () => number = Date.now): Ledger {
  const found = existsSync(path) ? readRecords(readFileSync(path), path) : undefined
  if (found?.plan !== undefined) refuseForeign(found.plan, plan, path)
  const file = openSync(path, found ? 'r+' : 'wx+')
  let end = found?.goodBytes ?? 0
  ftruncateSync(file, end)
  let synced = now()
  const write = (record: Record | object) => {
    if (fstatSync(file).size !== end) throw userError('ledger-busy', { path })
    end += writeAll(file, Buffer.from(`${JSON.stringify(record)}\n`), end)
    if (now() - synced < fsyncEveryMs) return
    fsyncSync(file)
    synced = now()
  }
  if (end === 0) {
    write({ ledger: 'edgewise', version: ledgerVersion, plan })
    fsyncSync(file)
  }
  const entries = collect(found?.records ?? [])
  return {
    trials: entries.trials,
    spentMs: found?.records.at(-1)?.elapsedMs ?? 0,
    append: (trial, elapsedMs) => {
      write({ trial, elapsedMs })
      entries.add({ trial, elapsedMs })
    },
    appendMeasured: (id, measured, elapsedMs) => {
      write({ id, measured, elapsedMs })
      entries.add({ id, measured, elapsedMs })
    },
    appendTrained: (id, trained, elapsedMs) => {
      write({ id, trained, elapsedMs })
      entries.add({ id, trained, elapsedMs })
    },
    appendTuning: (id, tuning, elapsedMs) => {
      write({ id, tuning, elapsedMs })
      entries.add({ id, tuning, elapsedMs })
    },
    tuning: entries.tuning,
    close: () => {
      fsyncSync(file)
      closeSync(file)
    },
  }
}

/** A ledger that is forgotten with the process. */
export function memoryLedger(trials: readonly Trial[] = []): Ledger {
  const entries = collect(trials.map(trial => ({ trial, elapsedMs: 0 })))
  return {
    trials: entries.trials,
    spentMs: 0,
    append: (trial, elapsedMs) => entries.add({ trial, elapsedMs }),
    appendMeasured: (id, measured, elapsedMs) => entries.add({ id, measured, elapsedMs }),
    appendTrained: (id, trained, elapsedMs) => entries.add({ id, trained, elapsedMs }),
    appendTuning: (id, tuning, elapsedMs) => entries.add({ id, tuning, elapsedMs }),
    tuning: entries.tuning,
    close: () => {},
  }
}

/** What a finished or interrupted search left, to render it again. A torn last line is passed over. */
export function readLedger(path: string): ReadLedger {
  if (!existsSync(path)) throw userError('file-not-found', { path })
  return readLedgerBytes(readFileSync(path), path)
}

/** The same from bytes that are here already; `path` names them in errors. */
export function readLedgerBytes(bytes: Uint8Array, path: string): ReadLedger {
  const { plan, records } = readRecords(bytes, path)
  if (plan === undefined) throw userError('ledger-damaged', { path, line: 1 })
  return { plan, trials: collect(records).trials(), spentMs: records.at(-1)?.elapsedMs ?? 0, records }
}

export type ReadLedger = {
  readonly plan: Plan
  readonly trials: readonly Trial[]
  readonly spentMs: number
  /** Line by line, for an account of what the time went to. */
  readonly records: readonly Record[]
}

function collect(records: readonly Record[]) {
  const trials: Trial[] = []
  let tuning: ReturnType<Ledger['tuning']>
  const add = (record: Record) => {
    if ('trial' in record) {
      trials.push(record.trial)
      return
    }
    const old = trials[record.id]
    if (!old) return
    if ('tuning' in record) tuning = { id: record.id, isDone: false }
    else if ('measured' in record) trials[record.id] = withMeasured(old, record.measured)
    else {
      trials[record.id] = withTrained(old, record.trained)
      if (record.trained.part === 'test' && tuning?.id === record.id) tuning = { ...tuning, isDone: true }
    }
  }
  for (const record of records) add(record)
  return { add, trials: () => trials as readonly Trial[], tuning: () => tuning }
}

const withMeasured = (trial: Trial, measured: Metrics): Trial => ({
  ...trial,
  measured: { ...trial.measured, ...measured },
})

/** What was only timed before is now a candidate like the others. The last word on the test part stands above later held-out ones. */
const withTrained = ({ reason: _, ...trial }: Trial, trained: TrainedTo): Trial => {
  const stands = trained.part === 'held-out' && trial.rungs?.some(({ part }) => part === 'test')
  return {
    ...trial,
    state: 'complete',
    metrics: stands ? trial.metrics : { ...trial.metrics, ...trained.metrics },
    rungs: [...(trial.rungs ?? []), trained],
  }
}

function writeAll(file: number, bytes: Uint8Array, position: number): number {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, position + done)
  return done
}

function refuseForeign(found: Plan, plan: Plan, path: string): void {
  const [theirs, ours] = [flatten(found), flatten(plan)]
  const differing = [...new Set([...ours.keys(), ...theirs.keys()])].find(
    key => ours.get(key) !== theirs.get(key),
  )
  if (differing !== undefined)
    throw userError('ledger-foreign', { file: basename(path), path, difference: differing || 'plan' })
}

// Leaves by path, so that the order of keys does not matter and a message can name what differs.
function flatten(value: Plan, path = '', out = new Map<string, string>()): Map<string, string> {
  if (value === null || typeof value !== 'object') return out.set(path, JSON.stringify(value) ?? 'undefined')
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  if (entries.length === 0) out.set(path, Array.isArray(value) ? '[]' : '{}')
  for (const [key, inner] of entries) flatten(inner as Plan, path ? `${path}.${key}` : key, out)
  return out
}
