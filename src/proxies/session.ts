// A session as probes use it: opened for one or two runs, fed what it takes, closed whatever happens.
import type { Tensor } from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'

export type ProbeSetting = {
  readonly runtime: Runtime
  /** Threads inside one operator. Default 1. */
  readonly threads?: number
}

/** Runs on feeds, of which the graph may have lost some; `fetches`: default all outputs. */
export type Run = (
  feeds: Readonly<Record<string, Tensor>>,
  fetches?: readonly string[],
) => Promise<Record<string, Tensor>>

/** Nothing is fused: for cells of NAS-Bench-201 that took 2.6 times as long to open, and ran twice no faster. */
const options = { optimise: 'none', memoryPattern: false, spinning: false } as const

export async function opened<T>(
  model: Uint8Array,
  { runtime, threads = 1 }: ProbeSetting,
  use: (run: Run) => Promise<T>,
): Promise<T> {
  const session = await runtime.open(model, { threads, ...options })
  const taken = new Set(session.inputs.map(each => each.name))
  try {
    return await use((feeds, fetches) =>
      session.run(Object.fromEntries(Object.entries(feeds).filter(([name]) => taken.has(name))), fetches),
    )
  } finally {
    await session.close()
  }
}
