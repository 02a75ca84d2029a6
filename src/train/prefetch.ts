// A thread that makes the next batch while a step runs. It is handed the batch's stored samples and its targets in shared
// memory, so the data set is neither copied nor shared, and gives back what making them in line would. Invariant: what
// stands in the room belongs to the side whose turn it is; nothing here needs the event loop but to learn of the thread's end.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker, workerData } from 'node:worker_threads'
import type { Tensor } from '../ir/index.ts'
import { workerEntry } from '../runtime/index.ts'
import { batchMaker, type Making } from './batch.ts'
import type { Fed } from './step.ts'

/** Room for a batch on its way through the thread. */
type Room = {
  /** Whose turn it is, and the step and number of samples that are asked for. */
  readonly control: Int32Array
  readonly making: Making
  readonly stored: Tensor
  readonly fed: Fed
}

const [turnAt, stepAt, countAt] = [0, 1, 2]
const turn = { starting: 0, taker: 1, maker: 2 } as const

export type Prefetch = {
  /** Whether the thread is up and has no batch. */
  idle(): boolean
  /** Has the batch of a step made of the samples at `indices`, while `idle`. */
  ask(step: number, indices: Int32Array): void
  /** The batch of this step as it was asked for; false if it was not, or the thread has ended: make it in line. */
  take(step: number, fed: Fed): Promise<boolean>
  close(): Promise<void>
}

export type PrefetchOptions = {
  readonly making: Making
  /** The stored samples. */
  readonly x: Tensor
  /** The largest batch, for its types and shapes. */
  readonly like: Fed
  /** Writes the labels of samples; nothing where the targets are the samples. */
  readonly label: (indices: Int32Array, targets: Tensor) => void
}

/** How long the thread's end may go unnoticed, and after how many such waits the thread is given up. */
const [sliceMs, slices] = [20, 1000]

/** Starts the thread; it is of use when it says so. Takes three parts of memory as large as a batch, and 30 MB. */
export function openPrefetch({ making, x, like, label }: PrefetchOptions): Prefetch {
  const room = roomFor(making, x, like)
  const { control, stored } = room
  const size = x.bytes.length / x.shape[0]!
  const thread = new Worker(workerEntry(), { workerData: room, env: {}, execArgv: [] })
  let [ended, asked] = [false, -1]
  const end = () => {
    ended = true
  }
  // What goes wrong in the thread goes wrong in line too, and is told from there.
  thread.on('error', end).on('exit', end).unref()
  const idle = () => !ended && asked < 0 && Atomics.load(control, turnAt) === turn.taker
  const ask = (step: number, indices: Int32Array) => {
    for (const [n, index] of indices.entries())
      stored.bytes.set(x.bytes.subarray(index * size, (index + 1) * size), n * size)
    label(indices, front(room.fed.targets, indices.length))
    control[stepAt] = asked = step
    control[countAt] = indices.length
    Atomics.store(control, turnAt, turn.maker)
    Atomics.notify(control, turnAt)
  }
  const take = async (step: number, fed: Fed) => {
    if (asked < 0) return false
    for (let i = 0; !ended && Atomics.load(control, turnAt) === turn.maker; i++) {
      if (i === slices) await thread.terminate()
      Atomics.wait(control, turnAt, turn.maker, sliceMs)
      await nextTurn()
    }
    const made = asked === step && Atomics.load(control, turnAt) === turn.taker
    asked = -1
    if (made) copy(room.fed, fed)
    return made
  }
  return { idle, ask, take, close: async () => void (await thread.terminate()) }
}

/** The thread: makes what it is asked for until it is ended. Call it in the entry file. */
export function makeBatchesAhead(): void {
  const { control, making, stored, fed } = workerData as Room
  const make = batchMaker(stored, making)
  const indices = Int32Array.from({ length: stored.shape[0]! }, (_, n) => n)
  Atomics.store(control, turnAt, turn.taker)
  for (;;) {
    Atomics.wait(control, turnAt, turn.taker)
    const count = control[countAt]!
    const part = { x: front(fed.x, count), targets: front(fed.targets, count) }
    make(indices.subarray(0, count), part, control[stepAt]!)
    Atomics.store(control, turnAt, turn.taker)
    Atomics.notify(control, turnAt)
  }
}

function roomFor(making: Making, x: Tensor, like: Fed): Room {
  const batch = like.x.shape[0]!
  const shared = ({ dtype, shape, bytes }: Tensor): Tensor => ({
    dtype,
    shape,
    bytes: new Uint8Array(new SharedArrayBuffer(bytes.length)),
  })
  return {
    control: new Int32Array(new SharedArrayBuffer(12)),
    making,
    stored: shared(front(x, batch)),
    fed: { x: shared(like.x), targets: shared(like.targets) },
  }
}

/** The first `count` samples of a batch. */
function front({ dtype, shape, bytes }: Tensor, count: number): Tensor {
  const size = bytes.length / shape[0]!
  return { dtype, shape: [count, ...shape.slice(1)], bytes: bytes.subarray(0, count * size) }
}

function copy(from: Fed, to: Fed): void {
  to.x.bytes.set(from.x.bytes.subarray(0, to.x.bytes.length))
  to.targets.bytes.set(from.targets.bytes.subarray(0, to.targets.bytes.length))
}
