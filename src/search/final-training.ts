// From the candidates that halving left to the one that is handed over: finalists are trained on, one is chosen by its
// limits and then its figures, and has the rest of the time.
import type { Genome } from '../space/index.ts'
import { isDevice } from './axes.ts'
import { fittingProbe, isFixed, trialOf } from './device-stage.ts'
import { bestFirst } from './front.ts'
import type { Runner, Trainer } from './halving.ts'
import { isAborted, type Run } from './options.ts'
import { pacesOf } from './pace.ts'
import { type Constraint, known, type Objective, type Trial, violation } from './problem.ts'
import { firstSteps, type Stages } from './stages.ts'
import type { TrainedRun } from './train-candidate.ts'

/** Finalists, one after the other, each on for its part of the time. */
export async function trainedOn(
  run: TrainedRun,
  runners: readonly Runner[],
  stages: Stages,
): Promise<Runner[]> {
  // One has nobody to be compared with: its time is better spent on the last training.
  if (runners.length < 2) return [...runners]
  const out: Runner[] = []
  for (const [i, runner] of runners.entries()) {
    if (isAborted(run)) break
    const shareMs = (run.clock.leftMs() - stages.tuningMs) / (runners.length - i)
    const { stepMs, scoreMs } = pacesOf(run)
    const steps = Number.isFinite(shareMs)
      ? Math.floor((shareMs - scoreMs) / stepMs)
      : stages.finalistSteps - runner.steps
    if (steps < firstSteps) out.push(runner)
    else {
      const score = await runner.training.advance(steps)
      out.push({ ...runner, steps: runner.steps + steps, curve: [...runner.curve, score] })
    }
  }
  return out
}

/** One candidate, trained as far as a first rung. */
export async function onlyFirst(genome: Genome, trainer: Trainer): Promise<Runner[]> {
  const training = await trainer.start(genome)
  const score = await training.advance(firstSteps)
  return Number.isFinite(score) ? [{ genome, training, steps: firstSteps, curve: [score] }] : []
}

/** None of those that came so far holds the device's limits: one that does and fell behind, else who comes nearest. */
export async function lastResort(
  run: TrainedRun,
  runners: readonly Runner[],
  trainer: Trainer,
): Promise<readonly Runner[]> {
  const safe = fittingProbe(run)
  if (safe && !isAborted(run)) return onlyFirst(safe, trainer)
  const limits = run.problem.constraints.filter(({ key }) => isDevice(key))
  const far = (runner: Runner) => {
    const trial = trialOf(run, runner)
    return trial ? violation(trial, limits, known(trial)) : Number.POSITIVE_INFINITY
  }
  return [...runners].sort((a, b) => far(a) - far(b)).slice(0, 1)
}

/**
 * By the limits that training does not change, then those it does, then the first objective. What lies within one standard
 * error of the best is as good by what few samples can say: of those the one with most merit, first in `order`, is chosen.
 */
export function chosenOf(
  run: Run,
  runners: readonly Runner[],
  order: readonly Genome[] = [],
): Trial | undefined {
  const { problem } = run
  const trials = runners.flatMap(runner => trialOf(run, runner) ?? [])
  const objectives = problem.objectives.filter(({ key }) => trials.some(trial => known(trial)[key]))
  const fixed = problem.constraints.filter(isFixed)
  const far = (trial: Trial, limits: readonly Constraint[]) => violation(trial, limits, known(trial))
  const ranked = bestFirst(trials, objectives).sort(
    (a, b) => far(a, fixed) - far(b, fixed) || far(a, problem.constraints) - far(b, problem.constraints),
  )
  const [best] = ranked
  const first = objectives[0]
  if (!best || !first) return best
  const nearest = far(best, problem.constraints)
  const equal = ranked.filter(
    trial => far(trial, problem.constraints) <= nearest && !isClearlyWorse(trial, best, first),
  )
  const place = new Map(order.map((genome, i) => [genome.join(), i]))
  const placeOf = ({ genome }: Trial) => place.get(genome.join()) ?? order.length
  return equal.sort((a, b) => placeOf(a) - placeOf(b))[0]
}

const widthOf95 = 2 * 1.96

function isClearlyWorse(trial: Trial, best: Trial, { key, better }: Objective): boolean {
  const [own, top] = [known(trial)[key], known(best)[key]]
  if (!own || !top) return true
  const behind = better === 'max' ? top.value - own.value : own.value - top.value
  return behind > (top.high - top.low) / widthOf95
}

const hasLastWord = ({ rungs = [] }: Trial) => rungs.some(({ part }) => part === 'test')

/** What a remembering search had judged at its beginning is trained on where there is time worth it. */
const isOpener = ({ memory, options: { timeMs } }: TrainedRun, leftMs: number): boolean =>
  memory !== undefined && timeMs !== undefined && leftMs > 0.05 * timeMs

/** The rest of the time for one. */
export async function tuned(run: TrainedRun, trial: Trial, stages: Stages): Promise<void> {
  if (isAborted(run) || (hasLastWord(trial) && !isOpener(run, run.clock.leftMs()))) return
  await tunedOn(run, trial, stages)
}

/** What the ledger says of it first: whatever ends this process, the next one goes on with the same trial, the time counted. */
export async function tunedOn(run: TrainedRun, trial: Trial, stages: Stages): Promise<void> {
  const { ledger, clock, options, problem, coach } = run
  const left = clock.leftMs()
  const from = coach.kept(trial.id) ?? 0
  const saved = (steps: number) => ledger.appendTuning(trial.id, steps, clock.elapsedMs())
  saved(from)
  const trained = await coach.train({
    id: trial.id,
    genome: trial.genome,
    graph: problem.space.decode(trial.genome),
    from,
    steps: Number.isFinite(left) ? undefined : stages.tuningSteps,
    timeMs: Number.isFinite(left) ? Math.max(1, left) : undefined,
    last: true,
    saved,
    signal: options.signal,
  })
  ledger.appendTrained(trial.id, trained, clock.elapsedMs())
  run.report('searching', ledger.trials()[trial.id]!)
}
