// Sums over a network's kernels for any genome of a space whose networks are parts in a row: what a part adds is told from its own
// graph behind a stand-in for what comes before it, once for each setting of its genes and each border in front of it that it
// can tell from others, and looked up from then on.
import type { Value } from '../../ir/index.ts'
import type { Genome, Part, Space } from '../../space/index.ts'
import type { Fusing } from '../kernels/decompose.ts'
import type { Kernel } from '../kernels/kernel.ts'
import { type Border, start, type Told, toldBehind } from './border.ts'

/** A total over kernels, some figures at once: that of all is the sum of the single ones. */
export type Total = (kernels: readonly Kernel[]) => Float64Array
export type Sums = (genome: Genome) => Float64Array

/** Undefined where the space is no row of parts, or too large for the settings of a part to be numbered. */
export function seriesSums({ parts, choices }: Space, total: Total, fusing: Fusing): Sums | undefined {
  if (!parts?.isSeries) return undefined
  const counts = choices.map(({ options }) => options.length)
  const settings = (part: Part) => part.genes.reduce((product, gene) => product * counts[gene]!, 1)
  if (!parts.list.every(part => settings(part) <= Number.MAX_SAFE_INTEGER)) return undefined
  const borders = new Borders()
  const width = total([]).length
  const tables = new Map<string, Table>()
  const last = parts.list.length - 1
  const places = parts.list.map((part, i): Place => {
    const id = i === last ? `${part.id} at the end` : part.id
    const table = tables.get(id) ?? new Table(settings(part), borders, width)
    tables.set(id, table)
    const radix = part.genes.map((_, at) =>
      part.genes.slice(0, at).reduce((product, gene) => product * counts[gene]!, 1),
    )
    const told = (genome: Genome, border: Border): Told | undefined => {
      const graph = part.graph(genome)
      return graph && toldBehind(border, graph, fusing, i === last)
    }
    return { genes: part.genes, radix, table, exists: part.exists, told }
  })
  return genome => {
    const sum = new Float64Array(width)
    let border = 0
    let before: Table | undefined
    let row = 0
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      if (place.exists?.(genome) === false) continue
      const { genes, radix, table } = place
      let setting = 0
      for (let g = 0; g < genes.length; g++) setting += genome[genes[g]!]! * radix[g]!
      let at = table.find(setting, border)
      if (at < 0) at = table.add(setting, border, total, from => place.told(genome, from))
      table.addTo(sum, at)
      const next = table.next[at]!
      if (next === passed) continue
      border = next
      before = table
      row = at
    }
    before?.addOut(sum, row)
    return sum
  }
}

type Place = {
  readonly genes: readonly number[]
  readonly radix: readonly number[]
  readonly table: Table
  readonly exists: Part['exists']
  told(genome: Genome, border: Border): Told | undefined
}

/** The borders that occurred, and their kinds, by number; 0 is the first part's. */
class Borders {
  readonly #numbers = new Map([[start.key, 0]])
  readonly #list = [start]
  readonly #kinds = new Map([[start.kind, 0]])
  readonly kinds = [0]

  numberOf(border: Border): number {
    const known = this.#numbers.get(border.key)
    if (known !== undefined) return known
    // Made now, it holds on to the last kernel alone, not to the graph that it was found in.
    border.standIn(nowhere)
    const number = this.#list.push(border) - 1
    this.#numbers.set(border.key, number)
    const kind = this.#kinds.get(border.kind) ?? this.#kinds.size
    this.#kinds.set(border.kind, kind)
    this.kinds.push(kind)
    return number
  }

  at = (number: number): Border => this.#list[number]!
}

const nowhere: Value = { name: 'nowhere', dtype: undefined, shape: undefined }

const unknown = -1
/** In the place of the border behind a part that leaves no kernel. */
const passed = -1
/** In the place of a row: the border counts, not its kind alone. */
const byBorder = -2

/** What parts of one kind add. */
class Table {
  /** By row: the border behind it. */
  readonly next: number[] = []
  readonly #settings: number
  readonly #borders: Borders
  readonly #width: number
  /** By row, `width` figures each. */
  readonly #sums: number[] = []
  readonly #outs: (Float64Array | undefined)[] = []
  /** Row by setting, for each kind of border … */
  readonly #byKind: (Rows | undefined)[] = []
  /** … and for each border. */
  readonly #byBorder: (Rows | undefined)[] = []

  constructor(settings: number, borders: Borders, width: number) {
    this.#settings = settings
    this.#borders = borders
    this.#width = width
  }

  /** Below 0 where it is not known. */
  find(setting: number, border: number): number {
    const row = this.#byKind[this.#borders.kinds[border]!]?.get(setting) ?? unknown
    return row === byBorder ? (this.#byBorder[border]?.get(setting) ?? unknown) : row
  }

  add(setting: number, border: number, total: Total, tell: (border: Border) => Told | undefined): number {
    if (this.next.length >= mostRows) this.#clear()
    const told = tell(this.#borders.at(border)) ?? empty
    const row = this.next.push(told.next ? this.#borders.numberOf(told.next) : passed) - 1
    const sum = total(told.added)
    const lost = told.lost.length > 0 ? total(told.lost) : undefined
    sum.forEach((value, i) => {
      this.#sums.push(value - (lost?.[i] ?? 0))
    })
    this.#outs.push(told.out.length > 0 ? total(told.out) : undefined)
    const kind = this.#borders.kinds[border]!
    const ofKind = this.#byKind[kind] ?? rowsFor(this.#settings)
    this.#byKind[kind] = ofKind
    if (told.lost.length === 0) ofKind.set(setting, row)
    else {
      ofKind.set(setting, byBorder)
      const ofBorder = this.#byBorder[border] ?? new Map<number, number>()
      this.#byBorder[border] = ofBorder
      ofBorder.set(setting, row)
    }
    return row
  }

  addTo(sum: Float64Array, row: number): void {
    const at = row * this.#width
    for (let i = 0; i < sum.length; i++) sum[i]! += this.#sums[at + i]!
  }

  addOut(sum: Float64Array, row: number): void {
    this.#outs[row]?.forEach((value, i) => {
      sum[i]! += value
    })
  }

  #clear(): void {
    for (const list of [this.next, this.#sums, this.#outs, this.#byKind, this.#byBorder]) list.length = 0
  }
}

const empty: Told = { added: [], lost: [], out: [], next: undefined }

/** Settings of the parts of one kind that are remembered; then the table begins anew. */
const mostRows = 2 ** 17

type Rows = { get(setting: number): number | undefined; set(setting: number, row: number): unknown }

/** Settings up to so many lie in an array, which is some ten times as fast as a map. */
const dense = 2 ** 17

function rowsFor(settings: number): Rows {
  if (settings > dense) return new Map()
  const rows = new Int32Array(settings).fill(unknown)
  return { get: setting => rows[setting], set: (setting, row) => rows.fill(row, setting, setting + 1) }
}
