// The parent's side of the sandbox: typed calls to jobs in a sandboxed process, one at a time, each with a time limit.
import { type ErrorCode, UserError, userError } from '../errors.ts'
import { formatQuantity } from '../units.ts'
import { workerEntry } from './entry.ts'
import type { Located } from './locate.ts'
import type { Failure, FromWorker } from './messages.ts'
import { openSandbox, type Sandbox } from './sandbox.ts'
import type { Job } from './serve.ts'

export type WorkerOptions = {
  readonly runtime: Pick<Located, 'folder' | 'version'>
  /** Largest resident set in bytes, default 2 GiB. */
  readonly memoryBytes?: number
  /** Processors to tie it to, with `taskset`; whether that worked is in `Worker.cpus`. */
  readonly cpus?: readonly number[]
  /** The file the child runs, default dist/worker.js. */
  readonly entry?: string
  /** Kills the worker. */
  readonly signal?: AbortSignal
  /** Where `taskset` and `unshare` are looked for, default PATH. */
  readonly searchPath?: string
  /** Default `proc` on Linux, `pulse` elsewhere. */
  readonly memoryMeter?: 'proc' | 'pulse'
}

export type CallOptions<P = unknown> = {
  /** Default 10 minutes; when it is over the worker is killed. */
  readonly timeMs?: number
  /** Asks the job to stop; kills the worker if it has not within a second. The call rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (value: P) => void
}

type InputOf<J> = J extends Job<infer I, infer _O, infer _P> ? I : never
type OutputOf<J> = J extends Job<infer _I, infer O, infer _P> ? O : never
type ProgressOf<J> = J extends Job<infer _I, infer _O, infer P> ? P : never

export type Worker = {
  readonly pid: number
  /** The processors it is really tied to; undefined = not tied: warn if you asked for it. */
  readonly cpus: readonly number[] | undefined
  /** Whether it was started without network interfaces. */
  readonly offline: boolean
  /**
   * Runs a job of the child's table; calls queue up. 10 MB of arrays take about 30 ms each way, 50 MB ten times that.
   * Typed by the job's function: `worker.call<typeof timeJob>('time', input)`. Throws the job's own errors, and UserError `worker-time`,
   * `worker-memory`, `worker-died`.
   */
  call<J extends Job>(
    job: string,
    input: InputOf<J>,
    options?: CallOptions<ProgressOf<J>>,
  ): Promise<OutputOf<J>>
  /** Largest resident set so far, in bytes. */
  peakRssBytes(): number
  /** Kills it; resolves when nothing of it is left. */
  close(): Promise<void>
}

const defaultMemoryBytes = 2 * 2 ** 30
const defaultCallMs = 600_000
const startMs = 30_000
const abortGraceMs = 1_000

/**
 * Starts a sandboxed process in about 100 ms. It is no jail: files stay readable as for the user it runs as. But it
 * holds no token, mostly has no network (`offline` says so), and its memory, time and processors are bounded.
 * Throws UserError `worker-died` if it does not come up.
 * @example const worker = await startWorker({ runtime: located, cpus: [0] })
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  options.signal?.throwIfAborted()
  const sandbox = openSandbox({
    entry: options.entry ?? workerEntry(),
    runtime: { folder: options.runtime.folder, version: options.runtime.version },
    memoryBytes: options.memoryBytes ?? defaultMemoryBytes,
    cpus: options.cpus,
    searchPath: options.searchPath ?? process.env['PATH'] ?? '',
    memoryMeter: options.memoryMeter ?? (process.platform === 'linux' ? 'proc' : 'pulse'),
    environment: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {},
  })
  const abort = () => sandbox.kill(reasonOf(options.signal))
  options.signal?.addEventListener('abort', abort, { once: true })
  void sandbox.ended.then(() => options.signal?.removeEventListener('abort', abort))
  await ready(sandbox)
  return wrap(sandbox)
}

function ready(sandbox: Sandbox): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = userError('worker-time', { job: 'start', limit: formatQuantity(startMs, 'ms') })
    const timer = setTimeout(() => sandbox.kill(late), startMs)
    sandbox.onMessage(message => {
      if (message.kind !== 'ready') return
      clearTimeout(timer)
      resolve()
    })
    void sandbox.ended.then(reason => {
      clearTimeout(timer)
      reject(reason)
    })
  })
}

function wrap(sandbox: Sandbox): Worker {
  const replies = listen(sandbox)
  let queue: Promise<unknown> = Promise.resolve()
  let calls = 0
  return {
    pid: sandbox.pid,
    cpus: sandbox.cpus,
    offline: sandbox.offline,
    peakRssBytes: sandbox.peakBytes,
    close: async () => {
      sandbox.kill(new Error('internal: the worker was closed during a call'))
      await sandbox.ended
    },
    call: <J extends Job>(job: string, input: InputOf<J>, callOptions: CallOptions<ProgressOf<J>> = {}) => {
      const reply = queue.then(() =>
        call<OutputOf<J>, ProgressOf<J>>(sandbox, replies, { id: calls++, job, input }, callOptions),
      )
      queue = reply.catch(() => {})
      return reply
    },
  }
}

type Listener = (message: FromWorker) => void

/** Who is told of messages about a call, by its id. */
function listen(sandbox: Sandbox): Map<number, Listener> {
  const listeners = new Map<number, Listener>()
  sandbox.onMessage(message => {
    if (message.kind !== 'ready') listeners.get(message.id)?.(message)
  })
  return listeners
}

async function call<O, P>(
  sandbox: Sandbox,
  listeners: Map<number, Listener>,
  request: { id: number; job: string; input: unknown },
  { timeMs = defaultCallMs, signal, onProgress }: CallOptions<P>,
): Promise<O> {
  signal?.throwIfAborted()
  const late = userError('worker-time', { job: request.job, limit: formatQuantity(timeMs, 'ms') })
  const timers = [setTimeout(() => sandbox.kill(late), timeMs)]
  const abort = () => {
    sandbox.send({ kind: 'abort', id: request.id })
    timers.push(setTimeout(() => sandbox.kill(reasonOf(signal)), abortGraceMs))
  }
  signal?.addEventListener('abort', abort, { once: true })
  const reply = new Promise<O>((resolve, reject) => {
    void sandbox.ended.then(reject)
    listeners.set(request.id, message => {
      if (message.kind === 'progress') onProgress?.(message.value as P)
      else if (signal?.aborted) reject(reasonOf(signal))
      else if (message.kind === 'done') resolve(message.output as O)
      else if (message.kind === 'failed') reject(revive(message.error))
    })
    sandbox.send({ kind: 'call', ...request })
  })
  try {
    return await reply
  } finally {
    for (const timer of timers) clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    listeners.delete(request.id)
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return reason instanceof Error ? reason : new Error(`aborted: ${String(reason)}`)
}

function revive({ message, stack, code, fix }: Failure): Error {
  if (code !== undefined) return new UserError(code as ErrorCode, message, fix ?? '')
  return Object.assign(new Error(message), { stack })
}
