// The first trials of a searcher that learns: the model itself, then genomes spread over the costs within the limits, each
// as unlike the others as a few draws allow.
import { type Genome, sample, uniform } from '../space/index.ts'
import { type Prospect, type ProspectTask, prospects } from './prospects.ts'
import { squaredDistance } from './surrogate/features.ts'
import { exhaust, unseen } from './unseen.ts'

/** Shares of the seed's widths that are tried on all choices at once where costs are not foreseen. */
export const ladder = [0.75, 0.5, 0.25, 0.875, 0.625, 0.375, 0.125]
/** Draws per stratum, of which the most unlike is taken. */
const draws = 8

/** `count` genomes, fewer where the space has fewer. */
export function firstDesign(task: ProspectTask, count: number): readonly Genome[] {
  const { problem, foresight, random } = task
  const { space } = problem
  const next = unseen([], count)
  next.offer(space.seed)
  if (foresight) {
    const { holding, nearest } = prospects(task)
    const chosen = holding.length > 0 ? strata(task, holding, count - 1) : nearest
    for (const { genome } of chosen) next.offer(genome)
  } else for (const share of ladder.slice(0, count >> 1)) next.offer(uniform(space, share))
  exhaust(space, next, random, () => sample(space, random))
  return next.genomes
}

/** One from each of `count` equal shares of the prospects, sorted by their first cost. */
function strata(
  { problem, features, random }: ProspectTask,
  holding: readonly Prospect[],
  count: number,
): Prospect[] {
  const sorted = [...holding].sort((a, b) => (a.costs[0] ?? 0) - (b.costs[0] ?? 0))
  const taken = [features(problem.space.seed)]
  const chosen: Prospect[] = []
  for (let k = 0; k < count; k++) {
    const from = Math.floor((k * sorted.length) / count)
    const to = Math.floor(((k + 1) * sorted.length) / count)
    if (to <= from) continue
    const drawn = Array.from({ length: draws }, () => sorted[from + random.int(to - from)]!)
    const lone = ({ features: here }: Prospect) =>
      Math.min(...taken.map(other => squaredDistance(here, other)))
    const pick = drawn.reduce((a, b) => (lone(b) > lone(a) ? b : a))
    taken.push(pick.features)
    chosen.push(pick)
  }
  return chosen
}
