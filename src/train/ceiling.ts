// How much of a process's memory the values of a training step may take, so that it stays below its ceiling: what is left
// of the ceiling when everything else is there. The constants were raised until runs of three nets (MobileNetV1-0.25, ResNet-20,
// ResNet-56) at several ceilings stayed below them: a process above its ceiling is ended.
import { userError } from '../errors.ts'
import { formatQuantity } from '../units.ts'

export type Ceiling = {
  /** Largest resident set of the process. */
  readonly bytes: number
  /** Resident now: the runtime, the model, the data, the step's graph. */
  readonly residentBytes: number
  /** Parameters, moments, statistics, once. */
  readonly stateBytes: number
  /** Samples of the usual batch, and of the smaller one at the end of an epoch (0 = none); each has a session. */
  readonly batch: number
  readonly rest: number
}

/** ONNX Runtime's pool holds so many times what is alive: pieces between values of other sizes. */
const pool = 1.25
/**
 * What is not values: the optimised graph, packed weights, the batch. More where parts are computed twice: values of
 * more sizes and shorter lives fit worse into the pool, and planning leaves something in the heap.
 */
const fixed = { plain: 40 * 2 ** 20, twice: 96 * 2 ** 20 } as const
type Way = keyof typeof fixed
const perSession = 20 * 2 ** 20

const others = ({ residentBytes, stateBytes, rest }: Ceiling, way: Way) =>
  // A step reads one set of state and writes another.
  residentBytes + fixed[way] + (rest > 0 ? perSession : 0) + 2 * stateBytes

/** Bytes of values of a step for `count` samples. Steps of both sizes keep theirs, in proportion. */
export function valueRoom(ceiling: Ceiling, count: number, way: Way): number {
  const all = (ceiling.bytes - others(ceiling, way)) / pool
  return Math.max(0, (all * count) / (ceiling.batch + ceiling.rest))
}

/**
 * Makes steps by size of batch, each within its part of the memory; `plain` is the usual one without a ceiling, `make`
 * makes one of at most so many bytes of values, or of the least it can.
 * @throws UserError `train-memory` where the usual step cannot be made small enough
 */
export function fitted<S extends { readonly memory: { readonly peakBytes: number } }>(
  plain: S,
  ceiling: Ceiling | undefined,
  make: (count: number, valueBytes: number | undefined) => S,
): (count: number) => S {
  if (ceiling === undefined) return count => make(count, undefined)
  const fits = plain.memory.peakBytes <= valueRoom(ceiling, ceiling.batch, 'plain')
  const way = fits ? 'plain' : 'twice'
  const room = valueRoom(ceiling, ceiling.batch, way)
  const usual = fits ? plain : make(ceiling.batch, room)
  if (usual.memory.peakBytes > room) throw tooLittle(ceiling, usual.memory.peakBytes)
  return count => (count === ceiling.batch ? usual : make(count, valueRoom(ceiling, count, way)))
}

function tooLittle(ceiling: Ceiling, valueBytes: number) {
  const { bytes, batch, rest } = ceiling
  const least = others(ceiling, 'twice') + (pool * valueBytes * (batch + rest)) / batch
  return userError('train-memory', {
    ceiling: formatQuantity(bytes, 'B'),
    least: formatQuantity(Math.ceil(least / 2 ** 20) * 2 ** 20, 'B'),
    batch,
  })
}
