// Below a remembered architecture, each half as dear as the one before: trained a little at the beginning, so that the front
// reaches down to what is cheap before the search has come there. Marked `aside`: the search neither goes on from them nor
// counts them among its candidates.
import { type Genome, type Space, settle, uniform } from '../space/index.ts'
import type { MetricKey, Metrics } from '../units.ts'
import { axes } from './axes.ts'
import { isTimed, timedThatHold } from './device-stage.ts'
import { isAborted, type Run } from './options.ts'
import { distinctGenomes } from './shortlist.ts'
import { firstSteps } from './stages.ts'
import { type TrainedRun, trainerOf } from './train-candidate.ts'

/** The last one has a sixty-fourth of the cost, or less. */
const most = 6
/** Steps of each, then of each again where there is time. */
const rungs = [firstSteps, 3 * firstSteps] as const

/** The first objective that costs tell and that is better small; undefined where the front has no such axis. */
export function costAxis({ problem, ledger }: Run, costs: Metrics): MetricKey | undefined {
  const objectives = axes(problem, ledger.trials())
  return objectives.find(({ key, better }) => better === 'min' && costs[key])?.key
}

/** Shares of the model's widths, from the widest down. */
const shares = Array.from({ length: 40 }, (_, i) => 1 - i / 40)

/**
 * A genome with no width beyond ever smaller shares of the model's, the dearest first; fewer where the space ends. Such parts of
 * a network are few and met again by the search, so that foreseeing their costs takes little. Pure.
 */
export function halvings(
  space: Space,
  from: Genome,
  key: MetricKey,
  costs: (genome: Genome) => Metrics,
): Genome[] {
  const costOf = (genome: Genome) => costs(genome)[key]?.value ?? 0
  const found: Genome[] = []
  let least = costOf(from)
  for (const genome of distinctGenomes(shares.map(share => capped(space, from, uniform(space, share))))) {
    const cost = found.length < most ? costOf(genome) : least
    if (cost > least / 2) continue
    found.push(genome)
    least = cost
  }
  return found
}

const capped = (space: Space, genome: Genome, most: Genome): Genome =>
  settle(
    space,
    genome.map((gene, i) => (space.choices[i]!.kind === 'width' ? Math.min(gene, most[i]!) : gene)),
  )

/** Of those that a device did not refuse, each for a first rung, then on, as far as the time goes. */
export async function trainAside(run: TrainedRun, genomes: readonly Genome[], until: number): Promise<void> {
  const trainer = trainerOf(run, { aside: true })
  const held = new Set(timedThatHold(run).map(({ genome }) => genome.join()))
  const open = isTimed(run) ? genomes.filter(genome => held.has(genome.join())) : genomes
  const trainings = await Promise.all(open.map(genome => trainer.start(genome)))
  let done = 0
  for (const steps of rungs) {
    for (const training of trainings) {
      if (isAborted(run) || run.clock.elapsedMs() > until) return
      await training.advance(steps - done)
    }
    done = steps
  }
}
