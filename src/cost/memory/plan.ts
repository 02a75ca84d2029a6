// The least memory a schedule is known to run in, with the order that does it.
// 1. Three orders are tried: as filed, greedy, depth first. 2. The graph is cut where every order must pass; each
// segment takes the best of the three. 3. Segments above their lower bound, the worst first, are searched exactly
// within a budget of work. Without step 3 all is O(n log n) in nodes and edges; step 3 is bounded by the budget.
import { asFiled, depthFirst, greedy } from './orders.ts'
import { profile, readers, type Schedule } from './schedule.ts'
import { type Search, searchOrder } from './search-order.ts'
import { type Segment, segments } from './segments.ts'

export type MemoryPlan = {
  /** The largest sum of bytes alive while a step runs. */
  readonly peak: number
  /** The order that has this peak. */
  readonly order: readonly number[]
  /** The step at the peak; −1 where the inputs alone are the peak. */
  readonly at: number
  /** No order has a lower peak: proven, by exact search or a lower bound that is met. */
  readonly optimal: boolean
}

/** Longest segment that is searched exactly, and looks at a step for the whole graph (some 50 ms). */
const searchable = 400
const defaultWork = 300_000

type Part = { segment: Segment; order: readonly number[]; peak: number; live: number; floor: number }

/** Plans `schedule`. `work` bounds the exact search; 0 = heuristics alone. */
export function planMemory(schedule: Schedule, work = defaultWork): MemoryPlan {
  const begin = schedule.initial.reduce((sum, b) => sum + schedule.sizes[b]!, 0)
  const search = { schedule, lastReader: lastReaders(schedule), workLeft: work }
  const { parts, optimal } = improve(search, bestParts(schedule, begin), begin)
  const order = parts.flatMap(part => part.order)
  const bytes = profile(schedule, order)
  const peak = bytes.reduce((most, b) => Math.max(most, b), begin)
  return { peak, order, at: order[bytes.indexOf(peak)] ?? -1, optimal }
}

/** Each segment with the best of the three orders. */
function bestParts(schedule: Schedule, begin: number): Part[] {
  const tried = [asFiled, greedy, depthFirst].map(make => {
    const order = make(schedule)
    return { order, bytes: profile(schedule, order) }
  })
  const floors = lowerBounds(schedule)
  const ends = liveAfter(schedule, begin)
  return segments(schedule).map(segment => {
    const { from, to } = segment
    const live = from === 0 ? begin : ends[from - 1]!
    const options = tried.map(({ order, bytes }) => ({
      order: order.slice(from, to),
      peak: bytes.slice(from, to).reduce((a, b) => Math.max(a, b), 0),
    }))
    const best = options.reduce((a, b) => (b.peak < a.peak ? b : a))
    const floor = floors.slice(from, to).reduce((a, b) => Math.max(a, b), live)
    return { segment, ...best, peak: Math.max(best.peak, live), live, floor }
  })
}

/** Searches the worst segments exactly; `optimal` when the overall peak is proven least. */
function improve(search: Search, parts: readonly Part[], begin: number): { parts: Part[]; optimal: boolean } {
  const out = [...parts]
  let proven = parts.reduce((most, part) => Math.max(most, part.floor), begin)
  const worstFirst = parts.map((_, i) => i).sort((a, b) => parts[b]!.peak - parts[a]!.peak || a - b)
  for (const i of worstFirst) {
    const part = parts[i]!
    if (part.peak <= proven) break
    if (part.segment.to - part.segment.from > searchable) return { parts: out, optimal: false }
    const found = searchOrder(search, part.segment, { live: part.live, floor: proven, under: part.peak })
    if (found === undefined) return { parts: out, optimal: false }
    if (found !== 'none') out[i] = { ...part, ...found }
    proven = out[i]!.peak
  }
  return { parts: out, optimal: true }
}

function lastReaders({ steps, sizes }: Schedule): Int32Array {
  const last = new Int32Array(sizes.length).fill(-1)
  steps.forEach((step, i) => {
    for (const b of step.reads) last[b] = i
  })
  return last
}

/** Bytes alive after each step in file order; the same in every order where the step is a cut. */
function liveAfter(schedule: Schedule, begin: number): number[] {
  const { sizes, kept, steps } = schedule
  const unread = readers(schedule)
  const frees = (b: number) => unread[b] === 0 && !kept.has(b)
  let live = begin
  return steps.map(step => {
    for (const b of step.reads) {
      unread[b]!--
      if (frees(b)) live -= sizes[b]!
    }
    for (const b of step.makes) if (!frees(b)) live += sizes[b]!
    return live
  })
}

/** What each step needs at least: its own buffers, the largest takeover allowed for. */
function lowerBounds({ steps, sizes, kept }: Schedule): number[] {
  return steps.map(step => {
    const own = [...step.reads, ...step.makes].reduce((sum, b) => sum + sizes[b]!, 0)
    const takes = step.over.some(b => !kept.has(b) && sizes[b] === sizes[step.makes[0]!])
    return own - (takes ? sizes[step.makes[0]!]! : 0) + step.scratch
  })
}
