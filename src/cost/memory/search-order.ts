// The least peak of one segment, exactly: best-first over the sets of finished steps, the path with the lowest
// peak first. What is alive depends on the set only, so a set is expanded once. Bounded by a budget of work.
import { heap } from './heap.ts'
import type { Schedule } from './schedule.ts'
import type { Segment } from './segments.ts'

/** A set of finished steps of the segment, the bytes alive after it, and the lowest peak it was reached with. */
type State = { done: Uint8Array; live: number; peak: number; path: Path | undefined; id: number }
type Path = { step: number; before: Path | undefined }

/** What all segments of a schedule share: its last readers, and the looks at a step that are still allowed. */
export type Search = {
  readonly schedule: Schedule
  /** The highest step that reads each buffer; −1 = none. */
  readonly lastReader: Int32Array
  workLeft: number
}
export type Bounds = {
  /** Bytes alive when the segment begins. */
  readonly live: number
  /** No order of the segment can have a lower peak. */
  readonly floor: number
  /** Only orders below this peak are wanted. */
  readonly under: number
}
export type Found = { readonly peak: number; readonly order: readonly number[] }

/** The order of least peak of a segment; 'none' below `under`; undefined if the work ran out before that was known. */
export function searchOrder(
  search: Search,
  segment: Segment,
  { live, floor, under }: Bounds,
): Found | 'none' | undefined {
  const space = localSpace(search, segment)
  const queue = heap<State>((a, b) => (a.peak - b.peak || b.id - a.id) < 0)
  const seen = new Set<string>()
  let ids = 0
  const offer = (state: Omit<State, 'id'>) => {
    const settled = settle(space, state)
    if (settled.peak < under && !seen.has(keyOf(settled.done))) queue.push({ ...settled, id: ids++ })
  }
  offer({ done: new Uint8Array(space.size), live, peak: floor, path: undefined })
  for (let state = queue.pop(); state; state = queue.pop()) {
    if (search.workLeft <= 0) return undefined
    const key = keyOf(state.done)
    if (seen.has(key)) continue
    seen.add(key)
    if (!state.done.includes(0)) return { peak: state.peak, order: orderOf(state.path, segment) }
    for (const step of space.ready(state.done)) offer(advance(space, state, step))
  }
  return search.workLeft > 0 ? 'none' : undefined
}

type Space = {
  size: number
  ready(done: Uint8Array): number[]
  /** Bytes while `step` runs and after it, relative to the bytes alive before. */
  effect(done: Uint8Array, step: number): { during: number; after: number }
}

/** The segment by itself, its steps counted from 0. */
function localSpace(search: Search, { from, to }: Segment): Space {
  const { schedule, lastReader } = search
  const { sizes, kept } = schedule
  const steps = schedule.steps.slice(from, to)
  const needs = steps.map(step => step.needs.filter(n => n >= from).map(n => n - from))
  const readersHere = new Map<number, number[]>()
  steps.forEach((step, i) => {
    for (const b of step.reads)
      readersHere
        .set(b, readersHere.get(b) ?? [])
        .get(b)!
        .push(i)
  })
  const diesHere = (b: number) => !kept.has(b) && lastReader[b]! < to
  const isLast = (done: Uint8Array, b: number, step: number) =>
    diesHere(b) && readersHere.get(b)!.every(i => i === step || done[i] === 1)
  const isDead = (b: number) => !kept.has(b) && lastReader[b] === -1

  const ready = (done: Uint8Array) => {
    search.workLeft -= steps.length
    return steps.flatMap((_, i) => (done[i] === 0 && needs[i]!.every(n => done[n] === 1) ? [i] : []))
  }
  const effect = (done: Uint8Array, step: number) => {
    const { makes, reads, over, scratch } = steps[step]!
    let [made, freed, taken] = [0, 0, 0]
    search.workLeft -= reads.length + makes.length
    for (const b of makes) {
      made += sizes[b]!
      if (isDead(b)) freed += sizes[b]!
    }
    for (const b of reads) if (isLast(done, b, step)) freed += sizes[b]!
    for (const b of over) if (sizes[b] === sizes[makes[0]!] && isLast(done, b, step)) taken = sizes[b]!
    return { during: made - taken + scratch, after: made - freed }
  }
  return { size: steps.length, ready, effect }
}

function advance(space: Space, state: Omit<State, 'id'>, step: number): Omit<State, 'id'> {
  const { during, after } = space.effect(state.done, step)
  const done = state.done.slice()
  done[step] = 1
  return {
    done,
    live: state.live + after,
    peak: Math.max(state.peak, state.live + during),
    path: { step, before: state.path },
  }
}

/**
 * Runs every step that raises neither the peak nor the bytes alive: some best continuation begins with it, because
 * more finished steps only ever free more buffers, so to have run it makes no later step dearer.
 */
function settle(space: Space, state: Omit<State, 'id'>): Omit<State, 'id'> {
  const isFree = (step: number) => {
    const { during, after } = space.effect(state.done, step)
    return after <= 0 && state.live + during <= state.peak
  }
  for (;;) {
    const free = space.ready(state.done).find(isFree)
    if (free === undefined) return state
    state = advance(space, state, free)
  }
}

function orderOf(path: Path | undefined, { from }: Segment): number[] {
  const order: number[] = []
  for (let at = path; at; at = at.before) order.push(at.step + from)
  return order.reverse()
}

/** The set as text, 15 steps a character. */
function keyOf(done: Uint8Array): string {
  let key = ''
  for (let i = 0; i < done.length; i += 15) {
    let bits = 0
    for (let j = i; j < Math.min(i + 15, done.length); j++) bits = 2 * bits + done[j]!
    key += String.fromCharCode(bits)
  }
  return key
}
