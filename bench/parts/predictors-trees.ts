// Gradient-boosted regression trees (Friedman 2001) on rows of flags, for comparison: squared errors, half of the rows for
// each tree (Friedman 2002), as many trees as predict a held-out fifth best.
import type { Random } from '../../src/random.ts'

/** Rows of flags by their nonzero columns. */
export type Flags = readonly Uint16Array[]
type Tree = { readonly column: number; readonly off: Tree; readonly on: Tree } | { readonly value: number }

const most = 400
const rate = 0.05
const depth = 5
const fewestInLeaf = 3

export function boosted(
  flags: Flags,
  width: number,
  y: Float64Array,
  generator: Random,
): (row: Uint16Array) => number {
  const order = generator.shuffle(flags.map((_, i) => i))
  const held = order.slice(0, Math.floor(order.length / 5))
  const few = grow(flags, width, y, order.slice(held.length), most, generator)
  const count = bestCount(few, flags, y, held)
  const all = grow(flags, width, y, order, count, generator)
  return row => all.trees.reduce((sum, tree) => sum + rate * leafOf(tree, row), all.start)
}

type Forest = { readonly start: number; readonly trees: readonly Tree[] }

function grow(
  flags: Flags,
  width: number,
  y: Float64Array,
  rows: readonly number[],
  count: number,
  generator: Random,
): Forest {
  const start = rows.reduce((sum, row) => sum + y[row]!, 0) / rows.length
  const rest = y.map(value => value - start)
  const trees: Tree[] = []
  while (trees.length < count) {
    const half = rows.filter(() => generator.next() < 0.5)
    const tree = grown(flags, width, rest, half, depth)
    for (const row of rows) rest[row]! -= rate * leafOf(tree, flags[row]!)
    trees.push(tree)
  }
  return { start, trees }
}

function grown(flags: Flags, width: number, rest: Float64Array, rows: readonly number[], left: number): Tree {
  const sum = rows.reduce((total, row) => total + rest[row]!, 0)
  const leaf = { value: rows.length === 0 ? 0 : sum / rows.length }
  if (left === 0 || rows.length < 2 * fewestInLeaf) return leaf
  const column = bestSplit(flags, width, rest, rows, sum)
  if (column < 0) return leaf
  const isOn = (row: number) => flags[row]!.includes(column)
  return {
    column,
    on: grown(flags, width, rest, rows.filter(isOn), left - 1),
    off: grown(
      flags,
      width,
      rest,
      rows.filter(row => !isOn(row)),
      left - 1,
    ),
  }
}

/** The column whose two sides leave the least squared error; −1 where none has enough rows on both. */
function bestSplit(flags: Flags, width: number, rest: Float64Array, rows: readonly number[], sum: number) {
  const [sums, counts] = [new Float64Array(width), new Uint32Array(width)]
  for (const row of rows)
    for (const column of flags[row]!) {
      sums[column]! += rest[row]!
      counts[column]!++
    }
  let [best, gained] = [-1, sum ** 2 / rows.length + 1e-12]
  for (let column = 0; column < width; column++) {
    const [on, off] = [counts[column]!, rows.length - counts[column]!]
    if (on < fewestInLeaf || off < fewestInLeaf) continue
    const gain = sums[column]! ** 2 / on + (sum - sums[column]!) ** 2 / off
    if (gain > gained) [best, gained] = [column, gain]
  }
  return best
}

function leafOf(tree: Tree, row: Uint16Array): number {
  let at = tree
  while ('column' in at) at = row.includes(at.column) ? at.on : at.off
  return at.value
}

function bestCount({ start, trees }: Forest, flags: Flags, y: Float64Array, held: readonly number[]): number {
  const found = new Float64Array(held.length).fill(start)
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  trees.forEach((tree, t) => {
    let error = 0
    held.forEach((row, i) => {
      found[i]! += rate * leafOf(tree, flags[row]!)
      error += (found[i]! - y[row]!) ** 2
    })
    if (error < least) [best, least] = [t + 1, error]
  })
  return best
}
