// The loop over steps: batch, rates, step, watch. It runs what it is handed and knows no files; a run that is stopped and
// taken up again from its checkpoint goes through the same numbers as one that was not.
import { userError } from '../errors.ts'
import type { Runner, State } from './runner.ts'
import type { Fed, Scalars } from './step.ts'

export type Loop = {
  readonly runner: Runner
  /** Steps of the whole run, and the one to begin at. */
  readonly steps: number
  readonly begin: number
  /** Losses of the steps before `begin`. */
  readonly losses: Float32Array
  /** Writes the batch of a step into memory of the runner. */
  readonly prepare: (step: number) => Promise<Fed>
  readonly scalarsAt: (step: number) => Scalars
  /** What share of the run is over, where time decides instead of `steps`: it ends at 1. */
  readonly share?: (() => number) | undefined
  /** The end of an epoch or of the run: says whether to go on. */
  readonly epochEnd?: ((step: number, state: State) => Promise<boolean>) | undefined
  readonly perEpoch: number
  /** Where the run stands, every `everyMs` and at the end; lets aborts through. */
  readonly pulse: (standing: Standing) => Promise<void>
  readonly everyMs: number
  /** Says in a clause why the loss of this step is no number. */
  readonly explain: (fed: Fed, scalars: Scalars) => Promise<string>
  readonly now: () => number
  readonly signal: AbortSignal
}

export type Standing = {
  /** Steps done. */
  readonly step: number
  readonly steps: number
  readonly losses: Float32Array
  readonly state: State
  readonly secondsLeft: number
  /** Aborted, stopped early, or done: this is the last pulse. */
  readonly last: boolean
}

export type LoopResult = {
  /** The loss of each step, from the first of the whole run. */
  readonly losses: Float32Array
  readonly ended: 'done' | 'early' | 'aborted'
  /** Time of each step of this process in ms, with its batch. */
  readonly stepMs: Float64Array
  /** Time of those that went into preparing batches, or into waiting for them. */
  readonly batchMs: Float64Array
}

/** Runs the steps from `begin`. @throws UserError `train-not-finite` */
export async function runLoop(loop: Loop): Promise<LoopResult> {
  const { runner, steps, begin, now } = loop
  const losses = new Float32Array(steps)
  losses.set(loop.losses.subarray(0, begin))
  const [stepMs, batchMs] = [new Float64Array(steps - begin), new Float64Array(steps - begin)]
  const started = now()
  let pulsed = started
  const pulse = (step: number, last: boolean) => {
    const secondsLeft = (((now() - started) / Math.max(1, step - begin)) * (steps - step)) / 1000
    pulsed = now()
    return loop.pulse({
      step,
      steps,
      losses: losses.subarray(0, step),
      state: runner.state(),
      secondsLeft,
      last,
    })
  }
  const finish = async (step: number, ended: LoopResult['ended']): Promise<LoopResult> => {
    await pulse(step, true)
    const count = step - begin
    return {
      losses: losses.slice(0, step),
      ended,
      stepMs: stepMs.slice(0, count),
      batchMs: batchMs.slice(0, count),
    }
  }
  for (let step = begin; step < steps; step++) {
    const before = now()
    const fed = await loop.prepare(step)
    const prepared = now()
    const scalars = loop.scalarsAt(step)
    losses[step] = runner.step(fed, scalars)
    const after = now()
    batchMs[step - begin] = prepared - before
    stepMs[step - begin] = after - before
    if (!Number.isFinite(losses[step])) {
      const cause = await loop.explain(fed, scalars)
      throw userError('train-not-finite', { step: step + 1, loss: String(losses[step]), cause })
    }
    const done = step + 1
    const border = done % loop.perEpoch === 0 || done === steps
    if (border && loop.epochEnd && !(await loop.epochEnd(done, runner.state()))) return finish(done, 'early')
    if (after - pulsed >= loop.everyMs) await pulse(done, false)
    if (loop.signal.aborted) return finish(done, 'aborted')
    if (loop.share && loop.share() >= 1) return finish(done, 'done')
  }
  return finish(steps, 'done')
}
