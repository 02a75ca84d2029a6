// Below a remembered architecture, each half as dear as the one before: trained a little at the beginning, so that the front
// reaches down to what is cheap before the search has come there. Marked `aside`: the search neither goes on from them nor
// counts them among its candidates.
import type { Genome, Space } from '../space/index.ts'
import type { MetricKey, Metrics } from '../units.ts'
import { axes } from './axes.ts'
import { isTimed, timedThatHold } from './device-stage.ts'
import { isAborted, type Run } from './options.ts'
import type { Constraint } from './problem.ts'
import { firstSteps } from './stages.ts'
import { type TrainedRun, trainerOf } from './train-candidate.ts'
import { narrowedToFit } from './warm-openers.ts'

/** The last one has a sixty-fourth of the cost. */
const most = 6
/** Steps of each, then of each again where there is time. */
const rungs = [firstSteps, 3 * firstSteps] as const

/** The first objective that costs tell and that is better small; undefined where the front has no such axis. */
export function costAxis({ problem, ledger }: Run, costs: Metrics): MetricKey | undefined {
  const objectives = axes(problem, ledger.trials())
  return objectives.find(({ key, better }) => better === 'min' && costs[key])?.key
}

/** Narrowings of a genome, the dearest first; fewer where the space ends. Pure. */
export function halvings(
  space: Space,
  from: Genome,
  key: MetricKey,
  costs: (genome: Genome) => Metrics,
): Genome[] {
  const found: Genome[] = []
  let now = from
  for (let limit = (costs(from)[key]?.value ?? 0) / 2; found.length < most; limit /= 2) {
    const half: Constraint = { key, better: 'min', limit }
    const next = narrowedToFit(space, now, costs, [half])
    if (!next) break
    found.push(next)
    now = next
  }
  return found
}

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
