// The pace of training, as the ledger tells it of what was trained so far: what plans of time go by.
import type { Paces } from './allocation.ts'
import type { Run } from './options.ts'

const seenBy = ({ ledger }: Run) =>
  ledger
    .trials()
    .flatMap(({ id, aside, rungs = [] }) =>
      id === 0 || aside ? [] : rungs.flatMap(({ paces }) => (paces ? [paces] : [])),
    )

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

/** Of the time, what goes into training where there is no choice by training. */
const trainedShare = 0.85
/**
 * Passes over the training part. CIFAR-10, 4,000 samples, narrowings of one ResNet-8, the same time each: 12.5 M MACs in 16 passes
 * reach 62.6 and 63.9 %, 7 M in 28 passes 61.9, 10.5 M in 20 passes 63.4 and 63.0, 14 to 18 M in 12 to 14 passes 61.3 to 62.6.
 */
const settledEpochs = 30

/**
 * The most MACs with which a candidate's training settles within the time: where it does not, a smaller network that sees the
 * data more often is worth more than a larger one. By the pace of the first that was trained, and of the whole time, so that a
 * search that goes on comes to the same; undefined where no time is kept or nothing was trained.
 */
export function settlingMacs({ ledger, options: { timeMs } }: Run): number | undefined {
  const paced = ledger
    .trials()
    .find(({ id, rungs, aside }) => id > 0 && !aside && rungs?.[0]?.paces?.epochSteps)
  const { stepMs = 0, epochSteps = 0 } = paced?.rungs?.[0]?.paces ?? {}
  const macs = paced?.metrics.macs?.value
  if (timeMs === undefined || !macs || stepMs <= 0) return undefined
  const epochs = (trainedShare * timeMs) / (stepMs * epochSteps)
  return (macs * epochs) / settledEpochs
}
