// How a search begins that remembers: what still holds is written down at no cost, and one architecture that holds every
// budget is trained and judged at once, before the search goes on as any other. Whatever came from memory, the figures that
// an architecture is handed over by are taken in this run.
import type { Genome } from '../space/index.ts'
import type { MetricKey } from '../units.ts'
import { costsOf } from './candidates.ts'
import { isFixed, timedAndFitting, trialOf } from './device-stage.ts'
import { chosenOf } from './final-training.ts'
import { distanceBeyond } from './foresight.ts'
import { bestFirst } from './front.ts'
import type { Runner } from './halving.ts'
import { measureRound } from './measuring.ts'
import { isAborted } from './options.ts'
import { known as figuresOf, type Trial, violation } from './problem.ts'
import { firstSteps, type Stages } from './stages.ts'
import { type TrainedRun, trainerOf } from './train-candidate.ts'
import { prepare } from './trial.ts'
import type { Known, Memory } from './warm-memory.ts'
import { narrowedToFit } from './warm-openers.ts'

/** Of the time: for making one ready, and for timing one anew where nothing changed. */
const openingShare = 0.2
const confirmingShare = 0.004
/** Who is trained to see which of those remembered is the best now. */
const mostTried = 3
/** Narrowed at most, to today's limits. */
const mostNarrowed = 8
/** Trials taken over at most. */
const mostRecalled = 64

/** The model as it is; trained, the same genome is a candidate like any other. */
const isStart = ({ recalled }: Known): boolean => recalled.trial === 0

/** Into an empty ledger, the model itself first: what is known of it without asking again. */
export async function recallSeed(run: TrainedRun, memory: Memory): Promise<void> {
  const { ledger } = run
  const seed = memory.known.find(isStart)
  if (ledger.trials().length === 0 && seed?.final) await writeDown(run, seed, [seed.final])
}

/** After the model itself: every known candidate that holds the limits that training does not change. */
async function recallOthers(run: TrainedRun, memory: Memory): Promise<void> {
  const { problem, ledger } = run
  if (ledger.trials().length !== 1) return
  const fixed = problem.constraints.filter(isFixed)
  const others = memory.known.filter(one => !isStart(one))
  for (const one of others.slice(0, mostRecalled)) {
    if (isAborted(run)) return
    const { costs } = await prepare(one.genome, problem, run.options.evaluate)
    if (distanceBeyond({ ...costs, ...one.measured }, fixed) > 0 || one.rungs.length === 0) continue
    memory.adopt(one, ledger.trials().length)
    await writeDown(run, one, one.rungs)
  }
}

async function writeDown(run: TrainedRun, one: Known, rungs: Known['rungs']): Promise<void> {
  const { problem, ledger, clock, options } = run
  const { genome, hash, costs } = await prepare(one.genome, problem, options.evaluate)
  const trial: Trial = {
    id: ledger.trials().length,
    genome,
    hash,
    metrics: { ...costs, ...rungs.at(-1)?.metrics },
    ...(one.measured ? { measured: one.measured } : {}),
    rungs,
    recalled: one.recalled,
    state: 'complete',
    seconds: 0,
  }
  ledger.append(trial, clock.elapsedMs())
}

/** Nothing changed: the best of then is judged again, and is what this search finds too, if it is what it was said to be. */
async function isConfirmed(run: TrainedRun, memory: Memory): Promise<boolean> {
  const [best] = finalsOf(run, memory)
  if (!isDone(run, memory) || !best || isAborted(run)) return false
  const before = best.known.final!.metrics
  await judge(run, best.trial)
  const { timeMs, measureMs = Number.POSITIVE_INFINITY } = run.options
  const share = timeMs === undefined ? undefined : Math.min(confirmingShare * timeMs, measureMs)
  if (run.measures && !isAborted(run)) await measureRound(run, [best.trial], share)
  const now = run.ledger.trials()[best.trial.id]!
  const isSame = (Object.keys(before) as MetricKey[]).every(key => {
    const [then, value] = [before[key], now.metrics[key]?.value]
    return then !== undefined && value !== undefined && value >= then.low && value <= then.high
  })
  return isSame && violation(now, run.problem.constraints, figuresOf(now)) === 0
}

/** Not much more time, or no more trials, than the same search had; starting takes some of it, and not always the same. */
function isDone({ options: { timeMs, trials } }: TrainedRun, { same }: Memory): boolean {
  if (!same) return false
  return timeMs === undefined ? same.trials >= (trials ?? 0) : same.ms >= 0.75 * timeMs
}

