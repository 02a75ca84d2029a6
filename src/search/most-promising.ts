// Who is trained next on the first rung: a Gaussian process over genomes, refitted as the trained ones double, learns from them
// what to expect of the others.
import type { Genome, Space } from '../space/index.ts'
import type { HalvingOptions, Runner } from './halving.ts'
import { featuresOfSpace } from './surrogate/features.ts'
import { expectedImprovement } from './surrogate/improvement.ts'
import { learn } from './surrogate/learn.ts'

/** Before so many are trained there is nothing to learn from. */
const fewest = 6
/** Beyond so many the rest are taken in their order. */
const most = 100
const widthOf95 = 2 * 1.96

/** Answers `HalvingOptions.next`: by expected improvement on the best so far, ties to the first; before it knows, the first. */
export function mostPromising(space: Space): NonNullable<HalvingOptions['next']> {
  let fitted = 0
  let promises = new Map<string, number>()
  return (open, done) => {
    if (done.length < Math.max(fewest, 2 * fitted) || done.length > most) return placeOf(open, promises)
    fitted = done.length
    promises = promisesOf(space, open, done)
    return placeOf(open, promises)
  }
}

function placeOf(open: readonly Genome[], promises: ReadonlyMap<string, number>): number {
  const values = open.map(genome => promises.get(genome.join()) ?? 0)
  return Math.max(0, values.indexOf(Math.max(...values)))
}

function promisesOf(space: Space, open: readonly Genome[], done: readonly Runner[]): Map<string, number> {
  const seen = done.flatMap(({ genome, curve }) =>
    Number.isFinite(curve[0]) ? [{ genome, value: curve[0]! }] : [],
  )
  const expected = learn(seen, featuresOfSpace(space))?.(open) ?? []
  const best = Math.max(...seen.map(({ value }) => value))
  return new Map(
    expected.map(({ value, low, high }, i) => [
      open[i]!.join(),
      expectedImprovement(value, Math.max(1e-9, (high - low) / widthOf95), best),
    ]),
  )
}
