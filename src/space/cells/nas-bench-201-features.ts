// What a NAS-Bench-201 cell does to its input, as numbers for a model of its accuracy: which chains of operations lead
// from input to output, and how much work and depth is alive. Isomorphic cells come out equal; dead edges do not count.
import type { Genome } from '../space.ts'

/** Edges by index (0→1, 0→2, 1→2, 0→3, 1→3, 2→3) of every path from input to output. */
const paths = [[3], [0, 4], [1, 5], [0, 2, 5]] as const
const [none, skip, conv3, pool] = [0, 1, 3, 4]
const kinds = 3
/** Chains of none to three operations that are no skip: 1 + 3 + 9 + 27. */
const chains = 40
const liveCounts = 4
const depths = 4
/** Standard deviations over all cells, so that each of the two groups of features spreads by 1 in total. */
const chainSpread = Math.sqrt(2.47)
const countSpread = Math.sqrt(liveCounts + depths)

/**
 * 48 numbers: how many paths make each chain of operations (a skip adds none), the live edges of each operation, and the
 * longest path in edges, in convolutions and in 3×3 convolutions, with the number of paths.
 */
export function nasBench201Features(genome: Genome): number[] {
  const open = paths.filter(path => path.every(edge => genome[edge] !== none))
  const features = new Array<number>(chains + liveCounts + depths).fill(0)
  for (const path of open) features[chainOf(path.map(edge => genome[edge]!))]! += 1 / chainSpread
  const live = new Set<number>(open.flat())
  for (const edge of live) features[chains + genome[edge]! - 1]! += 1 / countSpread
  const longest = (counts: (op: number) => boolean) =>
    Math.max(0, ...open.map(path => path.filter(edge => counts(genome[edge]!)).length))
  const shape = [
    longest(() => true),
    longest(op => op !== skip && op !== pool),
    longest(op => op === conv3),
    open.length,
  ]
  shape.forEach((value, i) => {
    features[chains + liveCounts + i] = value / countSpread
  })
  return features
}

/** Chains in the order of their length, then as digits of base 3. */
function chainOf(ops: readonly number[]): number {
  const digits = ops.filter(op => op !== skip).map(op => op - 2)
  const shorter = [0, 1, 4, 13][digits.length]!
  return digits.reduce((number, digit) => kinds * number + digit, 0) + shorter
}
