// What still holds of earlier searches, written into the ledger of this one at no cost and marked `recalled`.

import { isFixed } from './device-stage.ts'
import { distanceBeyond, mayHold } from './foresight.ts'
import { isAborted } from './options.ts'
import type { Constraint } from './problem.ts'
import { known as figuresOf, type Trial, violation } from './problem.ts'
import type { TrainedRun } from './train-candidate.ts'
import { type Candidate, prepare } from './trial.ts'
import type { Known, Memory } from './warm-memory.ts'

/** Trials taken over at most. */
const mostRecalled = 64

/** The model as it is; trained, the same genome is a candidate like any other. */
const isStart = ({ recalled }: Known): boolean => recalled.trial === 0

/** Into an empty ledger, the model itself first: what is known of it without asking again. */
export async function recallSeed(run: TrainedRun, memory: Memory): Promise<void> {
  const { ledger, problem, options } = run
  const seed = memory.known.find(isStart)
  if (ledger.trials().length > 0 || !seed?.final) return
  writeDown(run, seed, [seed.final], await prepare(seed.genome, problem, options.evaluate))
}

/** After the model itself: every known candidate that holds the limits that training does not change. */
export async function recallOthers(run: TrainedRun, memory: Memory): Promise<void> {
  const { problem, ledger } = run
  if (ledger.trials().length !== 1) return
  const fixed = problem.constraints.filter(isFixed)
  const others = memory.known.filter(one => !isStart(one) && one.rungs.length > 0)
  for (const one of others.slice(0, mostRecalled)) {
    if (isAborted(run)) return
    const candidate = await prepare(one.genome, problem, run.options.evaluate)
    if (!holds(one, fixed, candidate.costs)) continue
    memory.adopt(one, ledger.trials().length)
    writeDown(run, one, one.rungs, candidate)
  }
}

/** Whether something that is remembered holds the limits by its costs: then nobody needs to look for what does. */
export const isHeld = ({ problem, options }: TrainedRun, { known }: Memory): boolean =>
  options.foresight !== undefined &&
  known.some(({ genome }) => mayHold(options.foresight!.costs(genome), problem.constraints))

const holds = ({ measured }: Known, fixed: readonly Constraint[], costs: Trial['metrics']): boolean =>
  distanceBeyond({ ...costs, ...measured }, fixed) === 0

function writeDown(run: TrainedRun, one: Known, rungs: Known['rungs'], candidate: Candidate): void {
  const { ledger, clock } = run
  const { genome, hash, costs } = candidate
  const trial: Trial = {
    id: ledger.trials().length,
    genome,
    hash,
    metrics: { ...costs, ...rungs.at(-1)?.metrics },
    ...(one.measured ? { measured: one.measured } : {}),
    rungs,
    recalled: one.recalled,
    ...(one.aside ? { aside: one.aside } : {}),
    state: 'complete',
    seconds: 0,
  }
  ledger.append(trial, clock.elapsedMs())
}

export type Final = { readonly known: Known; readonly trial: Trial }

/** Candidates that had the last word then and hold what training does not change, the best of then first. */
export function finalsOf({ ledger, problem }: TrainedRun, memory: Memory): Final[] {
  const fixed = problem.constraints.filter(isFixed)
  return memory.known.flatMap(known => {
    const trial = ledger
      .trials()
      .find(
        t =>
          t.id !== 0 && t.recalled?.trial === known.recalled.trial && t.genome.join() === known.genome.join(),
      )
    return known.final && trial && violation(trial, fixed, figuresOf(trial)) === 0 ? [{ known, trial }] : []
  })
}
