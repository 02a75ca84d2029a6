// What was faster alone must be faster in the step. Neighbours in blocks share the reordering, which a place alone cannot
// show: without this, DS-CNN's step with 1 thread became 8 % slower of forms that were 10 % faster alone.
import type { Choices } from './choices.ts'
import { type Times, type Timing, timesOf, timeWhole } from './time-site.ts'
import { winner } from './tune.ts'

export type Steps<T> = Timing & {
  /** The step with these changes. */
  readonly make: (changes: Choices) => T
  /** The step ready to run. */
  readonly open: (made: T) => Promise<{ run(): void; close(): Promise<void> }>
  readonly fits?: ((made: T) => boolean) | undefined
  /** After it, no further step is begun. */
  readonly budgetMs: number
}

/** Whole steps are compared with the same forms in place of other ones: less than this is noise. */
const clearly = 0.98

/**
 * The set of changes with which steps are fastest; none, where that is not clear. One session at a time: two would take
 * twice the memory.
 * @param usual the step without changes
 */
export async function compareSteps<T>(
  usual: T,
  sets: readonly Choices[],
  options: Steps<T>,
): Promise<{ made: T; changes: Choices }> {
  const none = { made: usual, changes: {} as Choices }
  const fits = options.fits ?? (() => true)
  if (sets.length === 0 || !fits(usual)) return none
  const end = options.now() + options.budgetMs
  const ways = new Map([['none', none]])
  const times = new Map([['none', await timed(usual, options)]])
  for (const [i, changes] of sets.entries()) {
    if (options.now() >= end) break
    const made = options.make(changes)
    if (!fits(made)) continue
    ways.set(`${i}`, { made, changes })
    times.set(`${i}`, await timed(made, options))
  }
  return ways.get(winner(times, 'none', clearly)) ?? none
}

async function timed<T>(made: T, options: Steps<T>): Promise<Times> {
  const { run, close } = await options.open(made)
  try {
    return timesOf(timeWhole(run, options))
  } finally {
    await close()
  }
}
