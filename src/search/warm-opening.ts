// How a search begins that remembers: what still holds is taken over, one architecture that holds every budget is trained and
// judged at once, and cheaper ones are tried, before the search goes on as any other. Whatever came from memory, the figures
// that an architecture is handed over by are taken in this run.
import type { Genome } from '../space/index.ts'
import type { MetricKey } from '../units.ts'
import { timedAndFitting, trialOf } from './device-stage.ts'
import { chosenOf } from './final-training.ts'
import type { Runner } from './halving.ts'
import { measureRound } from './measuring.ts'
import { isAborted } from './options.ts'
import { known as figuresOf, type Trial, violation } from './problem.ts'
import { firstSteps, type Stages } from './stages.ts'
import { type TrainedRun, trainerOf } from './train-candidate.ts'
import { trainAside } from './warm-aside.ts'
import { mostTried, openersAsked } from './warm-choice.ts'
import type { Memory } from './warm-memory.ts'
import { finalsOf, recallOthers } from './warm-recalled.ts'

/** Of the time, from its beginning: by then one is ready. At least so much is given to it, however late it is. */
const openingShare = 0.2
const leastShare = 0.1
/** Of the opening, from its beginning: until when others are tried beside it, and the front is begun below it; with the rest after it. */
const parts = { tried: 0.3, aside: 0.55, rest: 1.15 } as const
/** Of the time, for timing one anew where nothing changed. */
const confirmingShare = 0.004

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

/**
 * After the model itself. True where nothing changed and the answer of then holds; else one architecture for today's budgets is
 * trained for a short while and judged on the test part, if any is near enough, and the front is begun below it.
 */
export async function openWarm(run: TrainedRun, memory: Memory): Promise<boolean> {
  await recallOthers(run, memory)
  if (await isConfirmed(run, memory)) return true
  const { timeMs } = run.options
  if (timeMs === undefined || isAborted(run) || hasLastWord(run)) return false
  const begun = run.clock.elapsedMs()
  const spare = Math.max(openingShare * timeMs - begun, leastShare * timeMs)
  const { genomes, cheaper, isAsked } = await openersAsked(run, memory)
  const runners = await tried(run, genomes, begun + parts.tried * spare)
  await trainAside(run, cheaper, begun + parts.aside * spare)
  const fitting = await timedAndFitting(run, runners, mostTried, !isAsked)
  const chosen = chosenOf(run, fitting, genomes)
  if (!chosen || isAborted(run)) return false
  const wasFinal = finalsOf(run, memory).some(({ trial }) => trial.id === chosen.id)
  const left = Math.max(1, begun + spare - run.clock.elapsedMs())
  await (wasFinal ? judge(run, chosen) : judge(run, chosen, left))
  await trainAside(run, cheaper, begun + parts.rest * spare)
  return false
}

/** What was trained before costs nothing on the rungs that it reached: as many more candidates fit. */
export function withRecalled({ ledger }: TrainedRun, stages: Stages): Stages {
  const recalled = ledger.trials().filter(({ id, recalled, aside }) => recalled && id !== 0 && !aside)
  const reached = (steps: number) =>
    recalled.filter(({ rungs = [] }) => rungs.some(rung => rung.part === 'held-out' && rung.steps >= steps))
      .length
  const rungs = stages.rungs.map(rung => ({ ...rung, candidates: rung.candidates + reached(rung.steps) }))
  return { ...stages, rungs }
}

const hasLastWord = ({ ledger }: TrainedRun) =>
  ledger.trials().some(({ id, rungs = [] }) => id !== 0 && rungs.some(({ part }) => part === 'test'))

/**
 * Those that have a first rung already; others have one trained, as far as the time goes, only where there are none: within what
 * held-out samples can tell apart the first is taken anyway, and its own training gains more.
 */
async function tried(run: TrainedRun, genomes: readonly Genome[], until: number): Promise<Runner[]> {
  const trainer = trainerOf(run)
  const free = genomes.filter(genome => hasRung(trialOf(run, { genome })))
  const out: Runner[] = []
  for (const genome of free.length > 0 ? free : genomes) {
    if (isAborted(run) || (out.length > 0 && run.clock.elapsedMs() > until)) break
    const training = await trainer.start(genome)
    const score = await training.advance(firstSteps)
    if (Number.isFinite(score) && trialOf(run, { genome }))
      out.push({ genome, training, steps: firstSteps, curve: [score] })
  }
  return out
}

const hasRung = (trial: Trial | undefined): boolean =>
  trial?.rungs?.some(({ part, steps }) => part === 'held-out' && steps >= firstSteps) ?? false

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
