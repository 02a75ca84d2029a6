// Successive halving (Jamieson and Talwalkar, AISTATS 2016): all candidates are trained a little, the better ones on from
// there, rung by rung. It knows training only by the port below, and stops at its deadline or signal between two advances.
import type { Genome } from '../space/index.ts'
import type { Rung } from './allocation.ts'

/** One candidate under training: its weights live behind it until `release`. */
export type Training = {
  /** Trains on by so many steps and returns the score then; larger is better, not finite = broken. */
  advance(steps: number): Promise<number>
  release(): void
}
export type Trainer = { start(genome: Genome): Promise<Training> }

export type Runner = {
  readonly genome: Genome
  readonly training: Training
  readonly steps: number
  /** Scores at the rungs it reached, in their order. */
  readonly curve: readonly number[]
}

export type HalvingOptions = {
  readonly rungs: readonly Rung[]
  /** True when no further advance of so many steps may begin; asked before every one. */
  readonly isOver?: (steps: number) => boolean
  readonly signal?: AbortSignal
  /** Which of the genomes not begun yet is next on the first rung, after these. Default: the first. */
  readonly next?: (open: readonly Genome[], done: readonly Runner[]) => number
  /**
   * Asked after every rung but the last for those that may go on, best first, with how many will: what a device says is asked
   * here, of few. Default: all.
   */
  readonly admit?: (runners: readonly Runner[], going: number) => Promise<readonly Runner[]>
  /** Told of every candidate that is out, with the rung it left on (0 = after the first). */
  readonly dropped?: (runner: Runner, rung: number) => void
}

/**
 * The candidates that reached the highest rung, best first, still open: whoever called trains them on or releases them.
 * All others are released. Ties go to the earlier candidate. Candidates beyond the first rung's number are not started.
 */
export async function halve(
  genomes: readonly Genome[],
  trainer: Trainer,
  options: HalvingOptions,
): Promise<Runner[]> {
  const { rungs, isOver = () => false, signal, dropped, admit, next = () => 0 } = options
  const stops = (steps: number) => (signal?.aborted ?? false) || isOver(steps)
  let runners: Runner[] = []
  const open = new Set<Training>()
  const drop = (runner: Runner, rung: number) => {
    open.delete(runner.training)
    runner.training.release()
    dropped?.(runner, rung)
  }
  try {
    const first = rungs[0]
    if (!first) return []
    const waiting = [...genomes]
    while (waiting.length > 0 && runners.length < first.candidates && !stops(first.steps)) {
      const [genome] = waiting.splice(next(waiting, runners), 1)
      const training = await trainer.start(genome!)
      open.add(training)
      runners.push(await advanced({ genome: genome!, training, steps: 0, curve: [] }, first.steps))
    }
    runners = sift(runners, runners.length, runner => drop(runner, 0))
    for (let k = 1; k < rungs.length; k++) {
      const { candidates, steps } = rungs[k]!
      const before = rungs[k - 1]!.steps
      // Without time for the rung's first advance, the rung below has decided.
      if (runners.length === 0 || stops(steps - before)) break
      const admitted = admit ? await admit(runners, candidates) : runners
      for (const runner of runners) if (!admitted.includes(runner)) drop(runner, k - 1)
      const going = sift(admitted, candidates, runner => drop(runner, k - 1))
      const reached: Runner[] = []
      for (const runner of going) {
        if (stops(steps - before)) drop(runner, k - 1)
        else reached.push(await advanced(runner, steps))
      }
      runners = sift(reached, reached.length, runner => drop(runner, k))
    }
    return runners
  } catch (error) {
    for (const training of open) training.release()
    throw error
  }
}

async function advanced(runner: Runner, steps: number): Promise<Runner> {
  const score = await runner.training.advance(steps - runner.steps)
  return { ...runner, steps, curve: [...runner.curve, score] }
}

/** The best `keep` by their last score, best first; the others, and the broken ones, are dropped. */
function sift(runners: readonly Runner[], keep: number, drop: (runner: Runner) => void): Runner[] {
  const last = ({ curve }: Runner) => curve.at(-1)!
  const sound = runners.filter(runner => Number.isFinite(last(runner)))
  const sorted = sound
    .map((runner, i) => ({ runner, i }))
    .sort((a, b) => last(b.runner) - last(a.runner) || a.i - b.i)
  const kept = sorted.slice(0, keep).map(({ runner }) => runner)
  for (const runner of runners) if (!kept.includes(runner)) drop(runner)
  return kept
}
