// Three topological orders to start from, each found in O(n log n): as filed, greedy, depth first.
import { heap } from './heap.ts'
import { dependents, openMemory, type Schedule } from './schedule.ts'

/** The order of the file. */
export const asFiled = (schedule: Schedule): number[] => schedule.steps.map((_, i) => i)

type Entry = { step: number; after: number; during: number }

/** Of the steps that may run, always the one that leaves the least alive (then: needs the least, stands first). */
export function greedy(schedule: Schedule): number[] {
  const memory = openMemory(schedule)
  const next = dependents(schedule)
  const waiting = schedule.steps.map(step => step.needs.length)
  const lastReader = readerSums(schedule)
  const done = new Uint8Array(schedule.steps.length)
  const queue = heap<Entry>((a, b) => (a.after - b.after || a.during - b.during || a.step - b.step) < 0)
  // Relative to what is alive now, so that entries stay comparable while other steps run.
  const offer = (step: number) => {
    const { during, after } = memory.peek(step)
    queue.push({ step, after: after - memory.live(), during: during - memory.live() })
  }
  const order: number[] = []
  waiting.forEach((n, step) => {
    if (n === 0) offer(step)
  })
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const { step } = entry
    if (done[step]) continue
    memory.run(step)
    done[step] = 1
    order.push(step)
    for (const n of next[step]!) if (--waiting[n]! === 0) offer(n)
    // A buffer with one reader left makes that reader cheaper: offer it again, the dearer entry goes stale.
    for (const b of schedule.steps[step]!.reads) {
      lastReader[b]! -= step
      if (memory.unread(b) === 1 && waiting[lastReader[b]!] === 0) offer(lastReader[b]!)
    }
  }
  return order
}

/** The sum of the indices of a buffer's readers: with one reader left, it is that reader's index. */
function readerSums(schedule: Schedule): Float64Array {
  const sums = new Float64Array(schedule.sizes.length)
  schedule.steps.forEach((step, i) => {
    for (const b of step.reads) sums[b]! += i
  })
  return sums
}

/**
 * Each step's needs one after the other, the one with the largest surplus of peak over result first.
 * Optimal on trees (J. W. H. Liu, On the storage requirement in the out-of-core multifrontal method, 1986).
 */
export function depthFirst(schedule: Schedule): number[] {
  const needs = needsBySurplus(schedule)
  const state = new Uint8Array(schedule.steps.length)
  const order: number[] = []
  const hasDependent = new Uint8Array(schedule.steps.length)
  for (const step of schedule.steps) for (const n of step.needs) hasDependent[n] = 1
  for (let root = 0; root < schedule.steps.length; root++) {
    if (hasDependent[root]) continue
    const stack = [root]
    while (stack.length > 0) {
      const step = stack.at(-1)!
      if (state[step] === 0) {
        state[step] = 1
        for (const n of needs[step]!.toReversed()) if (state[n] === 0) stack.push(n)
      } else {
        stack.pop()
        if (state[step] === 1) order.push(step)
        state[step] = 2
      }
    }
  }
  return order
}

function needsBySurplus({ steps, sizes }: Schedule): number[][] {
  const peak = new Float64Array(steps.length)
  const result = steps.map(step => step.makes.reduce((sum, b) => sum + sizes[b]!, 0))
  return steps.map((step, i) => {
    const sorted = [...step.needs].sort((a, b) => peak[b]! - result[b]! - (peak[a]! - result[a]!) || a - b)
    let held = 0
    let most = 0
    for (const n of sorted) {
      most = Math.max(most, held + peak[n]!)
      held += result[n]!
    }
    peak[i] = Math.max(most, held + result[i]! + step.scratch)
    return sorted
  })
}
