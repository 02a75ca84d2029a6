// A training step on ONNX Runtime with its state in two sets of buffers: a step reads one and writes the other, then they
// change places. Nothing is allocated or converted per step. Invariant: after a step, the state it started from is intact
// until the next one, so a step that went wrong can be looked into.
import { internal } from '../errors.ts'
import { elements, floats, type Shape, type Tensor, type Value } from '../ir/index.ts'
import { type Runtime, type Session, withStop } from '../runtime/index.ts'
import { encodeInOrder } from './node-order.ts'
import type { Fed, Scalars, Step } from './step.ts'

export type State = Readonly<Record<string, Tensor>>

export type Runner = {
  /** Runs a step; the batch must have been written into what `batch` gave. Returns the loss. */
  step(batch: Fed, scalars: Scalars): number
  /** Memory for a batch of `count` samples; the same for every call with that number. The first one may take a while. */
  batch(count: number): Promise<Fed>
  /** The state after the last step, by input name: memory that the step after the next one overwrites. */
  state(): State
  /** The state that the last step started from. */
  before(): State
  /** The scalars as the step's inputs take them. */
  scalars(values: Scalars): Readonly<Record<string, Tensor>>
  close(): Promise<void>
}

/** A step for batches of `count` samples: the same one for each if its batch is open, else one that is made for it. */
export type StepOf = (count: number) => Step

export type RunnerOptions = {
  readonly runtime: Runtime
  readonly stepOf: StepOf
  /** The usual batch. Steps for others are compiled when they are first asked for. */
  readonly count: number
  /** Threads inside one operator. */
  readonly threads: number
  /** State to begin with in place of the step's own. */
  readonly state?: State | undefined
  /** `preferred`: also where the process's first session decided against it, which is slower. Default true. */
  readonly denormalAsZero?: true | 'preferred'
}

/** What runs batches of one size: memory for them, and the step in both directions between the two sets of state. */
type Lane = { readonly fed: Fed; readonly runs: readonly [() => void, () => void] }

/** Compiles the step; denormals count as zero unless said otherwise. Throws UserError `model-rejected`. */
export async function openRunner(options: RunnerOptions): Promise<Runner> {
  const first = options.stepOf(options.count)
  const sets = [initial(first, options.state), initial(first, options.state)] as const
  const loss = room('float32', lengths(first.graph.outputs, first.loss))
  const scalars = Object.fromEntries(
    first.scalars.map(name => [name, room(dtypeOf(first, name), lengths(first.graph.inputs, name))]),
  )
  const setScalars = (values: Scalars) => {
    for (const name of first.scalars) write(scalars[name]!, values[name] ?? internal(`no value for ${name}`))
    return scalars
  }
  const sessions = sessionsOf(options)
  const lanes = new Map<number, Lane>()
  const open = async (count: number) => {
    const { step, session } = await sessions.of(count)
    const fed = batchRoom(step, count)
    const bind = (from: State, to: State) => bound(step, session, { fed, scalars, loss, from, to })
    lanes.set(count, { fed, runs: [bind(sets[0], sets[1]), bind(sets[1], sets[0])] })
  }
  await open(options.count)
  let now = 0
  return {
    scalars: setScalars,
    batch: async count => {
      if (!lanes.has(count)) await open(count)
      return lanes.get(count)!.fed
    },
    step: (fed, values) => {
      setScalars(values)
      lanes.get(fed.x.shape[0]!)!.runs[now]!()
      now = 1 - now
      return floats(loss)[0]!
    },
    state: () => sets[now]!,
    before: () => sets[1 - now]!,
    close: sessions.close,
  }
}

/** One session for each step there is. */
function sessionsOf({ runtime, stepOf, threads, denormalAsZero = true }: RunnerOptions) {
  const opened = new Map<Step, Session>()
  const of = async (count: number) => {
    const step = stepOf(count)
    const session =
      opened.get(step) ??
      (await runtime.open(encodeInOrder(withStop(step.graph)), {
        threads,
        denormalAsZero,
        memoryPattern: false,
      }))
    opened.set(step, session)
    return { step, session }
  }
  const close = async () => {
    for (const session of opened.values()) await session.close()
  }
  return { of, close }
}

type Places = { fed: Fed; scalars: Readonly<Record<string, Tensor>>; loss: Tensor; from: State; to: State }

function bound(step: Step, session: Session, { fed, scalars, loss, from, to }: Places): () => void {
  const feeds = { [step.x]: fed.x, [step.targets]: fed.targets, ...scalars, ...from }
  const next = step.state.map(slot => [slot.output, to[slot.input]!] as const)
  return session.bindInto(feeds, { [step.loss]: loss, ...Object.fromEntries(next) })
}

/** Memory of our own for each tensor, aligned as any element type wants it. */
function initial(step: Step, begin: State | undefined): State {
  return Object.fromEntries(
    step.state.map(({ input, initial }) => [
      input,
      { ...initial, bytes: copyOf((begin?.[input] ?? initial).bytes) },
    ]),
  )
}

function copyOf(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  out.set(bytes)
  return out
}

const bytesOf = { float32: 4, int64: 8, int32: 4, uint8: 1, int8: 1, float16: 2, float64: 8 } as const
type RoomType = keyof typeof bytesOf

function room(dtype: string | undefined, shape: readonly number[]): Tensor {
  if (dtype === undefined || !Object.hasOwn(bytesOf, dtype)) return internal(`a step takes no ${dtype}`)
  const type = dtype as RoomType
  return { dtype: type, shape: [...shape], bytes: new Uint8Array(elements(shape) * bytesOf[type]) }
}

function batchRoom(step: Step, count: number): Fed {
  const inputs = step.graph.inputs.map(input => ({
    ...input,
    shape: input.shape && [count, ...input.shape.slice(1)],
  }))
  const of = (name: string) => room(dtypeOf(step, name), lengths(inputs, name))
  return { x: of(step.x), targets: of(step.targets) }
}

const shapeOf = (values: readonly Value[], name: string): Shape =>
  values.find(value => value.name === name)?.shape ?? internal(`the step has no shape for ${name}`)
const dtypeOf = (step: Step, name: string) => step.graph.inputs.find(value => value.name === name)?.dtype
const lengths = (values: readonly Value[], name: string) =>
  shapeOf(values, name).map(d => (typeof d === 'number' ? d : internal(`${name} has the open length ${d}`)))

function write({ dtype, bytes }: Tensor, value: number): void {
  if (dtype === 'int64') new BigInt64Array(bytes.buffer)[0] = BigInt(value)
  else if (dtype === 'float32') new Float32Array(bytes.buffer)[0] = value
  else internal(`a scalar of type ${dtype}`)
}
