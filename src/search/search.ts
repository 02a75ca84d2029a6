// The search itself: propose, cost all, prune, evaluate, write down; at the end measure the finalists. The ledger is the
// only state: whatever stops it, the same call on the same ledger goes on where it stood.
import { setImmediate } from 'node:timers/promises'
import { internal, userError } from '../errors.ts'
import { axes, isDevice } from './axes.ts'
import { type Clock, startClock } from './clock.ts'
import { needsMeasuring } from './finalists.ts'
import { bestOf, feasibleFront, keyLabel, searchVolume } from './front.ts'
import { type Ledger, memoryLedger } from './ledger.ts'
import { measureFinalists, measureRounds, measureSeed, measureShare } from './measuring.ts'
import { isAborted, type Run, type SearchOptions, type SearchResult } from './options.ts'
import { outcome } from './outcome.ts'
import { type Problem, type Trial, violation } from './problem.ts'
import { type Reach, reach } from './reach.ts'
import { type Candidate, prepare, settle } from './trial.ts'

/** So many failures from the start on are no accident: the last one's error is the user's answer. */
const failuresToGiveUp = 5

/**
 * Runs a search to the end of its budget, of its space, or an abort.
 * @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail
 */
export async function search(problem: Problem, options: SearchOptions): Promise<SearchResult> {
  const run = begin(problem, options)
  const unreachable = unreachableBy(run)
  const exhausted = await explore(run, unreachable ? 1 : Number.POSITIVE_INFINITY)
  const unmeasured = isAborted(run) ? undefined : await measureFinalists(run)
  const result = outcome(problem, run.ledger.trials())
  const seconds = run.clock.elapsedMs() / 1000
  const found = { ...result, seconds, interrupted: isAborted(run), exhausted, unmeasured }
  return unreachable
    ? { ...found, nearest: { ...result.nearest, ...unreachable.nearest }, unreachable }
    : found
}

/** Limits that foreseen costs say no genome holds: then the model itself is evaluated, and nothing is searched for. */
export function unreachableBy({ problem, options }: Run): Reach | undefined {
  if (!options.foresight || problem.constraints.length === 0) return undefined
  const reached = reach(problem, options.foresight)
  return reached.feasible ? undefined : reached
}

export function begin(problem: Problem, options: SearchOptions): Run {
  if (options.timeMs === undefined && options.trials === undefined) internal('a search without a budget')
  const ledger = options.ledger ?? memoryLedger()
  const measures = needsMeasuring(problem) && options.evaluate.measure !== undefined
  const { timeMs, now } = options
  const share = measures ? measureShare : 0
  const clock = startClock({
    timeMs,
    spentMs: ledger.spentMs,
    now,
    measureShare: share,
    rounds: measureRounds,
    mostRoundMs: options.measureMs ?? Number.POSITIVE_INFINITY,
  })
  return { problem, options, ledger, clock, measures, report: reporter(problem, options, clock, ledger) }
}

/** True if the searcher ran out of proposals; ends before that at `most` trials, at the budget's end, or when aborted. */
async function explore(run: Run, most: number): Promise<boolean> {
  const { problem, options, ledger } = run
  const goesOn = () => ledger.trials().length < most && mayGoOn(run)
  while (goesOn()) {
    const batch = options.searcher(problem, ledger.trials(), options.foresight)
    if (batch.length === 0) return true
    for (const candidate of await prepareAll(run, batch)) {
      if (!goesOn()) return false
      await evaluateOne(run, candidate)
      refuseUnknown(problem, ledger.trials()[0]!)
      refuseAllFailing(ledger.trials())
      if (ledger.trials().length === 1) await measureSeed(run)
    }
  }
  return false
}

function mayGoOn(run: Run): boolean {
  const done = run.ledger.trials().length
  if (isAborted(run) || done >= (run.options.trials ?? Number.POSITIVE_INFINITY)) return false
  return done === 0 || run.clock.fitsTrial(run.measures && hasFeasible(run))
}

// While there is nothing to measure, the time kept back for it serves the search.
const hasFeasible = ({ ledger, problem }: Run) =>
  ledger.trials().some(trial => trial.state === 'complete' && violation(trial, problem.constraints) === 0)

// A limit that nothing is known about would count as held.
export function refuseUnknown({ objectives, constraints }: Problem, seed: Trial): void {
  const missing = [...objectives, ...constraints].find(({ key }) => !isDevice(key) && !seed.metrics[key])
  if (seed.state === 'complete' && missing)
    throw userError('search-metric-unknown', { metric: keyLabel(missing.key) })
}

function refuseAllFailing(trials: readonly Trial[]): void {
  const [, ...others] = trials
  if (others.length === failuresToGiveUp && others.every(trial => trial.state === 'failed'))
    throw userError('search-failing', { count: failuresToGiveUp, reason: others.at(-1)?.reason ?? '' })
}

async function prepareAll(run: Run, genomes: readonly Problem['space']['seed'][]): Promise<Candidate[]> {
  const out: Candidate[] = []
  for (const genome of genomes) {
    if (isAborted(run)) break
    out.push(await prepare(genome, run.problem, run.options.evaluate))
    await setImmediate()
  }
  return out
}

export async function evaluateOne(run: Run, candidate: Candidate): Promise<void> {
  const { problem, options, ledger, clock } = run
  const history = ledger.trials()
  const start = clock.elapsedMs()
  const twin = history.find(trial => trial.hash === candidate.hash && trial.state !== 'failed')
  const isSeed = candidate.genome.join() === problem.space.seed.join()
  const settled = await settle(candidate, problem, options.evaluate, {
    twin,
    isSeed,
    signal: options.signal,
  }).catch(error => {
    if (isAborted(run)) return undefined
    throw error
  })
  if (!settled) return
  const elapsed = clock.elapsedMs()
  clock.trialTook(elapsed - start)
  const trial: Trial = { id: history.length, ...settled, seconds: (elapsed - start) / 1000 }
  ledger.append(trial, elapsed)
  run.report('searching', trial)
}

// Keeps the running front small and current, so that telling costs little however many trials there are.
function reporter(problem: Problem, options: SearchOptions, clock: Clock, ledger: Ledger): Run['report'] {
  let front: Trial[] = [...ledger.trials()]
  return (stage, trial) => {
    if (!options.progress) return
    const seed = ledger.trials()[0]!
    const objectives = axes(problem, [seed, trial])
    if (stage === 'searching') front = feasibleFront([...front, trial], problem, objectives)
    const left = clock.leftMs()
    options.progress({
      stage,
      trial,
      done: ledger.trials().length,
      total: options.trials,
      best: bestOf(front, objectives),
      frontSize: front.length,
      hypervolume: searchVolume(front[0]?.id === 0 ? front : [seed, ...front], problem),
      secondsLeft: Number.isFinite(left) ? Math.max(0, left / 1000) : undefined,
    })
  }
}
