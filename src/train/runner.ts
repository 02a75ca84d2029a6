// A training step on ONNX Runtime with its state in two sets of buffers: a step reads one and writes the other, then they
// change places. Nothing is allocated or converted per step. Invariant: after a step, the state it started from is intact
// until the next one, so a step that went wrong can be looked into.
import { internal } from '../errors.ts'
import { elements, encode, floats, type Shape, type Tensor } from '../ir/index.ts'
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
  /** State to begin with in place of the step's own. */
  readonly state?: State | undefined
}

/** Compiles a step; denormals count as zero. Throws UserError `model-rejected`. */
export async function openRunner(runtime: Runtime, step: Step, options: RunnerOptions): Promise<Runner> {
  const session = await runtime.open(encode(withStop(step.graph)), {
    threads: options.threads,
    denormalAsZero: true,
  })
  return runnerOf(session, step, options.state)
}

function runnerOf(session: Session, step: Step, begin: State | undefined): Runner {
  const sets = [initial(step, begin), initial(step, begin)] as const
  const loss = room(
    'float32',
    shapeOf(step.graph.outputs, step.loss).map(d => (typeof d === 'number' ? d : 1)),
  )
  const scalars = Object.fromEntries(
    step.scalars.map(name => [name, room(dtypeOf(step, name), lengths(step, name))]),
  )
  const memory = new Map<number, Fed>()
  const bound = new Map<Fed, readonly [() => void, () => void]>()
  const bind = (fed: Fed, from: State, to: State) => {
    const feeds = { [step.x]: fed.x, [step.targets]: fed.targets, ...scalars, ...from }
    const next = step.state.map(slot => [slot.output, to[slot.input]!] as const)
    return session.bindInto(feeds, { [step.loss]: loss, ...Object.fromEntries(next) })
  }
  const setScalars = (values: Scalars) => {
    for (const name of step.scalars) write(scalars[name]!, values[name] ?? internal(`no value for ${name}`))
    return scalars
  }
  let now = 0
  return {
    scalars: setScalars,
    batch: count => remember(memory, count, () => batchRoom(step, count)),
    step: (fed, values) => {
      setScalars(values)
      const runs = remember(
        bound,
        fed,
        () => [bind(fed, sets[0], sets[1]), bind(fed, sets[1], sets[0])] as const,
      )
      runs[now]!()
      now = 1 - now
      return floats(loss)[0]!
    },
    state: () => sets[now]!,
    before: () => sets[1 - now]!,
    close: () => session.close(),
  }
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
  const of = (name: string) => {
    const [, ...rest] = shapeOf(step.graph.inputs, name)
    const sample = rest.map(d => (typeof d === 'number' ? d : internal(`${name} has the open length ${d}`)))
    return room(dtypeOf(step, name), [count, ...sample])
  }
  return { x: of(step.x), targets: of(step.targets) }
}

const shapeOf = (values: Step['graph']['inputs'], name: string): Shape =>
  values.find(value => value.name === name)?.shape ?? internal(`the step has no shape for ${name}`)
const dtypeOf = (step: Step, name: string) => step.graph.inputs.find(value => value.name === name)?.dtype
const lengths = (step: Step, name: string) =>
  shapeOf(step.graph.inputs, name).map(d => (typeof d === 'number' ? d : internal(`${name} is no scalar`)))

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
