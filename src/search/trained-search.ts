// `auto` with training: thousands are looked at by costs and by what they keep, some are trained a little and halved, few are
// trained on and timed, the best is trained to the end of the time and judged on the test part. Every stage is in the ledger:
// whatever stops it, the same call on the same ledger goes on where it stood.
import { UserError } from '../errors.ts'
import type { Genome } from '../space/index.ts'
import { type MetricKey, metrics as metricTable, splitKey } from '../units.ts'
import type { Paces } from './allocation.ts'
import { isDevice } from './axes.ts'
import type { Coach } from './coach.ts'
import { limitInMacs } from './device-line.ts'
import { fittingProbe, isFixed, probeDevice, timedAndFitting, timedOf, trialOf } from './device-stage.ts'
import { bestFirst } from './front.ts'
import { halve, type Runner, type Trainer } from './halving.ts'
import { measureSeed, measureShare } from './measuring.ts'
import { isAborted, type Run, type SearchOptions, type SearchResult } from './options.ts'
import { outcome } from './outcome.ts'
import {
  beyond,
  type Constraint,
  known,
  type Problem,
  type TrainedTo,
  type Trial,
  violation,
} from './problem.ts'
import { begin, evaluateOne, refuseUnknown, unreachableBy } from './search.ts'
import { shortlist } from './shortlist.ts'
import { firstSteps, type Stages, stagesOf } from './stages.ts'
import { type Candidate, prepare, prunedReason } from './trial.ts'

export type TrainedSearchOptions = Omit<SearchOptions, 'searcher'> & { readonly coach: Coach }
type TrainedRun = Run & { readonly coach: Coach }

