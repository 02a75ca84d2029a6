// Gradient-boosted regression trees (Friedman 2001) on an encoding's flags, and on whether each of its sums is beyond 15 of its
// quantiles: squared errors, half of the rows for each tree (Friedman 2002), as many trees as predict a held-out fifth best.
import type { Random } from '../../random.ts'
import { type Encoding, encodeAll, widthOf } from '../tables/encoding.ts'
import type { FamilySetting, Latencies, Value } from './family.ts'

/** `on`, `off`: a split further on, or −1 − a leaf. A genome is on where its row has at least `least` at `column`. */
export type Split = {
  readonly column: number
  readonly least: number
  readonly on: number
  readonly off: number
}
export type Tree = { readonly splits: readonly Split[]; readonly leaves: readonly number[] }
export type TreesState = { readonly family: 'trees'; readonly start: number; readonly trees: readonly Tree[] }

const most = 400
const rate = 0.05
const depth = 5
const fewestInLeaf = 3
const quantiles = 15

/** Questions that a split may ask, and by row which of them are answered with yes. */
type Asked = {
  readonly questions: readonly Pick<Split, 'column' | 'least'>[]
  readonly yes: readonly Uint16Array[]
  /** The same as flags: row after row. */
  readonly mask: Uint8Array
  readonly y: Float64Array
}

export function fitTrees(latencies: Latencies, { random }: FamilySetting): TreesState {
  const asked = askedOf(latencies)
  const order = random.shuffle(asked.yes.map((_, i) => i))
  const held = order.slice(0, Math.floor(order.length / 5))
  const few = grow(asked, order.slice(held.length), most, random)
  const { start, trees } = grow(asked, order, bestCount(few, asked, held), random)
  return { family: 'trees', start, trees: trees.map(({ splits, leaves }) => ({ splits, leaves })) }
}

function askedOf({ encoding, genomes, ms }: Latencies): Asked {
  const [rows, width] = [encodeAll(encoding, genomes), widthOf(encoding)]
  const column = (j: number) => genomes.map((_, i) => rows[i * width + j]!).sort((a, b) => a - b)
  const questions = Array.from({ length: width }, (_, j) => j).flatMap(j => {
    if (j < encoding.flags) return [{ column: j, least: leastOfFlag }]
    const sorted = column(j)
    const limits = Array.from(
      { length: quantiles },
      (_, q) => sorted[Math.floor(((q + 1) * sorted.length) / (quantiles + 1))]!,
    )
    return [...new Set(limits)].map(least => ({ column: j, least }))
  })
  const mask = new Uint8Array(genomes.length * questions.length)
  const yes = genomes.map((_, i) => {
    const on = [...questions.keys()].filter(
      q => rows[i * width + questions[q]!.column]! >= questions[q]!.least,
    )
    for (const q of on) mask[i * questions.length + q] = 1
    return Uint16Array.from(on)
  })
  return { questions, yes, mask, y: ms }
}
/** Flags are 0, or a weight of at least a half. */
const leastOfFlag = 0.25

type Forest = { readonly start: number; readonly trees: readonly Grower[] }

function grow(asked: Asked, rows: readonly number[], count: number, random: Random): Forest {
  const start = rows.reduce((sum, row) => sum + asked.y[row]!, 0) / rows.length
  const rest = asked.y.map(value => value - start)
  const trees: Grower[] = []
  while (trees.length < count) {
    const half = rows.filter(() => random.next() < 0.5)
    const tree = new Grower(asked, rest)
    tree.add(half, depth)
    for (const row of rows) rest[row]! -= tree.leafOf(row)
    trees.push(tree)
  }
  return { start, trees }
}

/** One tree in the making; what it says is already times the rate. */
class Grower {
  readonly splits: Split[] = []
  readonly leaves: number[] = []
  readonly #asked: Asked
  readonly #rest: Float64Array
  /** By split, the question. */
  readonly #questions: number[] = []

  constructor(asked: Asked, rest: Float64Array) {
    this.#asked = asked
    this.#rest = rest
  }