type Final = { readonly known: Known; readonly trial: Trial }

/** Candidates that had the last word then and hold what training does not change, the best of then first. */
function finalsOf({ ledger, problem }: TrainedRun, memory: Memory): Final[] {
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

/**
 * After the model itself. True where nothing changed and the answer of then holds; else one architecture for today's budgets is
 * trained for a short while and judged on the test part, if any is near enough.
 */
export async function openWarm(run: TrainedRun, memory: Memory): Promise<boolean> {
  await recallOthers(run, memory)
  if (await isConfirmed(run, memory)) return true
  const { timeMs } = run.options
  if (timeMs === undefined || isAborted(run) || hasLastWord(run)) return false
  const until = run.clock.elapsedMs() + openingShare * timeMs
  const genomes = openers(run, memory)
  const runners = await tried(run, genomes, until)
  // What an earlier search said of a device is asked again: see docs/security.md.
  const fitting = await timedAndFitting(run, runners, mostTried, true)
  const chosen = chosenOf(run, fitting, genomes)
  if (!chosen || isAborted(run)) return false
  const wasFinal = finalsOf(run, memory).some(({ trial }) => trial.id === chosen.id)
  await (wasFinal ? judge(run, chosen) : judge(run, chosen, Math.max(1, until - run.clock.elapsedMs())))
  return false
}

/** What was trained before costs nothing on the rungs that it reached: as many more candidates fit. */
export function withRecalled({ ledger }: TrainedRun, stages: Stages): Stages {
  const recalled = ledger.trials().filter(trial => trial.recalled && trial.id !== 0)
  const reached = (steps: number) =>
    recalled.filter(({ rungs = [] }) => rungs.some(rung => rung.part === 'held-out' && rung.steps >= steps))
      .length
  const rungs = stages.rungs.map(rung => ({ ...rung, candidates: rung.candidates + reached(rung.steps) }))
  return { ...stages, rungs }
}

const hasLastWord = ({ ledger }: TrainedRun) =>
  ledger.trials().some(({ id, rungs = [] }) => id !== 0 && rungs.some(({ part }) => part === 'test'))

/** Genomes to begin with, the most promising first: known ones that hold the limits, then others, narrowed where they must be. */
function openers(run: TrainedRun, memory: Memory): Genome[] {
  const { problem, ledger } = run
  const costs = costsOf(run)
  const fixed = problem.constraints.filter(isFixed)
  const recalled = ledger.trials().filter(trial => trial.recalled && trial.id !== 0)
  const ranked = bestFirst(
    recalled,
    problem.objectives.filter(({ key }) => recalled.some(t => t.metrics[key])),
  )
  const seed = problem.space.seed.join()
  const found = new Map(ranked.map(({ genome }) => [genome.join(), genome]))
  const rest = [...memory.known.map(({ genome }) => genome), ...memory.others]
  for (const genome of rest.slice(0, mostNarrowed)) {
    if (found.size >= mostTried) break
    const narrowed = genome.join() === seed ? undefined : narrowedToFit(problem.space, genome, costs, fixed)
    if (narrowed) found.set(narrowed.join(), narrowed)
  }
  return [...found.values()]
}

/** A first rung each, as far as half of the opening's time goes; known ones have theirs. */
async function tried(run: TrainedRun, genomes: readonly Genome[], until: number): Promise<Runner[]> {
  const trainer = trainerOf(run)
  const halfway = (run.clock.elapsedMs() + until) / 2
  const out: Runner[] = []
  for (const genome of genomes.slice(0, mostTried)) {
    if (isAborted(run) || (out.length > 0 && run.clock.elapsedMs() > halfway)) break
    const training = await trainer.start(genome)
    const score = await training.advance(firstSteps)
    if (Number.isFinite(score) && trialOf(run, { genome }))
      out.push({ genome, training, steps: firstSteps, curve: [score] })
  }
  return out
}

/** The last word on the test part, after as much training as there is time for; without a time, of the weights as they are. */
async function judge(run: TrainedRun, trial: Trial, timeMs?: number): Promise<void> {
  const { coach, ledger, clock, options, problem } = run
  const trained = await coach.train({
    id: trial.id,
    genome: trial.genome,
    graph: problem.space.decode(trial.genome),
    from: coach.kept(trial.id) ?? 0,
    steps: timeMs === undefined ? 0 : undefined,
    timeMs,
    last: true,
    signal: options.signal,
  })
  ledger.appendTrained(trial.id, trained, clock.elapsedMs())
  run.report('searching', ledger.trials()[trial.id]!)
}
