// The child's side of the sandbox: loads ONNX Runtime on first use, runs one job at a time, and never outlives its
// parent: `pulse.ts` ends it even while native code blocks this thread.
import { rmSync } from 'node:fs'
import { UserError } from '../errors.ts'
import { loadRuntime, type Runtime } from './load.ts'
import type { Located } from './locate.ts'
import type { Failure, FromWorker, ToWorker } from './messages.ts'
import { startPulse } from './pulse.ts'

export type JobContext<P = unknown> = {
  /** Loaded on first access, so that jobs without it start fast. */
  readonly runtime: Runtime
  /** Sends something to the caller's `onProgress`. */
  progress(value: P): void
  /** Aborted when the caller is; it is noticed only between turns of the event loop. */
  readonly signal: AbortSignal
}

// biome-ignore lint/suspicious/noExplicitAny: a table of jobs holds inputs and progress of every type.
export type Job<I = any, O = any, P = any> = (input: I, context: JobContext<P>) => Promise<O>
export type Jobs = Readonly<Record<string, Job>>

/** What the parent passes on the command line. */
export type ServeArguments = {
  readonly runtime: Pick<Located, 'folder' | 'version'>
  /** Whether to report memory on file descriptor 4. */
  readonly heartbeat: boolean
  /** Its temporary working directory, to be removed if the parent cannot do it any more. */
  readonly folder: string
}

/**
 * Answers calls from the parent until it disconnects; call it once, in the entry file of the child.
 * @example serveWorker({ evaluate: evaluateJob, time: timeJob })
 */
export function serveWorker(jobs: Jobs): void {
  const { runtime: located, heartbeat, folder } = JSON.parse(process.argv[2] ?? '{}') as ServeArguments
  const lazy = onFirstUse(() => loadRuntime(located))
  const running = new Map<number, AbortController>()
  startPulse(heartbeat, folder)
  process.on('disconnect', () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  })
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'abort') return running.get(message.id)?.abort()
    const controller = new AbortController()
    running.set(message.id, controller)
    const context: JobContext = {
      get runtime() {
        return lazy()
      },
      progress: value => send({ kind: 'progress', id: message.id, value }),
      signal: controller.signal,
    }
    void answer(jobs, message, context).then(reply => {
      running.delete(message.id)
      send(reply)
    })
  })
  send({ kind: 'ready' })
}

async function answer(
  jobs: Jobs,
  call: ToWorker & { kind: 'call' },
  context: JobContext,
): Promise<FromWorker> {
  const { id } = call
  try {
    const job = Object.hasOwn(jobs, call.job) ? jobs[call.job] : undefined
    if (!job) throw new Error(`internal: the worker has no job "${call.job}"`)
    return { kind: 'done', id, output: await job(call.input, context) }
  } catch (error) {
    return { kind: 'failed', id, error: failureOf(error) }
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), stack: '' }
  const { message, stack = '' } = error
  return error instanceof UserError
    ? { message, stack, code: error.code, fix: error.fix }
    : { message, stack }
}

function send(message: FromWorker) {
  process.send?.(message)
}

function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
