// Measuring the finalists: the seed early and briefly, then two rounds on the front, within what is left of the time.
import { UserError } from '../errors.ts'
import { axes } from './axes.ts'
import { chooseFinalists, needsMeasuring } from './finalists.ts'
import { bestFirst, feasibleFront } from './front.ts'
import { isAborted, type Run } from './options.ts'
import type { Trial } from './problem.ts'

/** Share of the time budget that is kept back for measuring. */
export const measureShare = 0.2
export const measureRounds = 2

/** Times the seed alone and briefly: shows what a measurement costs beyond the time asked, and anchors later rounds. */
export async function measureSeed(run: Run, share = measureShare * 0.1): Promise<void> {
  const seed = run.ledger.trials()[0]!
  if (!run.measures || seed.measured || seed.state !== 'complete') return
  const { timeMs, measureMs = Number.POSITIVE_INFINITY } = run.options
  await measureRound(run, [seed], timeMs === undefined ? undefined : Math.min(timeMs * share, measureMs))
}

/** Why nothing, or not all, was measured, if so. */
export async function measureFinalists(run: Run): Promise<string | undefined> {
  const { problem, ledger, options, clock } = run
  if (!run.measures) return needsMeasuring(problem) ? 'no device was given' : undefined
  const count = options.finalists ?? 6
  try {
    for (let round = measureRounds; round > 0 && !isAborted(run); round--) {
      const done = ledger.trials().filter(trial => trial.measured && trial.id !== 0)
      const chosen = chooseFinalists(candidates(run), done, problem, Math.ceil((count - done.length) / round))
      if (chosen.length === 0) break
      await measureRound(run, chosen, clock.roundMs(round))
    }
    return undefined
  } catch (error) {
    if (isAborted(run)) return undefined
    if (error instanceof UserError) return error.message
    throw error
  }
}

// The front on what steered the search, best first; limits of the device are not asked yet.
function candidates({ problem, ledger }: Run): Trial[] {
  const unmeasured = ledger.trials().map(({ measured: _, ...trial }): Trial => trial)
  const objectives = axes(problem, unmeasured)
  const front = bestFirst(feasibleFront(unmeasured, problem, objectives), objectives)
  return front.map(trial => ledger.trials()[trial.id]!)
}

export async function measureRound(
  run: Run,
  trials: readonly Trial[],
  timeMs: number | undefined,
): Promise<void> {
  const { problem, options, ledger, clock } = run
  const start = clock.elapsedMs()
  const models = trials.map(trial => ({ trial, graph: problem.space.decode(trial.genome) }))
  const measured = await options.evaluate.measure!(models, { timeMs, signal: options.signal })
  const end = clock.elapsedMs()
  if (timeMs !== undefined) clock.measurementTook(end - start, timeMs)
  trials.forEach((trial, i) => {
    ledger.appendMeasured(trial.id, measured[i]!, end)
    run.report('measuring', ledger.trials()[trial.id]!)
  })
}
