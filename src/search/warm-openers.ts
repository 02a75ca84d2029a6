// From architectures of an earlier search to ones that hold today's limits and can begin with their weights: no choice is
// wider than it was.
import type { Genome, Space } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { distanceBeyond } from './foresight.ts'
import type { Constraint } from './problem.ts'

/** Moves of one descent, and of the way back up. */
const mostMoves = 200

/**
 * The genome itself where it holds the limits; else narrowed until it does, by the move that gains most for what it loses of
 * the model, and widened again where there is room. Undefined where narrowing does not get there. Pure.
 */
export function narrowedToFit(
  space: Space,
  genome: Genome,
  costs: (genome: Genome) => Metrics,
  limits: readonly Constraint[],
): Genome | undefined {
  const seen = new Map<string, number>()
  const far = (candidate: Genome) => {
    const key = candidate.join()
    const distance = seen.get(key) ?? distanceBeyond(costs(candidate), limits)
    seen.set(key, distance)
    return distance
  }
  let now = genome
  for (let i = 0; far(now) > 0; i++) {
    const keeps = space.keptImportance(now)
    const worth = (next: Genome) => (far(now) - far(next)) / (keeps - space.keptImportance(next) + 1e-3)
    const [best] = moves(space, now, -1)
      .map(next => ({ next, worth: worth(next) }))
      .sort((a, b) => b.worth - a.worth)
    if (!best || best.worth <= 0 || i > mostMoves) return undefined
    now = best.next
  }
  return widenedAgain(space, now, genome, candidate => far(candidate) === 0)
}

/** The last moves of a descent go further than they must: whatever fits is taken back, the most valuable first. */
function widenedAgain(space: Space, from: Genome, most: Genome, holds: (genome: Genome) => boolean): Genome {
  let now = from
  for (let i = 0; i < mostMoves; i++) {
    const wider = moves(space, now, 1).filter(
      next => next.every((gene, k) => gene <= most[k]!) && holds(next),
    )
    if (wider.length === 0) return now
    now = wider.reduce((a, b) => (space.keptImportance(a) >= space.keptImportance(b) ? a : b))
  }
  return now
}

/** Every width one option down or up. */
const moves = ({ choices }: Space, genome: Genome, step: 1 | -1): Genome[] =>
  choices.flatMap(({ kind, options }, i) => {
    const gene = genome[i]! + step
    return kind === 'width' && gene >= 0 && gene < options.length ? [genome.with(i, gene)] : []
  })
