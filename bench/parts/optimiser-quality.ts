// The frozen predictor of accuracy that the neural optimiser is trained through: the default searcher's own surrogate
// (Gaussian process over a cell's features), fitted once on few accuracies and asked of any cell.
import type { Random } from '../../src/random.ts'
import { fitProcess, type Vector, vector } from '../../src/search/index.ts'
import { type Genome, nasBench201 } from '../../src/space/index.ts'
import type { Tables } from './search-cases.ts'

export type Frozen = {
  of(genome: Genome): number
  /** Of every cell, by its number. */
  readonly all: Float64Array
}

const { features } = nasBench201({ input: [3, 32, 32], outputs: 10 }) as Required<
  ReturnType<typeof nasBench201>
>

const encoded = new WeakMap<object, readonly Vector[]>()

export function frozenQuality({ ops, validation }: Tables, cells: readonly number[]): Frozen {
  const vectors = encoded.get(ops) ?? ops.map(digits => vector(features([...digits].map(Number))))
  encoded.set(ops, vectors)
  const points = cells.map(cell => vectors[cell]!)
  const distances = Float64Array.from(points.flatMap(a => points.map(b => squared(a, b))))
  const process = fitProcess(distances, targetsOf(cells.map(cell => validation[cell]! / 100)))!
  const posterior = (asked: readonly Vector[]) =>
    process.posterior({
      count: asked.length,
      columns: points.map(point => Float64Array.from(asked, one => squared(point, one))),
      between: (a, b) => squared(asked[a]!, asked[b]!),
    })
  const whole = posterior(vectors)
  return {
    of: genome => posterior([vector(features(genome))]).mean(0),
    all: Float64Array.from(vectors, (_, i) => whole.mean(i)),
  }
}

/** The searcher's scale: −log of the error, and what lies far below the median set there. */
function targetsOf(accuracies: readonly number[]): number[] {
  const logs = accuracies.map(accuracy => -Math.log(1.001 - accuracy))
  const sorted = [...logs].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]!
  const floor = middle - 2 * (sorted.at(-1)! - middle)
  return logs.map(log => Math.max(log, floor))
}

function squared(a: Vector, b: Vector): number {
  let product = 0
  for (let k = 0; k < a.at.length; k++) product += a.values[k]! * b.dense[a.at[k]!]!
  return Math.max(0, a.square + b.square - 2 * product)
}

/** Shares of the queries: by chance, then in rounds where designs for the known devices land. */
const atFirst = 0.6
const rounds = 4
/** Limits at these shares of a device's latencies. */
const limited = [0.1, 0.95] as const

/**
 * Which accuracies to ask for: some by chance, then those cells that a design for a known device at some limit would be
 * by what is known so far.
 */
export function spentWhereDesignsLand(
  tables: Tables,
  known: readonly Float64Array[],
  queries: number,
  random: Random,
): number[] {
  const devices = known.map(ms => ({ ms, sorted: ms.slice().sort() }))
  const asked = random.shuffle([...known[0]!.keys()]).slice(0, atFirst * queries)
  const taken = new Set(asked)
  for (let round = 0; round < rounds; round++) {
    const { all } = frozenQuality(tables, asked)
    const until = asked.length + Math.round((queries * (1 - atFirst)) / rounds)
    while (asked.length < until) {
      const { ms, sorted } = random.pick(devices)
      const share = limited[0] + random.next() * (limited[1] - limited[0])
      const limit = sorted[Math.floor(share * (sorted.length - 1))]!
      let best = -1
      for (let cell = 0; cell < ms.length; cell++)
        if (ms[cell]! <= limit && !taken.has(cell) && (best < 0 || all[cell]! > all[best]!)) best = cell
      taken.add(best)
      asked.push(best)
    }
  }
  return asked
}
