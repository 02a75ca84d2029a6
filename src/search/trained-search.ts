// `auto` with training: thousands are looked at by costs and by what they keep, some are trained a little and halved, few are
// trained on and timed, the best is trained to the end of the time and judged on the test part. Every stage is in the ledger:
// whatever stops it, the same call on the same ledger goes on where it stood.
import type { Genome } from '../space/index.ts'
import { candidatesOf } from './candidates.ts'
import type { Coach } from './coach.ts'
import { isTimed, timedAndFitting, timingShares, trialOf } from './device-stage.ts'
import { chosenOf, lastResort, onlyFirst, trainedOn, tuned, tunedOn } from './final-training.ts'
import { halve, type Trainer } from './halving.ts'
import { measureSeed } from './measuring.ts'
import { mostPromising } from './most-promising.ts'
import { isAborted, type Run, type SearchOptions, type SearchResult } from './options.ts'
import { outcome } from './outcome.ts'
import { advanceMs, epochStepsOf, pacesOf } from './pace.ts'
import type { Problem, Trial } from './problem.ts'
import { begin, evaluateOne, refuseUnknown, unreachableBy } from './search.ts'
import { firstSteps, type Stages, stagesOf } from './stages.ts'
import { type TrainedRun, trainerOf } from './train-candidate.ts'
import { prepare } from './trial.ts'
import type { Memory } from './warm-memory.ts'
import { openWarm, withRecalled } from './warm-opening.ts'
import { isHeld, recallSeed } from './warm-recalled.ts'
import { clocked } from './work-time.ts'

export type TrainedSearchOptions = Omit<SearchOptions, 'searcher'> & {
  readonly coach: Coach
  /** What earlier searches know. */
  readonly memory?: Memory
}

/** @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail */
export async function searchByTraining(problem: Problem, asked: TrainedSearchOptions): Promise<SearchResult> {
  const { options, workMs } = clocked(asked)
  const { coach, memory } = options
  const begunMs = options.now()
  const run: TrainedRun = { ...begin(problem, { ...options, searcher: () => [] }), coach, memory }
  const unreachable = memory && isHeld(run, memory) ? undefined : unreachableBy(run)
  try {
    if (memory) await recallSeed(run, memory)
    await trySeed(run)
    // A search that remembers times it together with those it begins with.
    const isTimedLater = memory !== undefined && !unreachable && options.timeMs !== undefined
    if (!isTimedLater && !isAborted(run)) await measureSeed(run, timingShares.seed)
    const mayGoOn = () => !unreachable && !isAborted(run) && !isSpent(run)
    const last = lastTraining(run)
    if (last && !unreachable && !isAborted(run)) await tunedOn(run, last, planned(run))
    else {
      const isAnswered = memory !== undefined && mayGoOn() && (await openWarm(run, memory))
      if (!isAnswered && mayGoOn()) await trainOthers(run)
    }
  } catch (error) {
    if (!isAborted(run)) throw error
  }
  const result = outcome(problem, run.ledger.trials())
  const seconds = run.clock.elapsedMs() / 1000
  const overheadSeconds = (options.now() - begunMs - workMs()) / 1000
  const ended = { interrupted: isAborted(run), exhausted: false, unmeasured: undefined }
  const found = { ...result, seconds, overheadSeconds, ...ended }
  return unreachable
    ? { ...found, nearest: { ...result.nearest, ...unreachable.nearest }, unreachable }
    : found
}

/** An earlier run came to its end, and there is hardly more time, or no more trials, than it had. */
function isSpent({ ledger, clock, options: { timeMs, trials } }: Run): boolean {
  const isTuned = ledger
    .trials()
    .some(({ id, rungs }) => id !== 0 && rungs?.some(({ part }) => part === 'test'))
  const isTimeUp = timeMs === undefined ? false : clock.leftMs() < 0.1 * timeMs
  const isCounted = trials !== undefined && ledger.trials().length >= trials
  return isTimeUp ? ledger.trials().length > 1 : isTuned && isCounted
}

/** Whose last training an earlier run broke off; or whose it ended, where there is time for more by now. */
function lastTraining(run: Run): Trial | undefined {
  const last = run.ledger.tuning()
  const isWanted = last && (!last.isDone || (run.options.timeMs !== undefined && !isSpent(run)))
  return isWanted ? run.ledger.trials()[last.id] : undefined
}

async function trySeed(run: TrainedRun): Promise<void> {
  const { problem, options, ledger, clock } = run
  if (ledger.trials().length === 0)
    await evaluateOne(run, await prepare(problem.space.seed, problem, options.evaluate))
  const seed = ledger.trials()[0]
  if (!seed) return
  refuseUnknown(problem, seed)
  if (!seed.rungs) ledger.appendTrained(0, await run.coach.judgeSeed(options.signal), clock.elapsedMs())
}

async function trainOthers(run: TrainedRun): Promise<void> {
  await measureSeed(run, timingShares.seed)
  const trainer = trainerOf(run)
  const genomes = await candidatesOf(run, trainer)
  if (genomes.length === 0 || isAborted(run)) return
  const stages = await plan(run, genomes[0]!, trainer)
  const halved = await halve(genomes, trainer, {
    rungs: stages.rungs,
    isOver: steps => run.clock.leftMs() - advanceMs(run, steps) < stages.afterHalvingMs,
    next: mostPromising(run.problem.space),
    admit: (runners, going) => timedAndFitting(run, runners, 2 * going),
    ...(run.options.signal ? { signal: run.options.signal } : {}),
  })
  // Where there was no time to halve, the first candidate is the best there is.
  const runners = halved.length > 0 || isAborted(run) ? halved : await onlyFirst(genomes[0]!, trainer)
  const finalists = await trainedOn(run, runners.slice(0, stages.finalists), stages)
  if (isAborted(run)) return
  const fitting = await timedAndFitting(run, finalists.length > 0 ? runners : [], stages.finalists, true)
  const fresh = fitting.filter(runner => !isTrainedOut(trialOf(run, runner)))
  const chosen = chosenOf(
    run,
    fresh.length > 0 ? fresh : fitting.length > 0 ? fitting : await lastResort(run, runners, trainer),
    genomes,
  )
  if (chosen) await tuned(run, chosen, stages)
}

/** An answer of an earlier search that was only judged again: training it once more finds nothing new, another one may be better. */
const isTrainedOut = (trial: Trial | undefined): boolean =>
  trial?.recalled !== undefined &&
  (trial.rungs?.some(({ part, paces }) => part === 'test' && !paces) ?? false)

/** Trains the first candidate a little, to see the pace, and plans the rest by it. */
async function plan(run: TrainedRun, first: Genome, trainer: Trainer): Promise<Stages> {
  const training = await trainer.start(first)
  await training.advance(firstSteps)
  return planned(run)
}

/** By the pace that the ledger tells. */
function planned(run: TrainedRun): Stages {
  const { timeMs, trials } = run.options
  const others = run.ledger.trials().filter(trial => trial.id === 0 || trial.state === 'pruned').length
  const stages = stagesOf(
    {
      timeMs: timeMs === undefined ? undefined : run.clock.leftMs(),
      candidates: trials === undefined ? undefined : Math.max(1, trials - others),
      measureShare: isTimed(run) ? 3 * timingShares.between + timingShares.last : 0,
      epochSteps: epochStepsOf(run),
    },
    pacesOf(run),
  )
  return withRecalled(run, stages)
}
