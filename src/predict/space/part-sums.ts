// Sums over a network's kernels for any genome of a space whose networks are parts in a row: each part is told from its own
// graph, once for each setting of its genes. A part alone brings its input into the runtime's blocked layout and takes its result
// out of it; between two blocked parts neither happens. Whether the sums come out right is tried on whole genomes first.
import type { Genome, Part, Space } from '../../space/index.ts'
import { decompose, type Fusing } from '../kernels/decompose.ts'
import type { Kernel } from '../kernels/kernel.ts'

/** A total over kernels, some figures at once: that of all is the sum of the single ones. */
export type Total = (kernels: readonly Kernel[]) => Float64Array

/** Settings of one part's genes, and whole genomes, that are remembered. */
const mostEntries = 2 ** 17
/** Genomes that are decoded before there are tables, and those of them that the tables are tried on. */
const fewestFirst = 64
const mostTrials = 12
const exact = 1e-9

/**
 * The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
 * tried on them. Where they do not come out right, or the space is no row of parts, every genome is decoded.
 */
export function partSums(space: Space, total: Total, fusing: Fusing): (genome: Genome) => Float64Array {
  const whole = remembered(genome => total(decompose(space.decode(genome), fusing)))
  const first: Genome[] = []
  let sums: ((genome: Genome) => Float64Array) | undefined
  return genome => {
    if (sums) return sums(genome)
    if (first.push(genome) === fewestFirst) sums = tablesOf(space, total, fusing, { whole, first }) ?? whole
    return whole(genome)
  }
}

type Sums = (genome: Genome) => Float64Array

function remembered(sums: Sums): Sums {
  const known = new Map<string, Float64Array>()
  return genome => {
    const key = genome.join()
    const found = known.get(key) ?? sums(genome)
    if (known.size < mostEntries) known.set(key, found)
    return found
  }
}

type Tried = { readonly whole: Sums; readonly first: readonly Genome[] }

function tablesOf(space: Space, total: Total, fusing: Fusing, { whole, first }: Tried): Sums | undefined {
  const { parts, choices } = space
  if (!parts?.isSeries) return undefined
  const counts = choices.map(({ options }) => options.length)
  const tables = new Map<string, Map<number, Entry>>()
  const places = parts.list.map(part => {
    const table = tables.get(part.id) ?? new Map<number, Entry>()
    tables.set(part.id, table)
    return (genome: Genome): Entry => {
      let at = 0
      for (const gene of part.genes) at = at * counts[gene]! + genome[gene]!
      const known = table.get(at)
      if (known) return known
      const made = entryOf(part, genome, total, fusing)
      if (table.size < mostEntries) table.set(at, made)
      return made
    }
  })
  const nothing = total([])
  const sums: Sums = genome => {
    const sum = nothing.slice()
    let before: Entry | undefined
    for (let i = 0; i < places.length; i++) {
      if (parts.list[i]!.exists?.(genome) === false) continue
      const entry = places[i]!(genome)
      if (entry.isEmpty) continue
      add(sum, entry.inner)
      if (!(before?.out && entry.into)) addBoth(sum, before?.out, entry.into)
      before = entry
    }
    addBoth(sum, before?.out, undefined)
    return sum
  }
  const isRight = first.slice(-mostTrials).every(genome => {
    const [told, is] = [sums(genome), whole(genome)]
    return told.every((value, i) => Math.abs(value - is[i]!) <= exact * Math.abs(is[0]!))
  })
  return isRight ? sums : undefined
}

/** A part at one setting of its genes: what it takes by itself, and into and out of the blocked layout, where it is in that. */
type Entry = {
  readonly isEmpty: boolean
  readonly inner: Float64Array
  readonly into: Float64Array | undefined
  readonly out: Float64Array | undefined
}

function entryOf(part: Part, genome: Genome, total: Total, fusing: Fusing): Entry {
  const graph = part.graph(genome)
  const kernels = graph ? decompose(graph, fusing) : []
  const from = kernels[0]?.op === 'ReorderInput' ? 1 : 0
  const to = kernels.length - (kernels.at(-1)?.op === 'ReorderOutput' ? 1 : 0)
  return {
    isEmpty: kernels.length === 0,
    inner: total(kernels.slice(from, to)),
    into: from > 0 ? total(kernels.slice(0, from)) : undefined,
    out: to < kernels.length ? total(kernels.slice(to)) : undefined,
  }
}

function addBoth(sum: Float64Array, a: Float64Array | undefined, b: Float64Array | undefined): void {
  if (a) add(sum, a)
  if (b) add(sum, b)
}

function add(sum: Float64Array, other: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += other[i]!
}
