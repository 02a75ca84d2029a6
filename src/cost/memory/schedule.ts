// The planner's problem: steps that read and make buffers. Names, ops and shapes are gone; only sizes remain.
// Invariant: `needs` of a step are lower indices, so 0, 1, 2 … is itself a valid order.

export type Step = {
  /** Steps that must run before. */
  readonly needs: readonly number[]
  /** Buffers read, each once. */
  readonly reads: readonly number[]
  /** Buffers that come to life. */
  readonly makes: readonly number[]
  /** Read buffers that `makes[0]` may take over when this is their last use and the sizes are equal. */
  readonly over: readonly number[]
  /** Bytes in use only while the step runs (the peak inside a subgraph). */
  readonly scratch: number
}

export type Schedule = {
  readonly steps: readonly Step[]
  /** Bytes of each buffer. */
  readonly sizes: readonly number[]
  /** Buffers that are filled before the first step. */
  readonly initial: readonly number[]
  /** Buffers that outlive the last step. */
  readonly kept: ReadonlySet<number>
}

/** What is alive while steps run, one after the other. */
export type Memory = {
  /** Bytes alive now. */
  live(): number
  /** Bytes alive while `step` would run, and after it. */
  peek(step: number): { during: number; after: number }
  /** Runs `step`; the bytes alive while it ran. */
  run(step: number): number
  /** Readers of `buffer` that have not run. */
  unread(buffer: number): number
}

/** How many steps read each buffer. */
export function readers(schedule: Schedule): Int32Array {
  const counts = new Int32Array(schedule.sizes.length)
  for (const step of schedule.steps) for (const b of step.reads) counts[b]!++
  return counts
}

/** The memory before the first step. */
export function openMemory(schedule: Schedule): Memory {
  const { steps, sizes, kept } = schedule
  const unread = readers(schedule)
  const frees = (b: number, left: number) => unread[b] === left && !kept.has(b)
  let live = schedule.initial.reduce((sum, b) => sum + sizes[b]!, 0)

  const peek = (index: number) => {
    const step = steps[index]!
    let [made, taken, freed] = [0, 0, 0]
    for (const b of step.makes) {
      made += sizes[b]!
      if (frees(b, 0)) freed += sizes[b]!
    }
    for (const b of step.reads) if (frees(b, 1)) freed += sizes[b]!
    for (const b of step.over) if (frees(b, 1) && sizes[b] === sizes[step.makes[0]!]) taken = sizes[b]!
    return { during: live + made - taken + step.scratch, after: live + made - freed }
  }
  const run = (index: number) => {
    const { during, after } = peek(index)
    for (const b of steps[index]!.reads) unread[b]!--
    live = after
    return during
  }
  return { live: () => live, peek, run, unread: b => unread[b]! }
}

/** The bytes alive while each step of `order` runs. */
export function profile(schedule: Schedule, order: readonly number[]): number[] {
  const memory = openMemory(schedule)
  return order.map(memory.run)
}

/** The steps that need each step. */
export function dependents(schedule: Schedule): number[][] {
  const out: number[][] = schedule.steps.map(() => [])
  schedule.steps.forEach((step, i) => {
    for (const n of step.needs) out[n]!.push(i)
  })
  return out
}
