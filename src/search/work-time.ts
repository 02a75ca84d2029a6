// A stopwatch on what a search that trains is for: training, judging, measuring. All else of its time is overhead.
import type { TrainedSearchOptions } from './trained-search.ts'

export type Clocked = { readonly options: TrainedSearchOptions; workMs(): number }

/** The same options, with the time of their work counted; nothing of it overlaps. */
export function clocked(options: TrainedSearchOptions): Clocked {
  let total = 0
  const timed =
    <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const begun = options.now()
      try {
        return await work(...given)
      } finally {
        total += options.now() - begun
      }
    }
  const { coach, evaluate } = options
  const { measure } = evaluate
  return {
    options: {
      ...options,
      coach: { ...coach, judgeSeed: timed(coach.judgeSeed), train: timed(coach.train) },
      evaluate: {
        ...evaluate,
        quality: timed(evaluate.quality),
        ...(measure ? { measure: timed(measure) } : {}),
      },
    },
    workMs: () => total,
  }
}
