// Which parts of the way forward to run twice, given how many bytes may be kept: the way is cut where little crosses, and
// a dynamic program over the cuts finds the blocks that cost least. Its memory model is a block at a time (what is kept
// of the blocks before, all of the block itself, the gradients at work in it); whoever asks checks with `liveness`.
import type { Node } from '../ir/index.ts'
import type { TermType } from './emitter.ts'
import { bytesOf, readsOf } from './liveness.ts'
import type { Block, Ways } from './recompute.ts'
import { workOf } from './work.ts'

/** More places to cut bring nothing and cost time. */
const mostCuts = 96
/** Partial plans kept at each cut. */
const widest = 24

type Types = ReadonlyMap<string, TermType>
/** One droppable buffer: where it is made and last read on the way forward, and whether the way back reads it. */
type Buffer = { readonly made: number; last: number; back: boolean; readonly bytes: number }
type Table = {
  /** Places between nodes, the ends included. */
  readonly cuts: readonly number[]
  /** Per pair of cuts: bytes that stay of a block that is dropped, bytes that come back with it, what that costs. */
  readonly border: readonly Float64Array[]
  readonly inner: readonly Float64Array[]
  readonly cost: Float64Array
  /** Bytes that stay of a block that is not dropped, from the way's begin to each cut. */
  readonly plain: Float64Array
  /** Bytes of gradients at work between neighbouring cuts. */
  readonly gradients: Float64Array
}
type Partial = { kept: number; cost: number; before: Partial | undefined; block: Block | undefined }

/** Finds the cheapest blocks for a number of bytes; undefined = it cannot be done. */
export function planner(ways: Ways, types: Types, gradients: readonly number[]) {
  const table = tableOf(ways, types, gradients)
  return (bytes: number): readonly Block[] | undefined => cheapest(table, bytes)
}

function cheapest(table: Table, limit: number): readonly Block[] | undefined {
  const { cuts, border, inner, cost, plain, gradients } = table
  const fronts: Partial[][] = cuts.map(() => [])
  fronts[0] = [{ kept: 0, cost: 0, before: undefined, block: undefined }]
  for (let to = 1; to < cuts.length; to++) {
    const found: Partial[] = []
    let work = 0
    for (let from = to - 1; from >= 0; from--) {
      work = Math.max(work, gradients[from]!)
      for (const before of fronts[from]!) {
        const stays = plain[to]! - plain[from]!
        if (from === to - 1 && before.kept + stays + work <= limit)
          found.push({ kept: before.kept + stays, cost: before.cost, before, block: undefined })
        const back = inner[from]![to]!
        if (back === 0 || before.kept + back + border[from]![to]! + work > limit) continue
        const block = { from: cuts[from]!, to: cuts[to]! }
        const [kept, total] = [before.kept + border[from]![to]!, before.cost + cost[to]! - cost[from]!]
        found.push({ kept, cost: total, before, block })
      }
    }
    fronts[to] = front(found)
  }
  const [best] = fronts.at(-1)!
  if (best === undefined) return undefined
  const blocks: Block[] = []
  for (let at: Partial | undefined = best; at; at = at.before) if (at.block) blocks.unshift(at.block)
  return blocks
}

/** Without those that keep more and cost more than another, the cheapest first. */
function front(found: Partial[]): Partial[] {
  const sorted = found.sort((a, b) => a.cost - b.cost || a.kept - b.kept)
  const out: Partial[] = []
  for (const one of sorted) if (out.length === 0 || one.kept < out.at(-1)!.kept) out.push(one)
  if (out.length <= widest) return out
  return Array.from({ length: widest }, (_, i) => out[Math.round((i * (out.length - 1)) / (widest - 1))]!)
}

function tableOf(ways: Ways, types: Types, gradients: readonly number[]): Table {
  const buffers = buffersOf(ways, types)
  const cuts = chooseCuts(ways.forward.length, buffers)
  const pairs = () => cuts.map(() => new Float64Array(cuts.length))
  const [border, inner] = [pairs(), pairs()]
  const placeOf = (index: number) => cuts.findIndex(cut => cut > index) - 1
  const rows = buffers.map(b => ({ ...b, at: placeOf(b.made), until: b.last < 0 ? -1 : placeOf(b.last) }))
  for (let from = 0; from < cuts.length; from++)
    for (const { at, until, back, bytes } of rows) {
      if (at < from) continue
      for (let to = at + 1; to < cuts.length; to++) {
        if (until >= to) border[from]![to]! += bytes
        else if (back) inner[from]![to]! += bytes
      }
    }
  const plain = new Float64Array(cuts.length)
  for (const { at, back, bytes } of rows) if (back) plain[at + 1]! += bytes
  const cost = new Float64Array(cuts.length)
  ways.forward.forEach((node, i) => {
    const isAgain = node.outputs.some(name => ways.droppable.has(name))
    if (isAgain) cost[placeOf(i) + 1]! += workOf(node, types)
  })
  for (const sums of [plain, cost]) for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!
  return { cuts, border, inner, cost, plain, gradients: gradientsAt(ways, gradients, placeOf, cuts.length) }
}

function buffersOf(ways: Ways, types: Types): readonly Buffer[] {
  const out = new Map<string, Buffer>()
  const of = (name: string) => out.get(ways.buffers.get(name) ?? name)
  ways.forward.forEach((node, at) => {
    for (const name of readsOf(node)) {
      const buffer = of(name)
      if (buffer) buffer.last = at
    }
    for (const name of node.outputs)
      if (ways.droppable.has(name))
        out.set(name, { made: at, last: -1, back: false, bytes: bytesOf(types.get(name)!) })
  })
  for (const node of ways.back)
    for (const name of readsOf(node)) {
      const buffer = of(name)
      if (buffer) buffer.back = true
    }
  return [...out.values()]
}

/** The places where least crosses: of each run of places, the narrowest. */
function chooseCuts(length: number, buffers: readonly Buffer[]): readonly number[] {
  const crossing = new Float64Array(length + 1)
  for (const { made, last, bytes } of buffers)
    for (let cut = made + 1; cut <= last; cut++) crossing[cut]! += bytes
  const changes = new Set(buffers.flatMap(({ made, last }) => [made + 1, last + 1]))
  const places = [...changes].filter(cut => cut > 0 && cut < length).sort((a, b) => a - b)
  const run = Math.max(1, Math.ceil(places.length / mostCuts))
  const narrowest: number[] = []
  for (let i = 0; i < places.length; i += run) {
    const some = places.slice(i, i + run)
    narrowest.push(some.reduce((a, b) => (crossing[b]! < crossing[a]! ? b : a)))
  }
  return [0, ...narrowest, length]
}

/** The most bytes of gradients while the way back is between two cuts; it passes them from the last to the first. */
function gradientsAt(
  ways: Ways,
  gradients: readonly number[],
  placeOf: (index: number) => number,
  count: number,
): Float64Array {
  const made = new Map(ways.forward.flatMap((node, i) => node.outputs.map(name => [name, i] as const)))
  const out = new Float64Array(count)
  let place = count - 2
  ways.back.forEach((node: Node, i) => {
    const read = readsOf(node).filter(name => ways.droppable.has(ways.buffers.get(name) ?? name))
    for (const name of read) place = Math.min(place, placeOf(made.get(name)!))
    out[place] = Math.max(out[place]!, gradients[i]!)
  })
  return out
}