  /** The tree of these rows: the number of its split, or −1 − that of its leaf. */
  add(rows: readonly number[], left: number): number {
    const sum = rows.reduce((total, row) => total + this.#rest[row]!, 0)
    const question =
      left === 0 || rows.length < 2 * fewestInLeaf ? -1 : bestQuestion(this.#asked, this.#rest, rows, sum)
    if (question < 0) return -this.leaves.push(rows.length === 0 ? 0 : nineDigits((rate * sum) / rows.length))
    const isOn = (row: number) => this.#asked.mask[row * this.#asked.questions.length + question] === 1
    const at = this.splits.length
    const { column, least } = this.#asked.questions[question]!
    this.#questions.push(question)
    this.splits.push({ column, least, on: 0, off: 0 })
    const on = this.add(rows.filter(isOn), left - 1)
    const off = this.add(
      rows.filter(row => !isOn(row)),
      left - 1,
    )
    this.splits[at] = { column, least, on, off }
    return at
  }

  leafOf(row: number): number {
    const { mask, questions } = this.#asked
    let at = this.splits.length > 0 ? 0 : -1
    while (at >= 0)
      at = this.splits[at]![mask[row * questions.length + this.#questions[at]!] === 1 ? 'on' : 'off']
    return this.leaves[-1 - at]!
  }
}

/** The question whose two sides leave the least squared error; −1 where none has enough rows on both. */
function bestQuestion({ questions, yes }: Asked, rest: Float64Array, rows: readonly number[], sum: number) {
  const [sums, counts] = [new Float64Array(questions.length), new Uint32Array(questions.length)]
  for (const row of rows) {
    const [of, value] = [yes[row]!, rest[row]!]
    // An index: twice as fast as an iterator, and this is where the time goes.
    for (let k = 0; k < of.length; k++) {
      sums[of[k]!]! += value
      counts[of[k]!]!++
    }
  }
  let [best, gained] = [-1, sum ** 2 / rows.length + 1e-12]
  for (let question = 0; question < questions.length; question++) {
    const [on, off] = [counts[question]!, rows.length - counts[question]!]
    if (on < fewestInLeaf || off < fewestInLeaf) continue
    const gain = sums[question]! ** 2 / on + (sum - sums[question]!) ** 2 / off
    if (gain > gained) [best, gained] = [question, gain]
  }
  return best
}

function bestCount({ start, trees }: Forest, { y }: Asked, held: readonly number[]): number {
  const found = new Float64Array(held.length).fill(start)
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  trees.forEach((tree, t) => {
    let error = 0
    held.forEach((row, i) => {
      found[i]! += tree.leafOf(row)
      error += (found[i]! - y[row]!) ** 2
    })
    if (error < least) [best, least] = [t + 1, error]
  })
  return best
}

/** A leaf is the mean of some latencies: nine digits are more than it knows, and half the file. */
const nineDigits = (value: number) => Number(value.toPrecision(9))

/** Undefined where a split looks at what the encoding does not have. */
export function treesValue({ start, trees }: TreesState, encoding: Encoding): Value | undefined {
  const width = widthOf(encoding)
  if (trees.some(({ splits }) => splits.some(({ column }) => column >= width))) return undefined
  const flat = trees.map(({ splits, leaves }) => ({
    columns: Uint16Array.from(splits, split => split.column),
    least: Float64Array.from(splits, split => split.least),
    next: Int16Array.from(splits.flatMap(({ off, on }) => [off, on])),
    leaves: Float64Array.from(leaves),
  }))
  const row = new Float64Array(width)
  return genome => {
    row.fill(0)
    encoding.write(genome, row, 0)
    let ms = start
    for (const { columns, least, next, leaves } of flat) {
      let at = columns.length > 0 ? 0 : -1
      while (at >= 0) at = next[2 * at + (row[columns[at]!]! >= least[at]! ? 1 : 0)]!
      ms += leaves[-1 - at]!
    }
    return ms
  }
}
