// Whom a search that remembers begins with: what is known to hold today's limits, else what was known then, narrowed to them,
// and below the first of these what is cheaper. A device with a limit is asked before anything is trained.
import type { Genome } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { costsOf } from './candidates.ts'
import { forecastOf } from './device-forecast.ts'
import { aimed, isFixed, isTimed, timedOf, timedThatHold, timeOnly, timingShares } from './device-stage.ts'
import { distanceBeyond } from './foresight.ts'
import type { Constraint } from './problem.ts'
import type { TrainedRun } from './train-candidate.ts'
import { costAxis, halvings } from './warm-aside.ts'
import type { Memory } from './warm-memory.ts'
import { narrowedToFit } from './warm-openers.ts'
import { finalsOf } from './warm-recalled.ts'

/** Who is timed, and trained, to see which of those remembered is the best now. */
export const mostTried = 3
/** Narrowed at most, to today's limits. */
const mostNarrowed = 8

type Openers = {
  readonly genomes: readonly Genome[]
  readonly cheaper: readonly Genome[]
  /** A device with a limit was asked of all of `genomes` in this run. */
  readonly isAsked: boolean
}

/**
 * Whom to begin with, and what is tried aside. Where a device has a limit it is asked of all of them at once, whatever an earlier
 * search said of it (see docs/security.md); who breaks it is narrowed to what the device would say.
 */
export async function openersAsked(run: TrainedRun, memory: Memory): Promise<Openers> {
  const { problem, ledger } = run
  const costs = costsOf(run)
  const fixed = problem.constraints.filter(isFixed)
  const genomes = openers(run, memory, costs, fixed).slice(0, mostTried)
  const [first] = genomes
  const axis = first && costAxis(run, costs(first))
  const cheaper = first && axis ? halvings(problem.space, first, axis, costs) : []
  if (!isTimed(run) || !first) return { genomes, cheaper, isAsked: false }
  await timeOnly(run, genomes, timingShares.probe, { again: true, aside: cheaper })
  const held = new Set(timedThatHold(run).map(({ genome }) => genome.join()))
  const holding = genomes.filter(genome => held.has(genome.join()))
  if (holding.length > 0) return { genomes: holding, cheaper, isAsked: true }
  const forecast = forecastOf(timedOf(run), problem.constraints, problem.space)
  const asked = new Map(ledger.trials().map(trial => [trial.genome.join(), trial.measured]))
  const foreseen = (genome: Genome): Metrics => {
    const own = costs(genome)
    return { ...forecast(genome, own), ...own, ...asked.get(genome.join()) }
  }
  const narrowed = openers(run, memory, foreseen, aimed(fixed)).slice(0, mostTried)
  return { genomes: narrowed, cheaper, isAsked: false }
}

/** Genomes to begin with, the most promising first: known ones that hold the limits, then others, narrowed where they must be. */
function openers(
  run: TrainedRun,
  memory: Memory,
  costs: (genome: Genome) => Metrics,
  limits: readonly Constraint[],
): Genome[] {
  const { problem, ledger } = run
  const recalled = ledger.trials().filter(trial => trial.recalled && trial.id !== 0 && !trial.aside)
  // An answer of then is trained to its end, and only judged again; of the others memory has the furthest trained first.
  const finals = finalsOf(run, memory).map(({ trial }) => trial)
  const holding = [...finals, ...recalled].filter(({ genome }) => distanceBeyond(costs(genome), limits) === 0)
  const seed = problem.space.seed.join()
  const found = new Map(holding.map(({ genome }) => [genome.join(), genome]))
  const known = memory.known.flatMap(({ genome, aside }) => (aside ? [] : [genome]))
  for (const genome of [...known, ...memory.others].slice(0, mostNarrowed)) {
    if (found.size >= mostTried) break
    const narrowed = genome.join() === seed ? undefined : narrowedToFit(problem.space, genome, costs, limits)
    if (narrowed) found.set(narrowed.join(), narrowed)
  }
  return [...found.values()]
}
