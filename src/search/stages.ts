// How many candidates a search trains, and how far: from its time and the paces seen on the first one, or, where only trials
// are counted, from their number alone, so that it is the same on every machine.
import { type Allocation, allocate, type Paces, type Rung } from './allocation.ts'

/** What the stages come to; times are undefined where none are kept. */
export type Stages = {
  readonly rungs: readonly Rung[]
  readonly finalists: number
  /** Steps of a finalist in all, where no time says it. */
  readonly finalistSteps: number
  readonly tuningSteps: number
  /** To be left for what comes after halving, and for the last tuning. */
  readonly afterHalvingMs: number
  readonly tuningMs: number
}

export type StagesOptions = {
  readonly timeMs: number | undefined
  /** Candidates at most. */
  readonly candidates: number | undefined
  /** Of the time, for measuring that is still to come. */
  readonly measureShare: number
  /** Steps of one pass over the training part. */
  readonly epochSteps?: number | undefined
}

export const firstSteps = 50
const factor = 3

/** Pure. */
export function stagesOf(options: StagesOptions, paces: Paces): Stages {
  const { timeMs, candidates, ...rest } = options
  if (timeMs === undefined) return counted(candidates ?? 1)
  const plan: Allocation = allocate(timeMs, paces, { ...rest, firstSteps, factor })
  const most = candidates ?? Number.POSITIVE_INFINITY
  const rungs = plan.halving.rungs.map((rung, k) => ({
    ...rung,
    candidates: Math.min(rung.candidates, Math.max(1, Math.floor(most / factor ** k))),
  }))
  return {
    rungs: rungs.length > 0 ? rungs : [{ candidates: 1, steps: firstSteps }],
    finalists: Math.max(1, plan.finalists.candidates),
    finalistSteps: 0,
    tuningSteps: 0,
    // Half of the measuring comes before the finalists are trained.
    afterHalvingMs: plan.finalists.ms + plan.tuning.ms + plan.measuring.ms / 2,
    tuningMs: plan.tuning.ms + plan.measuring.ms / 2,
  }
}

function counted(candidates: number): Stages {
  const rungs: Rung[] = []
  for (
    let n = candidates, steps = firstSteps;
    n >= 1 && rungs.length < 4;
    n = Math.floor(n / factor), steps *= factor
  )
    rungs.push({ candidates: n, steps })
  const last = rungs.at(-1)!.steps
  return {
    rungs,
    finalists: 1,
    finalistSteps: last,
    tuningSteps: factor * last,
    afterHalvingMs: 0,
    tuningMs: 0,
  }
}
