// How a search begins that remembers: what still holds is written down at no cost, and one architecture that holds every
// budget is trained and judged at once, before the search goes on as any other. Whatever came from memory, the figures that
// an architecture is handed over by are taken in this run.
import type { Genome } from '../space/index.ts'
import { fittingProbe, isFixed, timedAndFitting, trialOf } from './device-stage.ts'
import { chosenOf } from './final-training.ts'
import { distanceBeyond } from './foresight.ts'
import type { Runner } from './halving.ts'
import { isAborted } from './options.ts'
import { known as figuresOf, type Trial, violation } from './problem.ts'
import { firstSteps } from './stages.ts'
import { type TrainedRun, trainerOf } from './train-candidate.ts'
import { prepare } from './trial.ts'
import type { Known, Memory } from './warm-memory.ts'
import { narrowedToFit } from './warm-openers.ts'

type Costs = (genome: Genome) => Trial['metrics']

/** Of the time: for making one ready. */
const openingShare = 0.12
/** Who is trained to see which of those remembered is the best now. */
const mostTried = 3
/** Trials taken over at most. */
const mostRecalled = 64

/** Into an empty ledger, the model itself first: what is known of it without asking again. */
export async function recallSeed(run: TrainedRun, memory: Memory): Promise<void> {
  const { problem, ledger } = run
  const seed = memory.known.find(({ genome }) => genome.join() === problem.space.seed.join())
  if (ledger.trials().length === 0 && seed?.final) await writeDown(run, seed, [seed.final])
}

/** After the model itself: every known candidate that holds the limits that training does not change. */
export async function recallOthers(run: TrainedRun, memory: Memory): Promise<void> {
  const { problem, ledger } = run
  if (ledger.trials().length !== 1) return
  const fixed = problem.constraints.filter(isFixed)
  const others = memory.known.filter(({ genome }) => genome.join() !== problem.space.seed.join())
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

/**
 * Nothing changed: the best of then is judged again, and is what this search finds too. False where there is none, or where it
 * is not what it was said to be.
 */
export async function confirmed(run: TrainedRun, memory: Memory): Promise<boolean> {
  const best = finalsOf(run, memory)[0]
  if (!isDone(run, memory) || !best || isAborted(run)) return false
  const before = best.known.final!.metrics
  await judge(run, best.trial)
  const now = run.ledger.trials()[best.trial.id]!.metrics
  return Object.entries(before).every(([key, { low, high }]) => {
    const value = now[key as keyof typeof now]?.value
    return value !== undefined && value >= low && value <= high
  })
}

/** Hardly more time, or no more trials, than the same search had. */
function isDone({ options: { timeMs, trials } }: TrainedRun, { same }: Memory): boolean {
  if (!same) return false
  return timeMs === undefined ? same.trials >= (trials ?? 0) : same.ms >= 0.9 * timeMs
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

/** One architecture for today's budgets from what is remembered, trained for a short while and judged on the test part. */
export async function openWarm(run: TrainedRun, memory: Memory, costs: Costs): Promise<void> {
  const { timeMs } = run.options
  if (timeMs === undefined || isAborted(run) || hasLastWord(run)) return
  const until = run.clock.elapsedMs() + openingShare * timeMs
  const runners = await tried(run, openers(run, memory, costs), until)
  if (runners.length === 0 || isAborted(run)) return
  const fitting = await timedAndFitting(run, runners, mostTried)
  const chosen = chosenOf(run, fitting)
  if (!chosen || isAborted(run)) return
  const wasFinal = finalsOf(run, memory).some(({ trial }) => trial.id === chosen.id)
  await (wasFinal ? judge(run, chosen) : judge(run, chosen, Math.max(1, until - run.clock.elapsedMs())))
}

const hasLastWord = ({ ledger }: TrainedRun) =>
  ledger.trials().some(({ id, rungs = [] }) => id !== 0 && rungs.some(({ part }) => part === 'test'))

/** Genomes to begin with, the most promising first: known ones that hold the limits, then others, narrowed where they must be. */
export function openers(run: TrainedRun, memory: Memory, costs: Costs): Genome[] {
  const { problem, ledger } = run
  const fixed = problem.constraints.filter(isFixed)
  const recalled = ledger.trials().filter(trial => trial.recalled && trial.id !== 0)
  const ranked = chosenFirst(run, recalled)
  const rest = [...memory.known.map(({ genome }) => genome), ...memory.others]
  const narrowed = rest.flatMap(genome => narrowedToFit(problem.space, genome, costs, fixed) ?? [])
  const probe = fittingProbe(run)
  const all = [...ranked.map(({ genome }) => genome), ...narrowed, ...(probe ? [probe] : [])]
  const seed = problem.space.seed.join()
  return [...new Map(all.map(genome => [genome.join(), genome])).values()].filter(g => g.join() !== seed)
}

/** By the figures they were chosen by then. */
function chosenFirst(run: TrainedRun, trials: readonly Trial[]): Trial[] {
  const left = [...trials]
  const out: Trial[] = []
  while (left.length > 0) {
    const best = chosenOf(
      run,
      left.map(({ genome }) => ({ genome, training: noTraining, steps: 0, curve: [] })),
    )
    if (!best) break
    out.push(best)
    left.splice(
      left.findIndex(({ id }) => id === best.id),
      1,
    )
  }
  return out
}
const noTraining: Runner['training'] = { advance: async () => Number.NaN, release: () => {} }

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
