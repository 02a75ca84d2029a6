// One model ready to run. Tensors cross without a copy wherever their bytes are aligned for their element type.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { internal, userError } from '../errors.ts'
import type { Tensor, Value } from '../ir/index.ts'
import { dtypeOfCode } from '../ir/index.ts'
import type { NativeBinding, NativeSession, NativeTensor, NativeValue } from './native.ts'
import { fromNative, toNative } from './tensors.ts'
import { stopName, stopped } from './write-only.ts'

export type SessionOptions = {
  /** Threads inside one operator. Default 1, so that a measurement says what it used. */
  readonly threads?: number
  /** Threads across independent operators; above 1 they run in parallel. Default 1. */
  readonly interThreads?: number
  /** Execution provider by name. Default `cpu`. */
  readonly provider?: string
  /** Graph optimisation: `all` (default), `basic` (fusions valid on any machine) or `none`. */
  readonly optimise?: 'all' | 'basic' | 'none'
  /**
   * Flush denormal numbers to zero: a converging net trained three times slower without. ONNX Runtime lets the first
   * session of a process decide for good, for JavaScript's own arithmetic too, so asking for the opposite later is
   * an `internal` error: start another worker. `preferred`: true if nobody decided before, else as decided. Default: as
   * decided, false for the first.
   */
  readonly denormalAsZero?: boolean | 'preferred'
  /**
   * Busy-wait between operators: faster, at the cost of a core. Default true, as in ONNX Runtime: for a while after a
   * run too. `during-runs` ends with the run, where several sessions take turns.
   */
  readonly spinning?: boolean | 'during-runs'
  /** Keep a growing arena for activations. Default true; false trades speed for peak memory. */
  readonly arena?: boolean
  /** Plan all activations as one block after the first run. Default true; false where shapes vary. */
  readonly memoryPattern?: boolean
  /** Where to write the graph as ONNX Runtime optimised it. */
  readonly optimizedModelPath?: string
}

/** Names to compute, or per output a tensor to write into (null: allocate). Default: every output. */
export type Fetches = readonly string[] | Readonly<Record<string, Tensor | null>>

export type Session = {
  /** In the model's order; a length without a name in the model is called `?`. */
  readonly inputs: readonly Value[]
  readonly outputs: readonly Value[]
  /** One inference, after a turn of the event loop so that aborts get through. Throws `model-run-failed`, `feed-invalid`. */
  run(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): Promise<Record<string, Tensor>>
  /** The same in place: blocks until done. */
  runSync(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): Record<string, Tensor>
  /**
   * Converts feeds and fetches once; each call then only runs. Writes to the given bytes are seen by the next call.
   * The binding copies every fetched output into the result, also a preallocated one: fetch nothing you do not need.
   */
  bind(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): () => Record<string, Tensor>
  /**
   * As `bind`, but the results are only in the given tensors, never copied: for the state of a training step. Make the
   * session of `withStop(graph)`.
   */
  bindInto(feeds: Readonly<Record<string, Tensor>>, fetches: Readonly<Record<string, Tensor>>): () => void
  /** Frees the native memory; the session must not run afterwards. */
  close(): Promise<void>
}

/** Makes a session; throws UserError `runtime-provider` or `model-rejected`. */
export function openSession(
  binding: NativeBinding,
  providers: readonly string[],
  model: Uint8Array,
  options: SessionOptions,
): Session {
  const provider = options.provider ?? 'cpu'
  if (!providers.includes(provider)) throw providerError(provider, providers, 'this build does not have it')
  const denormalAsZero = decideDenormals(options.denormalAsZero)
  const session = new binding.InferenceSession()
  try {
    const chosen = nativeOptions({ ...options, provider, denormalAsZero })
    session.loadModel(model.buffer, model.byteOffset, model.byteLength, chosen)
  } catch (cause) {
    if (provider !== 'cpu') throw providerError(provider, providers, messageOf(cause))
    throw userError('model-rejected', { reason: messageOf(cause) }, { cause })
  }
  return wrap(session)
}

// State of the process, not of ours: ONNX Runtime keeps it in a call_once.
let denormalsDecided: boolean | undefined

function decideDenormals(wanted: SessionOptions['denormalAsZero']): boolean {
  denormalsDecided ??= Boolean(wanted)
  if (typeof wanted === 'boolean' && wanted !== denormalsDecided)
    internal(`the first session of this process decided denormalAsZero = ${denormalsDecided}`)
  return denormalsDecided
}

const providerError = (provider: string, providers: readonly string[], reason: string) =>
  userError('runtime-provider', { provider, reason, available: providers.join(', ') })

