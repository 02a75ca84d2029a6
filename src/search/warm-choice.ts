// Whom a search that remembers begins with: what is known to hold today's limits, else what was known then, narrowed to them,
// and below the first of these what is cheaper. A device with a limit is asked before anything is trained.
import type { Genome } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { costsOf } from './candidates.ts'
import { forecastOf } from './device-forecast.ts'
import { aimed, isFixed, isTimed, timedOf, timedThatHold, timeOnly, timingShares } from './device-stage.ts'
import { distanceBeyond } from './foresight.ts'
import { bestFirst } from './front.ts'
import type { Constraint } from './problem.ts'
import type { TrainedRun } from './train-candidate.ts'
import { costAxis, halvings } from './warm-aside.ts'
import type { Memory } from './warm-memory.ts'
import { narrowedToFit } from './warm-openers.ts'

/** Who is trained to see which of those remembered is the best now. */
export const mostTried = 3
/** Narrowed at most, to today's limits. */
const mostNarrowed = 8

type Openers = { readonly genomes: readonly Genome[]; readonly cheaper: readonly Genome[] }

/**
 * Whom to begin with, and what is tried aside. Where a device has a limit it is asked of all of them at once, whatever an earlier
 * search said of it (see docs/security.md); who breaks it is narrowed to what the device would say.
 */
export async function openersAsked(run: TrainedRun, memory: Memory): Promise<Openers> {
  const { problem, ledger } = run
  const costs = costsOf(run)
  const fixed = problem.constraints.filter(isFixed)
  const genomes = openers(run, memory, costs, fixed)
  const [first] = genomes
  const axis = first && costAxis(run, costs(first))
  const cheaper = first && axis ? halvings(problem.space, first, axis, costs) : []
  if (!isTimed(run) || !first) return { genomes, cheaper }
  await timeOnly(run, genomes.slice(0, mostTried), timingShares.probe, { again: true, aside: cheaper })
  const held = new Set(timedThatHold(run).map(({ genome }) => genome.join()))
  const holding = genomes.filter(genome => held.has(genome.join()))
  if (holding.length > 0) return { genomes: holding, cheaper }
  const forecast = forecastOf(timedOf(run), problem.constraints, problem.space)
  const asked = new Map(ledger.trials().map(trial => [trial.genome.join(), trial.measured]))
  const foreseen = (genome: Genome): Metrics => {
    const own = costs(genome)
    return { ...forecast(genome, own), ...own, ...asked.get(genome.join()) }
  }
  return { genomes: openers(run, memory, foreseen, aimed(fixed)), cheaper }
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
  const ranked = bestFirst(
    recalled,
    problem.objectives.filter(({ key }) => recalled.some(t => t.metrics[key])),
  )
  const seed = problem.space.seed.join()
  const holding = ranked.filter(({ genome }) => distanceBeyond(costs(genome), limits) === 0)
  const found = new Map(holding.map(({ genome }) => [genome.join(), genome]))
  const known = memory.known.flatMap(({ genome, aside }) => (aside ? [] : [genome]))
  for (const genome of [...known, ...memory.others].slice(0, mostNarrowed)) {
    if (found.size >= mostTried) break
    const narrowed = genome.join() === seed ? undefined : narrowedToFit(problem.space, genome, costs, limits)
    if (narrowed) found.set(narrowed.join(), narrowed)
  }
  return [...found.values()]
}
