// Which architectures to measure on a new device: one after another the one whose measurement leaves the least variance
// over all others, before anything is measured (Seo et al. 2000, after Cohn 1996). Prefixes of a choice are choices.
import { dot } from '../../linear-algebra.ts'
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'
import { columnFactors, type Rows } from './embedding.ts'
import type { Sources } from './sources.ts'

/** Weights of the blocks and noise that the variance is reckoned with: what known devices say counts most. */
const belief = { weights: [1, 1, 0.3, 0.3], noise: 0.1 }
const mostCandidates = 800
const mostReferences = 200

/**
 * Indices into `candidates`, most telling first.
 * @param count at most the number of candidates
 */
export function chooseToMeasure(
  sources: Sources,
  candidates: readonly Genome[],
  count: number,
  generator: Random,
): number[] {
  const drawn = generator.shuffle(candidates.map((_, i) => i)).slice(0, Math.max(count, mostCandidates))
  const rows = scaled(
    sources,
    drawn.map(i => candidates[i]!),
  )
  return greedy(rows, Math.min(count, drawn.length)).map(i => drawn[i]!)
}

function scaled({ embedding }: Sources, genomes: readonly Genome[]): Rows {
  const rows = embedding.rows(genomes)
  const factors = columnFactors(embedding.blocks, belief.weights)
  for (let i = 0; i < rows.x.length; i++) rows.x[i]! *= factors[i % rows.width]!
  return rows
}

function greedy({ count: n, width, x }: Rows, count: number): number[] {
  const kernel = (a: number, b: number) => dot(x, a * width, x, b * width, width)
  const references = Math.min(n, mostReferences)
  const shared = new Float64Array(n * references)
  for (let i = 0; i < n; i++) for (let r = 0; r < references; r++) shared[i * references + r] = kernel(i, r)
  const variance = Float64Array.from({ length: n }, (_, i) => kernel(i, i))
  const chosen: number[] = []
  const known: Float64Array[] = []
  while (chosen.length < count) {
    const best = mostTelling(shared, variance, references, new Set(chosen))
    chosen.push(best)
    const root = Math.sqrt(variance[best]! + belief.noise)
    const gain = Float64Array.from({ length: n }, (_, i) => {
      const rest = known.reduce((value, column) => value - column[i]! * column[best]!, kernel(i, best))
      return rest / root
    })
    const told = shared.slice(best * references, (best + 1) * references).map(value => value / root)
    for (let i = 0; i < n; i++) {
      for (let r = 0; r < references; r++) shared[i * references + r]! -= gain[i]! * told[r]!
      variance[i]! -= gain[i]! ** 2
    }
    known.push(gain)
  }
  return chosen
}

/** The candidate whose measurement takes away the most variance of the references. */
function mostTelling(
  shared: Float64Array,
  variance: Float64Array,
  references: number,
  taken: ReadonlySet<number>,
) {
  let [best, most] = [-1, -1]
  for (let i = 0; i < variance.length; i++) {
    if (taken.has(i)) continue
    const taught =
      dot(shared, i * references, shared, i * references, references) / (variance[i]! + belief.noise)
    if (taught > most) [best, most] = [i, taught]
  }
  return best
}