function wrap(session: NativeSession): Session {
  const inputs = session.inputMetadata.map(describe)
  const outputs = session.outputMetadata.map(describe)
  const bind = (feeds: Readonly<Record<string, Tensor>>, fetches: Fetches = outputs.map(o => o.name)) => {
    checkFeeds(feeds, inputs)
    const nativeFeeds = mapValues(feeds, tensor => toNative(tensor))
    const nativeFetches = fetchesOf(fetches, outputs)
    return () => mapValues(execute(session, nativeFeeds, nativeFetches), fromNative)
  }
  const bindInto = (feeds: Readonly<Record<string, Tensor>>, fetches: Readonly<Record<string, Tensor>>) => {
    checkFeeds(feeds, inputs)
    const nativeFeeds = mapValues(feeds, tensor => toNative(tensor))
    const nativeFetches = Object.assign(fetchesOf(fetches, outputs), { [stopName]: null })
    return () => {
      try {
        session.run(nativeFeeds, nativeFetches, {})
      } catch (cause) {
        if (!stopped(cause)) throw userError('model-run-failed', { reason: messageOf(cause) }, { cause })
      }
    }
  }
  return {
    inputs,
    outputs,
    bind,
    bindInto,
    runSync: (feeds, fetches) => bind(feeds, fetches)(),
    run: async (feeds, fetches) => {
      await nextTurn()
      return bind(feeds, fetches)()
    },
    close: async () => session.dispose(),
  }
}

function execute(
  session: NativeSession,
  feeds: Record<string, NativeTensor>,
  fetches: Record<string, NativeTensor | null>,
) {
  try {
    return session.run(feeds, fetches, {})
  } catch (cause) {
    throw userError('model-run-failed', { reason: messageOf(cause) }, { cause })
  }
}

function checkFeeds(feeds: Readonly<Record<string, Tensor>>, inputs: readonly Value[]) {
  const missing = inputs.find(input => !Object.hasOwn(feeds, input.name))
  if (missing) throw userError('feed-invalid', { name: missing.name, reason: 'it was given no tensor' })
  for (const [name, tensor] of Object.entries(feeds)) {
    const input = inputs.find(candidate => candidate.name === name)
    if (!input) throw userError('feed-invalid', { name, reason: 'the model has no such input' })
    if (input.dtype !== tensor.dtype)
      throw userError('feed-invalid', { name, reason: `it takes ${input.dtype}, not ${tensor.dtype}` })
  }
}

function fetchesOf(fetches: Fetches, outputs: readonly Value[]) {
  const wanted: readonly (readonly [string, Tensor | null])[] = Array.isArray(fetches)
    ? (fetches as readonly string[]).map(name => [name, null] as const)
    : Object.entries(fetches as Readonly<Record<string, Tensor | null>>)
  const unknown = wanted.find(([name]) => !outputs.some(output => output.name === name))
  if (unknown) throw userError('feed-invalid', { name: unknown[0], reason: 'the model has no such output' })
  return mapValues(Object.fromEntries(wanted), tensor => tensor && toNative(tensor, true))
}

function describe(value: NativeValue): Value {
  if (!value.isTensor) return { name: value.name, dtype: undefined, shape: undefined }
  const shape = value.shape.map((length, i) => (length >= 0 ? length : value.symbolicDimensions[i] || '?'))
  return { name: value.name, dtype: dtypeOfCode(value.type), shape }
}

const levels = { all: 'all', basic: 'basic', none: 'disabled' } as const

function nativeOptions(options: SessionOptions): object {
  const interThreads = options.interThreads ?? 1
  return {
    executionProviders: [options.provider],
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: interThreads,
    executionMode: interThreads > 1 ? 'parallel' : 'sequential',
    graphOptimizationLevel: levels[options.optimise ?? 'all'],
    enableCpuMemArena: options.arena ?? true,
    enableMemPattern: options.memoryPattern ?? true,
    logSeverityLevel: 3,
    ...(options.optimizedModelPath === undefined
      ? {}
      : { optimizedModelFilePath: options.optimizedModelPath }),
    extra: {
      session: {
        set_denormal_as_zero: options.denormalAsZero ? '1' : '0',
        force_spinning_stop: options.spinning === 'during-runs' ? '1' : '0',
        intra_op: { allow_spinning: (options.spinning ?? true) ? '1' : '0' },
      },
    },
  }
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

// Names come from the model: without a prototype, `constructor` and `__proto__` are names like any other.
function mapValues<A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> {
  const entries = Object.entries(record).map(([name, value]) => [name, f(value)] as const)
  return Object.setPrototypeOf(Object.fromEntries(entries), null)
}
