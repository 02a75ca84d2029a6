// Where every order must pass: a step that is before or after each other step. Between two such cuts the set of
// finished steps, and so the memory alive, is the same in every order: each segment can be planned by itself.
import type { Schedule } from './schedule.ts'

/** Steps `from` … `to` − 1 (in file order, and as positions of any order); the last one is a cut, or the end. */
export type Segment = { readonly from: number; readonly to: number }

/** The finest division into segments, in O(n + edges). */
export function segments(schedule: Schedule): Segment[] {
  const count = schedule.steps.length
  const firstDependent = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const lastNeed = new Float64Array(count).fill(-1)
  schedule.steps.forEach((step, i) => {
    for (const n of step.needs) {
      firstDependent[n] = Math.min(firstDependent[n]!, i)
      lastNeed[i] = Math.max(lastNeed[i]!, n)
    }
  })
  const out: Segment[] = []
  const reachable = earliestNeedAfter(lastNeed)
  let from = 0
  let open = -1
  for (let i = 0; i < count; i++) {
    // Everything before reaches i (nothing before waits for a later step); i reaches everything after.
    const isCut = open <= i && reachable[i]! >= i
    open = Math.max(open, firstDependent[i]!)
    if (!isCut && i < count - 1) continue
    out.push({ from, to: i + 1 })
    from = i + 1
  }
  return out
}

/** For each step the least `lastNeed` of the steps after it. */
function earliestNeedAfter(lastNeed: Float64Array): Float64Array {
  const out = new Float64Array(lastNeed.length)
  let least = Number.POSITIVE_INFINITY
  for (let i = lastNeed.length - 1; i >= 0; i--) {
    out[i] = least
    least = Math.min(least, lastNeed[i]!)
  }
  return out
}
