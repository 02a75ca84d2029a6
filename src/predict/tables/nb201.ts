// NAS-Bench-201 cells as numbers: operations by edge, the same where a path uses the edge, pairs of edges; and structure:
// counts, longest paths, sums of work. Edges that no path uses count too: frameworks execute them, and they cost time.
import { type Genome, nasBench201 } from '../../space/index.ts'
import { type Encoding, offsetsOf } from './encoding.ts'

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
const starts = offsetsOf(options)
const single = edges * ops
const flags = 2 * single + pairs.length * ops * ops

export const nb201: Encoding = {
  name: 'nb201',
  options,
  flags,
  structure: 2 * ops + lengths.length + 4,
  write(genome, row, at) {
    const live = liveEdges(genome)
    genome.forEach((op, edge) => {
      row[at + starts[edge]! + op] = 1
      if (live[edge]) row[at + single + starts[edge]! + op] = 1
    })
    pairs.forEach(([a, b], k) => {
      row[at + 2 * single + k * ops * ops + genome[a]! * ops + genome[b]!] = pairWeight
    })
    row.set(structure(genome, live), at + flags)
  },
  family: genome => canonical(genome).join(''),
}

const { canonical } = nasBench201({ input: [3, 32, 32], outputs: 10 }) as Required<
  ReturnType<typeof nasBench201>
>

/** Edges on a path from input to output without `none`. */
function liveEdges(genome: Genome): boolean[] {
  const reached = [true, false, false, false]
  const needed = [false, false, false, true]
  for (let e = 0; e < edges; e++) if (genome[e] !== none && reached[from[e]!]) reached[to[e]!] = true
  for (let e = edges - 1; e >= 0; e--) if (genome[e] !== none && needed[to[e]!]) needed[from[e]!] = true
  return genome.map((op, e) => op !== none && reached[from[e]!]! && needed[to[e]!]!)
}

function structure(genome: Genome, live: readonly boolean[]): number[] {
  const counts = new Array<number>(ops).fill(0)
  const liveCounts = new Array<number>(ops).fill(0)
  genome.forEach((op, e) => {
    counts[op]!++
    if (live[e]) liveCounts[op]!++
  })
  const total = (table: readonly number[], of: readonly number[]) =>
    table.reduce((sum, each, op) => sum + each * of[op]!, 0)
  return [
    ...counts,
    ...liveCounts,
    ...lengths.map(length => longestPath(genome, live, length)),
    total(work, counts),
    total(work, liveCounts),
    total(traffic, counts),
    total(traffic, liveCounts),
  ]
}

function longestPath(genome: Genome, live: readonly boolean[], length: readonly number[]): number {
  const far = [0, 0, 0, 0]
  for (let e = 0; e < edges; e++)
    if (live[e]) far[to[e]!] = Math.max(far[to[e]!]!, far[from[e]!]! + length[genome[e]!]!)
  return far[3]!
}
