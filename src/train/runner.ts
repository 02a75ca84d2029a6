// A training step on ONNX Runtime with its state in two sets of buffers: a step reads one and writes the other, then they
// change places. Nothing is allocated or converted per step. Invariant: after a step, the state it started from is intact
// until the next one, so a step that went wrong can be looked into.
import { internal } from '../errors.ts'
import { elements, encode, floats, type Shape, type Tensor, type Value } from '../ir/index.ts'
import { type Runtime, type Session, withStop } from '../runtime/index.ts'
import type { Fed, Scalars, Step } from './step.ts'

export type State = Readonly<Record<string, Tensor>>

export type Runner = {
  /** Runs a step; the batch must have been written into what `batch` gave. Returns the loss. */
  step(batch: Fed, scalars: Scalars): number
  /** Memory for a batch of `count` samples; the same for every call with that number. */
  batch(count: number): Fed
  /** The state after the last step, by input name: memory that the step after the next one overwrites. */
  state(): State
  /** The state that the last step started from. */
  before(): State
  /** The scalars as the step's inputs take them. */
  scalars(values: Scalars): Readonly<Record<string, Tensor>>
  close(): Promise<void>
}

export type RunnerOptions = {
  /** Threads inside one operator. */
  readonly threads: number
  /** Batch sizes that will be asked for: one, and that of a smaller last batch. */
  readonly counts: readonly number[]
  /** State to begin with in place of the step's own. */
  readonly state?: State | undefined
}

/** A step for batches of `count` samples: the same one for each if its batch is open, else one that is made for it. */
export type StepOf = (count: number) => Step

/** Compiles the steps; denormals count as zero. Throws UserError `model-rejected`. */
export async function openRunner(runtime: Runtime, stepOf: StepOf, options: RunnerOptions): Promise<Runner> {
  const { threads, counts, state } = options
  const steps = new Map(counts.map(count => [count, stepOf(count)] as const))
  const sessions = new Map<Step, Session>()
  for (const step of new Set(steps.values()))
    sessions.set(step, await runtime.open(encode(withStop(step.graph)), { threads, denormalAsZero: true }))
  const lanes = new Map(
    [...steps].map(([count, step]) => [count, { step, session: sessions.get(step)! }] as const),
  )
  return runnerOf(lanes, state)
}

/** What runs batches of one size. */
type Lane = { readonly step: Step; readonly session: Session }

function runnerOf(lanes: ReadonlyMap<number, Lane>, begin: State | undefined): Runner {
  const [{ step: first }] = [...lanes.values()] as [Lane]
  const sets = [initial(first, begin), initial(first, begin)] as const
  const loss = room('float32', lengths(first.graph.outputs, first.loss))
  const scalars = Object.fromEntries(
    first.scalars.map(name => [name, room(dtypeOf(first, name), lengths(first.graph.inputs, name))]),
  )
  const setScalars = (values: Scalars) => {
    for (const name of first.scalars) write(scalars[name]!, values[name] ?? internal(`no value for ${name}`))
    return scalars
  }
  const prepared = new Map<number, { fed: Fed; runs: readonly [() => void, () => void] }>()
  const prepare = (count: number) => {
    const lane = lanes.get(count) ?? internal(`no step is made for batches of ${count}`)
    const fed = batchRoom(lane.step, count)
    const bind = (from: State, to: State) => bound(lane, { fed, scalars, loss, from, to })
    return { fed, runs: [bind(sets[0], sets[1]), bind(sets[1], sets[0])] as const }
  }
  const at = (count: number) => remember(prepared, count, () => prepare(count))
  let now = 0
  return {
    scalars: setScalars,
    batch: count => at(count).fed,
    step: (fed, values) => {
      setScalars(values)
      at(fed.x.shape[0]!).runs[now]!()
      now = 1 - now
      return floats(loss)[0]!
    },
    state: () => sets[now]!,
    before: () => sets[1 - now]!,
    close: async () => {
      for (const session of new Set([...lanes.values()].map(lane => lane.session))) await session.close()
    },
  }
}

type Places = { fed: Fed; scalars: Readonly<Record<string, Tensor>>; loss: Tensor; from: State; to: State }

function bound({ step, session }: Lane, { fed, scalars, loss, from, to }: Places): () => void {
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

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
