// NSGA-II's environmental selection with constraint domination (Deb 2002, VI): feasible before infeasible, feasible by
// front and then crowding, infeasible by violation alone.
import { crowdingDistance } from './crowding.ts'
import { nonDominatedSort, type Point } from './sort.ts'

export type Scored = { readonly point: Point | undefined; readonly violation: number }
/** `rank` counts fronts from 0; infeasible ones go on after them by violation, with crowding 0. */
export type Survivor = { readonly index: number; readonly rank: number; readonly crowding: number }

/** The best `keep` of a population, best first; ties go to the lower index. Feasible needs a point. */
export function survivors(population: readonly Scored[], keep: number): Survivor[] {
  const indices = population.map((_, i) => i)
  const feasible = indices.filter(i => isFeasible(population[i]!))
  const fronts = nonDominatedSort(feasible.map(i => population[i]!.point!))
  const ranked = fronts.flatMap((front, rank) =>
    rankFront(
      front.map(k => feasible[k]!),
      rank,
      population,
    ),
  )
  const infeasible = indices
    .filter(i => !isFeasible(population[i]!))
    .sort((i, j) => compare(population[i]!.violation, population[j]!.violation) || i - j)
  const rest = infeasible.map((index, k) => ({ index, rank: fronts.length + k, crowding: 0 }))
  return [...ranked, ...rest].slice(0, keep)
}

const isFeasible = ({ point, violation }: Scored) => point !== undefined && violation <= 0
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

function rankFront(front: readonly number[], rank: number, population: readonly Scored[]): Survivor[] {
  const crowding = crowdingDistance(front.map(i => population[i]!.point!))
  return front
    .map((index, k) => ({ index, rank, crowding: crowding[k]! }))
    .sort((a, b) => compare(b.crowding, a.crowding) || a.index - b.index)
}

/** The better of two survivors (crowded comparison), the first if equal. */
export const crowded = (a: Survivor, b: Survivor): Survivor =>
  b.rank < a.rank || (b.rank === a.rank && b.crowding > a.crowding) ? b : a
