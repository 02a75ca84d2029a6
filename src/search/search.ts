// The search itself: propose, cost all, prune, evaluate, write down; at the end measure the finalists. The ledger is the
// only state: whatever stops it, the same call on the same ledger goes on where it stood.
import { setImmediate } from 'node:timers/promises'
import { internal, UserError, userError } from '../errors.ts'
import type { Graph } from '../ir/index.ts'
import type { Metrics } from '../units.ts'
import { axes, isDevice } from './axes.ts'
import { type Clock, startClock } from './clock.ts'
import { chooseFinalists, needsMeasuring } from './finalists.ts'
import { bestOf, feasibleFront, keyLabel, searchVolume } from './front.ts'
import { type Ledger, memoryLedger } from './ledger.ts'
import { type Outcome, outcome } from './outcome.ts'
import { type Problem, type Searcher, type Trial, violation } from './problem.ts'
import { type Candidate, type Evaluate, prepare, settle } from './trial.ts'

export type Measure = (
  finalists: readonly { readonly trial: Trial; readonly graph: Graph }[],
  /** `timeMs`: to be kept; undefined = the device's own protocol. */
  options: { readonly timeMs: number | undefined; readonly signal: AbortSignal | undefined },
) => Promise<readonly Metrics[]>

export type SearchOptions = {
  /** `measure` is asked only if an objective or limit is a device's (latency, energy). */
  readonly evaluate: Evaluate & { readonly measure?: Measure }
  readonly searcher: Searcher
  /** Default: kept in memory. The caller closes it. */
  readonly ledger?: Ledger
  /** Budget over all runs on this ledger, measuring included. At least one of `timeMs` and `trials`. */
  readonly timeMs?: number
  readonly trials?: number
  /** How many to measure at most, the seed model aside. Default 6. */
  readonly finalists?: number
  readonly now: () => number
  readonly signal?: AbortSignal
  readonly progress?: (step: SearchStep) => void
}

export type SearchStep = {
  readonly stage: 'searching' | 'measuring'
  readonly trial: Trial
  readonly done: number
  readonly total: number | undefined
  readonly best: Trial | undefined
  readonly frontSize: number
  readonly hypervolume: number
  readonly secondsLeft: number | undefined
}

export type SearchResult = Outcome & {
  /** Over all runs on this ledger. */
  readonly seconds: number
  readonly interrupted: boolean
  /** The searcher had nothing more to propose. */
  readonly exhausted: boolean
  /** Why finalists were not measured although a device metric matters. */
  readonly unmeasured: string | undefined
}

const measureShare = 0.2
const measureRounds = 2
/** So many failures from the start on are no accident: the last one's error is the user's answer. */
const failuresToGiveUp = 5

type Run = {
  readonly problem: Problem
  readonly options: SearchOptions
  readonly ledger: Ledger
  readonly clock: Clock
  readonly measures: boolean
  report(stage: SearchStep['stage'], trial: Trial): void
}

/**
 * Runs a search to the end of its budget, of its space, or an abort.
 * @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail
 */
export async function search(problem: Problem, options: SearchOptions): Promise<SearchResult> {
  const run = begin(problem, options)
  const exhausted = await explore(run)
  const unmeasured = isAborted(run) ? undefined : await measureFinalists(run)
  const result = outcome(problem, run.ledger.trials())
  const seconds = run.clock.elapsedMs() / 1000
  return { ...result, seconds, interrupted: isAborted(run), exhausted, unmeasured }
}

function begin(problem: Problem, options: SearchOptions): Run {
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
  })
  return { problem, options, ledger, clock, measures, report: reporter(problem, options, clock, ledger) }
}

const isAborted = ({ options }: Run) => options.signal?.aborted ?? false

/** True if the searcher ran out of proposals. */
async function explore(run: Run): Promise<boolean> {
  const { problem, options, ledger } = run
  while (mayGoOn(run)) {
    const batch = options.searcher(problem, ledger.trials())
    if (batch.length === 0) return true
    for (const candidate of await prepareAll(run, batch)) {
      if (!mayGoOn(run)) return false
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
function refuseUnknown({ objectives, constraints }: Problem, seed: Trial): void {
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

async function evaluateOne(run: Run, candidate: Candidate): Promise<void> {
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

/** Times the seed alone and briefly: shows what a measurement costs beyond the time asked, and anchors later rounds. */
async function measureSeed(run: Run): Promise<void> {
  const seed = run.ledger.trials()[0]!
  if (!run.measures || seed.measured || seed.state !== 'complete') return
  const { timeMs } = run.options
  await measureRound(run, [seed], timeMs === undefined ? undefined : timeMs * measureShare * 0.1)
}

async function measureFinalists(run: Run): Promise<string | undefined> {
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

// The front on what steered the search, measured members included, best first; limits of the device are not asked yet.
function candidates({ problem, ledger }: Run): Trial[] {
  const trials = ledger.trials().map(({ measured: _, ...trial }): Trial => trial)
  const objectives = axes(problem, trials)
  const front = feasibleFront(trials, problem, objectives).map(trial => ledger.trials()[trial.id]!)
  const quality = (trial: Trial) => {
    const [{ key, better } = objectives[0]!] = objectives
    return (trial.metrics[key]?.value ?? 0) * (better === 'min' ? 1 : -1)
  }
  return front.sort((a, b) => quality(a) - quality(b) || a.id - b.id)
}

async function measureRound(run: Run, trials: readonly Trial[], timeMs: number | undefined): Promise<void> {
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
