// A job in a worker of its own, started for it and closed after it, whatever comes of it.
import { isMissing, startWorker, type Worker } from '../runtime/index.ts'
import { runtimeMissing } from './lab.ts'
import type { Setting } from './setting.ts'

type Call<T> = (worker: Worker, stop: { readonly signal?: AbortSignal }) => Promise<T>

/** @throws UserError `runtime-missing`, and as the call */
export async function oneCall<T>(
  { findRuntime, signal }: Pick<Setting, 'findRuntime' | 'signal'>,
  call: Call<T>,
): Promise<T> {
  const runtime = await findRuntime()
  if (isMissing(runtime)) throw runtimeMissing(runtime)
  const stop = signal ? { signal } : {}
  const worker = await startWorker({ runtime, ...stop })
  try {
    return await call(worker, stop)
  } finally {
    await worker.close()
  }
}
