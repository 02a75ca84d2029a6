// Training one candidate, rung by rung, with its lines in the ledger: costs decide first whether it is trained at all, what
// the ledger has already is not done again, and what cannot be trained is written down as failed.
import { UserError } from '../errors.ts'
import { type MetricKey, metrics as metricTable, splitKey } from '../units.ts'
import type { Coach } from './coach.ts'
import type { Trainer } from './halving.ts'
import { isAborted, type Run } from './options.ts'
import { beyond, type Problem, type TrainedTo, type Trial } from './problem.ts'
import { type Candidate, prepare, prunedReason } from './trial.ts'
import type { Memory } from './warm-memory.ts'

/** A search under way that trains by this coach. */
export type TrainedRun = Run & { readonly coach: Coach; readonly memory?: Memory | undefined }

/** So many failures from the start on are no accident. */
const failuresToGiveUp = 5

/**
 * Who trains this search's candidates; what the ledger knows of one is taken from there. Trial 0 stays what the search starts
 * from: trained, the same genome is a candidate of its own. New ones are marked as said.
 */
export function trainerOf(run: TrainedRun, mark: Mark = {}): Trainer {
  const { problem, ledger, options } = run
  return {
    start: async genome => {
      const candidate = await prepare(genome, problem, options.evaluate)
      const earlier = ledger.trials().find(trial => trial.id !== 0 && trial.genome.join() === genome.join())
      let id = earlier?.id
      let done = 0
      return {
        advance: async steps => {
          const target = done + steps
          id ??= ledger.trials().length
          const score = await advancedTo(run, { ...candidate, ...mark, id, done, target })
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

type Mark = Pick<Trial, 'aside'>
type Advance = Candidate & Mark & { readonly id: number; readonly done: number; readonly target: number }

/** The score of a candidate at a stage: from the ledger, or by training. Not a number where it cannot be trained. */
async function advancedTo(run: TrainedRun, advance: Advance): Promise<number> {
  const { ledger, problem, coach, clock, options } = run
  const { id, target } = advance
  const trial = ledger.trials()[id]
  if (trial && !trial.rungs && !trial.measured) return Number.NaN
  const recorded = trial?.rungs?.find(rung => rung.part === 'held-out' && rung.steps >= target)
  if (recorded) return scoreOf(problem, recorded)
  const isTwin = (other: Trial) => other.id !== 0 && other.rungs && other.hash === advance.hash
  if (!trial && ledger.trials().some(isTwin)) return Number.NaN
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
  const { id, genome, hash, costs, aside } = candidate
  const trial: Trial = {
    id,
    genome,
    hash,
    metrics: { ...costs, ...trained?.metrics },
    ...(aside ? { aside } : {}),
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
