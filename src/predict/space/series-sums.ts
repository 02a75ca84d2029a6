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
export function seriesSums(space: Space, total: Total, fusing: Fusing): Sums | undefined {
  const places = placesOf(space, total, fusing)
  const width = total([]).length
  return places && (genome => summed(places, genome, new Float64Array(width)))
}

/** Adds up, part by part, what each is behind the ones before it. */
function summed(places: readonly Place[], genome: Genome, sum: Float64Array): Float64Array {
  let border = 0
  let out: Float64Array | undefined
  for (let i = 0; i < places.length; i++) {
    const { exists, genes, radix, table, learn } = places[i]!
    if (exists?.(genome) === false) continue
    let setting = 0
    for (let g = 0; g < genes.length; g++) setting += genome[genes[g]!]! * radix[g]!
    let row = table.find(setting, border)
    if (row < 0) row = learn(genome, setting, border)
    table.addTo(sum, row)
    const next = table.next[row]!
    if (next === passed) continue
    border = next
    out = table.outs[row]
  }
  out?.forEach((value, i) => {
    sum[i]! += value
  })
  return sum
}

function placesOf({ parts, choices }: Space, total: Total, fusing: Fusing): Place[] | undefined {
  if (!parts?.isSeries) return undefined
  const counts = choices.map(({ options }) => options.length)
  const settings = (genes: readonly number[]) => genes.reduce((product, gene) => product * counts[gene]!, 1)
  if (!parts.list.every(({ genes }) => settings(genes) <= Number.MAX_SAFE_INTEGER)) return undefined
  const borders = new Borders()
  const tables = new Map<string, Table>()
  return parts.list.map((part, i): Place => {
    const { genes, exists } = part
    const isLast = i === parts.list.length - 1
    const id = isLast ? `${part.id} at the end` : part.id
    const table = tables.get(id) ?? new Table(settings(genes), borders, total)
    tables.set(id, table)
    const told = (genome: Genome, border: Border): Told | undefined => {
      const graph = part.graph(genome)
      return graph && toldBehind(border, graph, fusing, isLast)
    }
    return {
      genes,
      radix: genes.map((_, at) => settings(genes.slice(0, at))),
      table,
      exists,
      learn: (genome, setting, border) => table.add(setting, border, told(genome, borders.at(border))),
    }
  })
}

type Place = {
  readonly genes: readonly number[]
  readonly radix: readonly number[]
  readonly table: Table
  readonly exists: Part['exists']
  /** The row of a setting that was not asked for before. */
  learn(genome: Genome, setting: number, border: number): number
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
  /** By row: the border behind it … */
  readonly next: number[] = []
  /** … and what it takes to bring its result out of blocks. */
  readonly outs: (Float64Array | undefined)[] = []
  readonly #settings: number
  readonly #borders: Borders
  readonly #total: Total
  /** By row, the figures of a total each. */
  readonly #sums: number[] = []
  /** Row by setting, for each kind of border … */
  readonly #byKind: (Rows | undefined)[] = []
  /** … and for each border. */
  readonly #byBorder: (Rows | undefined)[] = []

  constructor(settings: number, borders: Borders, total: Total) {
    this.#settings = settings
    this.#borders = borders
    this.#total = total
  }

  /** Below 0 where it is not known. */
  find(setting: number, border: number): number {
    const row = this.#byKind[this.#borders.kinds[border]!]?.get(setting) ?? unknown
    return row === byBorder ? (this.#byBorder[border]?.get(setting) ?? unknown) : row
  }

  add(setting: number, border: number, told: Told = empty): number {
    if (this.next.length >= mostRows) this.#clear()
    const total = this.#total
    const row = this.next.push(told.next ? this.#borders.numberOf(told.next) : passed) - 1
    const sum = total(told.added)
    const lost = told.lost.length > 0 ? total(told.lost) : undefined
    sum.forEach((value, i) => {
      this.#sums.push(value - (lost?.[i] ?? 0))
    })
    this.outs.push(told.out.length > 0 ? total(told.out) : undefined)
    this.#remember(setting, border, row, told.lost.length > 0)
    return row
  }

  addTo(sum: Float64Array, row: number): void {
    const at = row * sum.length
    for (let i = 0; i < sum.length; i++) sum[i]! += this.#sums[at + i]!
  }

  #remember(setting: number, border: number, row: number, isJoined: boolean): void {
    const kind = this.#borders.kinds[border]!
    const ofKind = this.#byKind[kind] ?? rowsFor(this.#settings)
    this.#byKind[kind] = ofKind
    if (!isJoined && ofKind.get(setting) !== byBorder) {
      ofKind.set(setting, row)
      return
    }
    ofKind.set(setting, byBorder)
    const ofBorder = this.#byBorder[border] ?? new Map<number, number>()
    this.#byBorder[border] = ofBorder
    ofBorder.set(setting, row)
  }

  #clear(): void {
    for (const list of [this.next, this.outs, this.#sums, this.#byKind, this.#byBorder]) list.length = 0
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
