// A searcher that begins with architectures remembered from earlier searches: the model itself, then those, then as it would.
import { random } from '../random.ts'
import { type Genome, sample } from '../space/index.ts'
import type { Searcher } from './problem.ts'
import { exhaust, unseen } from './unseen.ts'

/** Offered at most: what follows learns from them, and needs room of its own. */
const mostRemembered = 24

/** Pure as `searcher` is, for the same genomes. */
export function remembering(searcher: Searcher, genomes: readonly Genome[]): Searcher {
  if (genomes.length === 0) return searcher
  return (problem, history, foresight) => {
    const first = unseen([], 1 + mostRemembered)
    for (const genome of [problem.space.seed, ...genomes]) first.offer(genome)
    if (history.length < first.genomes.length) return first.genomes.slice(history.length)
    const proposed = searcher(problem, history, foresight)
    const next = unseen(
      history.map(({ genome }) => genome),
      Math.max(1, proposed.length),
    )
    for (const genome of proposed) next.offer(genome)
    // Whom the searcher wanted was all remembered: what it proposes next would be the same.
    if (proposed.length > 0 && next.genomes.length === 0) {
      const generator = random(`${problem.seed}/remembering/${history.length}`)
      exhaust(problem.space, next, generator, () => sample(problem.space, generator))
    }
    return next.genomes
  }
}
