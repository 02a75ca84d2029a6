// The pace of training, as the ledger tells it of what was trained so far: what plans of time go by.
import type { Paces } from './allocation.ts'
import type { Run } from './options.ts'

const seenBy = ({ ledger }: Run) =>
  ledger
    .trials()
    .flatMap(({ id, aside, rungs = [] }) => (id === 0 || aside ? [] : rungs.flatMap(({ paces }) => (paces ? [paces] : []))))

/** The median of what the ledger says of each kind of work. */
export function pacesOf(run: Run): Paces {
  const seen = seenBy(run)
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 1
  return {
    appraiseMs: 1,
    stepMs: median(seen.map(({ stepMs }) => stepMs)),
    startMs: 0,
    scoreMs: median(seen.map(({ startMs, judgeMs }) => startMs + judgeMs)),
  }
}

/** Steps of one pass over the training part, where anything was trained. */
export const epochStepsOf = (run: Run): number | undefined =>
  seenBy(run).find(({ epochSteps }) => epochSteps !== undefined)?.epochSteps

/** What training a candidate on by so many steps takes, judging included. */
export function advanceMs(run: Run, steps: number): number {
  const { stepMs, scoreMs } = pacesOf(run)
  return steps * stepMs + scoreMs
}
