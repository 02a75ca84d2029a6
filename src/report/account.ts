// What a search tried and what its time went to, worked out from its ledger line by line. Invariant: the seconds add up to
// the time of the last line.
import { type Constraint, keyLabel, type LedgerRecord, type Task, type Trial } from '../search/index.ts'
import { visible } from './escape.ts'
import type { Ending, RungCount, SearchAccount } from './search-types.ts'

const endingsKept = 8

export type Counted = {
  readonly records: readonly LedgerRecord[]
  readonly trials: readonly Trial[]
  readonly task: Pick<Task, 'constraints'>
  readonly tooSlow: number
  readonly looked: number | undefined
}

export function accountOf({ records, trials, task, tooSlow, looked }: Counted): SearchAccount {
  return {
    looked: Math.max(looked ?? 0, trials.length),
    complete: trials.filter(({ state }) => state === 'complete').length,
    recalled: trials.filter(({ recalled }) => recalled).length,
    endings: endingsOf(trials, task.constraints),
    rungs: rungsOf(trials),
    // Where devices are all predicted, finalists have been asked of nobody.
    timed: trials.filter(({ id, measured = {} }) => id !== 0 && Object.keys(measured).length > 0).length,
    tooSlow,
    seconds: secondsOf(records),
  }
}

function endingsOf(trials: readonly Trial[], constraints: readonly Constraint[]): Ending[] {
  const counts = new Map<string, Ending>()
  for (const trial of trials) {
    if (trial.state === 'complete') continue
    const reason = endingOf(trial, constraints)
    const key = `${trial.state} ${reason}`
    counts.set(key, { state: trial.state, reason, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, endingsKept)
}

/** The limit that was broken, without the figure, so that like counts with like. */
function endingOf(
  { state, reason = 'no reason', metrics }: Trial,
  constraints: readonly Constraint[],
): string {
  if (reason.startsWith('the same graph')) return 'the same graph as an earlier one'
  const broken = constraints.find(({ key, better, limit }) => {
    const figure = metrics[key]
    return figure && (better === 'min' ? figure.low > limit : figure.high < limit)
  })
  return state === 'pruned' && broken && reason.startsWith(keyLabel(broken.key))
    ? `${keyLabel(broken.key)} ${broken.better === 'min' ? 'over' : 'under'} the limit`
    : visible(reason, 160)
}

/** The model itself, which is not trained, does not count. */
function rungsOf(trials: readonly Trial[]): RungCount[] {
  const counts = new Map<string, RungCount>()
  for (const { rungs = [] } of trials.slice(1))
    for (const { steps, part } of rungs) {
      const key = `${part} ${steps}`
      counts.set(key, { steps, part, candidates: (counts.get(key)?.candidates ?? 0) + 1 })
    }
  return [...counts.values()].sort((a, b) => a.steps - b.steps || (a.part === 'test' ? 1 : -1))
}

type Spent = { training: number; evaluating: number; measuring: number; searching: number }

function secondsOf(records: readonly LedgerRecord[]): SearchAccount['seconds'] {
  const spent: Spent = { training: 0, evaluating: 0, measuring: 0, searching: 0 }
  const steps = new Map<number, number>()
  let before = 0
  for (const record of records) {
    const seconds = Math.max(0, record.elapsedMs - before) / 1000
    const [kind, worked] = workOf(record, steps)
    const own = Math.min(seconds, worked)
    spent[kind] += own
    spent.searching += seconds - own
    before = Math.max(before, record.elapsedMs)
  }
  return spent
}

/** What a line stands for, and at most how many seconds of the time since the line before. */
function workOf(record: LedgerRecord, steps: Map<number, number>): [keyof Spent, number] {
  if ('measured' in record) return ['measuring', Number.POSITIVE_INFINITY]
  if ('tuning' in record) return ['training', Number.POSITIVE_INFINITY]
  if ('trial' in record) {
    const { id, rungs, seconds } = record.trial
    for (const rung of rungs ?? []) steps.set(id, rung.steps)
    return [rungs ? 'training' : 'evaluating', seconds]
  }
  const { id, trained } = record
  const from = steps.get(id) ?? 0
  steps.set(id, trained.steps)
  const { paces } = trained
  if (!paces) return ['evaluating', Number.POSITIVE_INFINITY]
  const { startMs, stepMs, judgeMs } = paces
  return ['training', (startMs + judgeMs + stepMs * Math.max(0, trained.steps - from)) / 1000]
}