/** @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail */
export async function searchByTraining(
  problem: Problem,
  options: TrainedSearchOptions,
): Promise<SearchResult> {
  const run: TrainedRun = { ...begin(problem, { ...options, searcher: () => [] }), coach: options.coach }
  const unreachable = unreachableBy(run)
  try {
    await trySeed(run)
    if (!unreachable && !isAborted(run) && !isSpent(run)) await trainOthers(run)
  } catch (error) {
    if (!isAborted(run)) throw error
  }
  const result = outcome(problem, run.ledger.trials())
  const seconds = run.clock.elapsedMs() / 1000
  const found = { ...result, seconds, interrupted: isAborted(run), exhausted: false, unmeasured: undefined }
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

async function trySeed(run: TrainedRun): Promise<void> {
  const { problem, options, ledger, clock } = run
  if (ledger.trials().length === 0)
    await evaluateOne(run, await prepare(problem.space.seed, problem, options.evaluate))
  const seed = ledger.trials()[0]
  if (!seed) return
  refuseUnknown(problem, seed)
  if (!seed.rungs) ledger.appendTrained(0, await run.coach.judgeSeed(options.signal), clock.elapsedMs())
  if (!isAborted(run)) await measureSeed(run)
}

/** Of the time, for looking at genomes by their costs. */
const poolShare = 0.05

async function trainOthers(run: TrainedRun): Promise<void> {
  const costs = await costsOf(run)
  await probeDevice(run, costs)
  const limits = limitInMacs(timedOf(run), run.problem.constraints)
  const { timeMs } = run.options
  const until = timeMs === undefined ? undefined : run.clock.elapsedMs() + timeMs * poolShare
  const listed = shortlist(run.problem, costs, {
    more: limits,
    ...(until === undefined ? {} : { isOver: () => run.clock.elapsedMs() > until }),
    ...(run.options.foresight ? {} : { starts: 40 }),
  })
  // What a device has already found to fit comes first: whatever else turns out too slow, one candidate holds.
  const safe = fittingProbe(run)
  const genomes = safe ? [safe, ...listed.filter(genome => genome.join() !== safe.join())] : listed
  if (genomes.length === 0 || isAborted(run)) return
  const trainer = trainerOf(run)
  const stages = await plan(run, genomes[0]!, trainer)
  const halved = await halve(genomes, trainer, {
    rungs: stages.rungs,
    isOver: steps => run.clock.leftMs() - advanceMs(run, steps) < stages.afterHalvingMs,
    admit: (runners, going) => timedAndFitting(run, runners, 2 * going),
    ...(run.options.signal ? { signal: run.options.signal } : {}),
  })
  // Where there was no time to halve, the first candidate is the best there is.
  const runners = halved.length > 0 || isAborted(run) ? halved : await onlyFirst(genomes[0]!, trainer)
  const finalists = await trainedOn(run, runners.slice(0, stages.finalists), stages)
  if (isAborted(run)) return
  const fitting = await timedAndFitting(run, finalists.length > 0 ? runners : [], stages.finalists)
  const chosen = chosenOf(run, fitting.length > 0 ? fitting : await lastResort(run, runners, trainer))
  if (chosen) await tuned(run, chosen, stages)
}

/** Costs at once where they are foreseen, else from the decoded graph. */
async function costsOf({ options, problem }: Run): Promise<(genome: Genome) => Trial['metrics']> {
  const { foresight } = options
  if (foresight) return genome => foresight.costs(genome)
  const direct = options.evaluate.costs
  return genome => {
    const found = direct(problem.space.decode(genome), genome)
    return found instanceof Promise ? {} : found
  }
}

/** Trains the first candidate a little, to see the pace, and plans the rest by it. */
async function plan(run: TrainedRun, first: Genome, trainer: Trainer): Promise<Stages> {
  const training = await trainer.start(first)
  await training.advance(firstSteps)
  const { timeMs, trials } = run.options
  const others = run.ledger.trials().filter(trial => trial.id === 0 || trial.state === 'pruned').length
  return stagesOf(
    {
      timeMs: timeMs === undefined ? undefined : run.clock.leftMs(),
      candidates: trials === undefined ? undefined : Math.max(1, trials - others),
      measureShare: run.measures ? measureShare : 0,
    },
    pacesOf(run),
  )
}

async function onlyFirst(genome: Genome, trainer: Trainer): Promise<Runner[]> {
  const training = await trainer.start(genome)
  const score = await training.advance(firstSteps)
  return Number.isFinite(score) ? [{ genome, training, steps: firstSteps, curve: [score] }] : []
}

/** The median of what the ledger says of each kind of work. */
function pacesOf({ ledger }: Run): Paces {
  const seen = ledger
    .trials()
    .flatMap(({ id, rungs = [] }) => (id === 0 ? [] : rungs.flatMap(({ paces }) => (paces ? [paces] : []))))
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 1
  return {
    appraiseMs: 1,
    stepMs: median(seen.map(({ stepMs }) => stepMs)),
    startMs: 0,
    scoreMs: median(seen.map(({ startMs, judgeMs }) => startMs + judgeMs)),
  }
}

function advanceMs(run: Run, steps: number): number {
  const { stepMs, scoreMs } = pacesOf(run)
  return steps * stepMs + scoreMs
}

/** So many failures from the start on are no accident. */
const failuresToGiveUp = 5

function trainerOf(run: TrainedRun): Trainer {
  const { problem, ledger, options } = run
  return {
    start: async genome => {
      const candidate = await prepare(genome, problem, options.evaluate)
      const earlier = ledger.trials().find(trial => trial.genome.join() === genome.join())
      let id = earlier?.id
      let done = 0
      return {
        advance: async steps => {
          const target = done + steps
          id ??= ledger.trials().length
          const score = await advancedTo(run, { ...candidate, id, done, target })
          done = target
          return score
        },
        release: () => {
          if (id !== undefined) run.coach.release(id)
        },
      }
    },
  }
}

type Advance = Candidate & { readonly id: number; readonly done: number; readonly target: number }

/** The score of a candidate at a stage: from the ledger, or by training. Not a number where it cannot be trained. */
async function advancedTo(run: TrainedRun, advance: Advance): Promise<number> {
  const { ledger, problem, coach, clock, options } = run
  const { id, target } = advance
  const trial = ledger.trials()[id]
  if (trial && !trial.rungs && !trial.measured) return Number.NaN
  const recorded = trial?.rungs?.find(rung => rung.part === 'held-out' && rung.steps >= target)
  if (recorded) return scoreOf(problem, recorded)
  if (!trial && ledger.trials().some(other => other.rungs && other.hash === advance.hash)) return Number.NaN
  const broken = problem.constraints.find(
    limit => advance.costs[limit.key] && beyond(limit, advance.costs[limit.key]!),
  )
  if (broken) {
    append(run, advance, { state: 'pruned', reason: prunedReason(broken, advance.costs), seconds: 0 })
    return Number.NaN
  }
  const start = clock.elapsedMs()
  const from = coach.kept(id) === advance.done ? advance.done : 0
  const stint = {
    ...advance,
    from,
    steps: target - from,
    timeMs: undefined,
    last: false,
    signal: options.signal,
  }
  const seconds = () => (clock.elapsedMs() - start) / 1000
  try {
    const trained = await coach.train(stint)
    if (trial) ledger.appendTrained(id, trained, clock.elapsedMs())
    else append(run, advance, { state: 'complete', trained, seconds: seconds() })
    run.report('searching', ledger.trials()[id]!)
    return scoreOf(problem, trained)
  } catch (error) {
    if (isAborted(run) || !(error instanceof UserError)) throw error
    if (!trial) append(run, advance, { state: 'failed', reason: error.message, seconds: seconds() })
    const others = ledger
      .trials()
      .slice(1)
      .filter(({ state }) => state !== 'pruned')
    if (others.length >= failuresToGiveUp && others.every(({ state }) => state === 'failed')) throw error
    return Number.NaN
  }
}

type End = Pick<Trial, 'state' | 'seconds'> & { readonly trained?: TrainedTo; readonly reason?: string }

function append({ ledger, clock }: Run, candidate: Advance, { trained, ...end }: End): void {
  const { id, genome, hash, costs } = candidate
  const trial: Trial = {
    id,
    genome,
    hash,
    metrics: { ...costs, ...trained?.metrics },
    ...end,
    ...(trained ? { rungs: [trained] } : {}),
  }
  ledger.append(trial, clock.elapsedMs())
}

/** The first quality that is asked for; larger is better. */
function scoreOf({ objectives, constraints }: Problem, { metrics }: TrainedTo): number {
  const isQuality = (key: MetricKey) => metricTable[splitKey(key).metric].kind === 'quality'
  const wanted = [...objectives, ...constraints].find(({ key }) => isQuality(key))
  const value = (wanted && metrics[wanted.key]?.value) ?? Number.NaN
  return wanted?.better === 'min' ? -value : value
}

/** None of those that came so far holds the device's limits: one that does and fell behind, else who comes nearest. */
async function lastResort(
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

async function trainedOn(run: TrainedRun, runners: readonly Runner[], stages: Stages): Promise<Runner[]> {
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

/** By the limits that training does not change, then those it does, then the objectives. */
function chosenOf(run: Run, runners: readonly Runner[]): Trial | undefined {
  const { problem } = run
  const trials = runners.flatMap(runner => trialOf(run, runner) ?? [])
  const fixed = problem.constraints.filter(isFixed)
  const ranked = bestFirst(
    trials,
    problem.objectives.filter(({ key }) => trials.some(t => known(t)[key])),
  )
  const far = (trial: Trial, limits: readonly Constraint[]) => violation(trial, limits, known(trial))
  return [...ranked].sort(
    (a, b) => far(a, fixed) - far(b, fixed) || far(a, problem.constraints) - far(b, problem.constraints),
  )[0]
}

/** The rest of the time for one. */
async function tuned(run: TrainedRun, trial: Trial, stages: Stages): Promise<void> {
  const { ledger, clock, options, problem, coach } = run
  if (trial.rungs?.some(({ part }) => part === 'test') || isAborted(run)) return
  const left = clock.leftMs()
  const trained = await coach.train({
    id: trial.id,
    genome: trial.genome,
    graph: problem.space.decode(trial.genome),
    from: coach.kept(trial.id) ?? 0,
    steps: Number.isFinite(left) ? undefined : stages.tuningSteps,
    timeMs: Number.isFinite(left) ? Math.max(1, left) : undefined,
    last: true,
    signal: options.signal,
  })
  ledger.appendTrained(trial.id, trained, clock.elapsedMs())
  run.report('searching', ledger.trials()[trial.id]!)
}
