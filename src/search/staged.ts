// The training part of `auto` on its clock: halving, then the finalists, then the best of them to the end of its time.
// The plan rests on guessed paces; every advance is asked for by the pace seen so far, so that the time is kept.
import type { Genome } from '../space/index.ts'
import type { Allocation, Paces } from './allocation.ts'
import { halve, type Runner, type Trainer } from './halving.ts'

export type StagedOptions = {
  readonly allocation: Allocation
  readonly paces: Paces
  /** Milliseconds left of the time for training; falls as it passes. */
  readonly leftMs: () => number
  readonly signal?: AbortSignal
}

export type Staged = {
  /** The best, trained longest, still open: its caller reads its weights, then releases it. */
  readonly best: Runner | undefined
  /** The finalists with their last scores, best first; all but `best` are released. */
  readonly finalists: readonly Runner[]
}

/** The last stage is cut so often: after each piece the pace is known better, and the rest is cut to fit. */
const pieces = 4

/** Trains the genomes, best guess first, through the stages of an allocation. Ends within its time by one advance at most. */
export async function trainInStages(
  genomes: readonly Genome[],
  trainer: Trainer,
  options: StagedOptions,
): Promise<Staged> {
  const { allocation, leftMs, signal } = options
  const pace = observed(trainer, options)
  const isAborted = () => signal?.aborted ?? false
  const { halving, finalists, tuning } = allocation
  const afterHalvingMs = finalists.ms + tuning.ms
  const runners = await halve(genomes, pace.trainer, {
    rungs: halving.rungs,
    isOver: steps => leftMs() - pace.advanceMs(steps) < afterHalvingMs,
    ...(signal ? { signal } : {}),
  })
  const [going, out] = [runners.slice(0, finalists.candidates), runners.slice(finalists.candidates)]
  for (const { training } of out) training.release()
  const trained: Runner[] = []
  for (const [i, runner] of going.entries()) {
    const share = (leftMs() - tuning.ms) / (going.length - i)
    trained.push(isAborted() ? runner : await advanced(runner, pace.stepsWithin(share)))
  }
  const ranked = trained.filter(isSound).sort((a, b) => last(b) - last(a))
  const [best] = ranked
  for (const runner of trained) if (runner !== best) runner.training.release()
  if (!best) return { best: undefined, finalists: [] }
  let tuned = best
  for (let piece = 0; piece < pieces && !isAborted(); piece++)
    tuned = await advanced(tuned, pace.stepsWithin(leftMs() / (pieces - piece)))
  return { best: tuned, finalists: [tuned, ...ranked.slice(1)] }
}

const last = ({ curve }: Runner): number => curve.at(-1)!
const isSound = (runner: Runner): boolean => Number.isFinite(last(runner))

async function advanced(runner: Runner, steps: number): Promise<Runner> {
  if (steps < 1) return runner
  const score = await runner.training.advance(steps)
  return { ...runner, steps: runner.steps + steps, curve: [...runner.curve, score] }
}

/** The trainer, and how long its advances take: as planned until seen, then the mean of what was seen. */
function observed(trainer: Trainer, { paces, leftMs }: StagedOptions) {
  let seenSteps = 0
  let seenMs = 0
  const stepMs = () => (seenSteps > 0 ? seenMs / seenSteps : paces.stepMs)
  const timed: Trainer = {
    start: async genome => {
      const training = await trainer.start(genome)
      return {
        release: () => training.release(),
        advance: async steps => {
          const before = leftMs()
          const score = await training.advance(steps)
          seenMs += Math.max(0, before - leftMs() - paces.scoreMs)
          seenSteps += steps
          return score
        },
      }
    },
  }
  return {
    trainer: timed,
    advanceMs: (steps: number) => steps * stepMs() + paces.scoreMs,
    stepsWithin: (ms: number) => Math.max(0, Math.floor((ms - paces.scoreMs) / Math.max(stepMs(), 1e-6))),
  }
}
