// NAS-Bench-201 cells as numbers: operations by edge, the same where a path uses the edge, pairs of edges; and structure:
// counts, longest paths, sums of work. Edges that no path uses count too: frameworks execute them, and they cost time.
import { type Genome, nasBench201 } from '../../space/index.ts'
import type { Encoding } from './encoding.ts'

const ops = 5
const none = 0
const from = [0, 0, 1, 0, 1, 2]
const to = [1, 2, 2, 3, 3, 3]
const edges = from.length

/** Per operation, relative to a 1 × 1 convolution: multiply-adds, and reads and writes of activations. */
const work = [0, 0, 1, 9, 0.06]
const traffic = [0, 1, 3, 3, 2]
/** What an operation adds to the length of a path: any, one that computes, a convolution, its work. */
const lengths = [[0, 1, 1, 1, 1], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], work]
/** Two flags that are on together weigh this much beside 1 for one alone. */
const pairWeight = 0.5

const pairs = Array.from({ length: edges }, (_, b) =>
  Array.from({ length: b }, (_, a) => [a, b] as const),
).flat()
const options = Array.from({ length: edges }, () => ops)
const single = edges * ops
const flags = 2 * single + pairs.length * ops * ops

export const nb201: Encoding = {
  name: 'nb201',
  options,
  flags,
  structure: 2 * ops + lengths.length + 4,
  write(genome, row, at) {
    const live = liveEdges(genome)
    for (let edge = 0; edge < edges; edge++) {
      const flag = at + edge * ops + genome[edge]!
      row[flag] = 1
      if (live & (1 << edge)) row[flag + single] = 1
    }
    let pair = at + 2 * single
    for (let b = 1; b < edges; b++)
      for (let a = 0; a < b; a++, pair += ops * ops) row[pair + genome[a]! * ops + genome[b]!] = pairWeight
    writeStructure(genome, live, row, at + flags)
  },
  family: genome => canonical(genome).join(''),
}

const { canonical } = nasBench201({ input: [3, 32, 32], outputs: 10 }) as Required<
  ReturnType<typeof nasBench201>
>

/** Edges on a path from input to output without `none`, a bit for each. */
function liveEdges(genome: Genome): number {
  let [reached, needed, live] = [0b0001, 0b1000, 0]
  for (let e = 0; e < edges; e++) if (genome[e] !== none && reached & (1 << from[e]!)) reached |= 1 << to[e]!
  for (let e = edges - 1; e >= 0; e--)
    if (genome[e] !== none && needed & (1 << to[e]!)) needed |= 1 << from[e]!
  for (let e = 0; e < edges; e++)
    if (genome[e] !== none && reached & (1 << from[e]!) && needed & (1 << to[e]!)) live |= 1 << e
  return live
}

/** Counts of operations, of live ones, longest paths, and sums of work: 18 figures; asked for at every look of a search. */
function writeStructure(genome: Genome, live: number, row: Float64Array, at: number): void {
  const totals = at + 2 * ops + lengths.length
  for (let k = at; k < totals + 4; k++) row[k] = 0
  for (let e = 0; e < edges; e++) {
    row[at + genome[e]!]!++
    if (live & (1 << e)) row[at + ops + genome[e]!]!++
  }
  for (let k = 0; k < lengths.length; k++) row[at + 2 * ops + k] = longestPath(genome, live, lengths[k]!)
  for (let op = 0; op < ops; op++) {
    const [count, used] = [row[at + op]!, row[at + ops + op]!]
    row[totals]! += work[op]! * count
    row[totals + 1]! += work[op]! * used
    row[totals + 2]! += traffic[op]! * count
    row[totals + 3]! += traffic[op]! * used
  }
}

function longestPath(genome: Genome, live: number, length: readonly number[]): number {
  let [first, second, third] = [0, 0, 0]
  for (let e = 0; e < edges; e++) {
    if (!(live & (1 << e))) continue
    const source = from[e]!
    const far = (source === 0 ? 0 : source === 1 ? first : second) + length[genome[e]!]!
    const target = to[e]!
    if (target === 1) first = Math.max(first, far)
    else if (target === 2) second = Math.max(second, far)
    else third = Math.max(third, far)
  }
  return third
}
