// Random inputs of a model's bound shapes, the same for the same seed: floats are standard normal, images and
// quantised inputs take the whole range of bytes, wider integers 0 or 1, which every embedding table can look up.
import { userError } from '../errors.ts'
import { type DType, dtypes, elements, type Tensor, tensor, type Value } from '../ir/index.ts'
import type { Random } from '../random.ts'

/** Most elements that one input may have; a larger one is a mistaken shape. */
const mostElements = 2 ** 28

/** Feeds for `inputs`; lengths that neither the model nor `shapes` fix are 1. Throws `device-input`. */
export function randomFeeds(
  inputs: readonly Value[],
  shapes: Readonly<Record<string, readonly number[]>>,
  random: Random,
): Record<string, Tensor> {
  const unknown = Object.keys(shapes).find(name => !inputs.some(input => input.name === name))
  if (unknown !== undefined)
    throw userError('device-input', { name: unknown, reason: 'the model has no such input' })
  return Object.fromEntries(
    inputs.map(input => [input.name, randomInput(input, shapes[input.name], random.fork(input.name))]),
  )
}

function randomInput(input: Value, given: readonly number[] | undefined, random: Random): Tensor {
  const refuse = (reason: string) => userError('device-input', { name: input.name, reason })
  const { dtype } = input
  if (dtype === undefined || dtypes[dtype].kind === 'string')
    throw refuse('only tensors of numbers can be made up')
  const shape = bind(input, given)
  if (typeof shape === 'string') throw refuse(shape)
  if (elements(shape) > mostElements) throw refuse(`[${shape.join(', ')}] is too large`)
  const draw = drawer(dtype, random)
  return tensor(dtype, shape, Float64Array.from({ length: elements(shape) }, draw))
}

/** The shape to use, or why there is none. */
function bind(input: Value, given: readonly number[] | undefined): readonly number[] | string {
  const declared = input.shape ?? given
  if (declared === undefined) return 'its rank is unknown, so its shape must be given'
  if (given && given.length !== declared.length)
    return `[${given.join(', ')}] has another rank than the model's`
  const clash = declared.findIndex((d, i) => typeof d === 'number' && given !== undefined && given[i] !== d)
  if (clash >= 0) return `length ${given![clash]} does not fit the model's ${declared[clash]}`
  return declared.map((d, i) => given?.[i] ?? (typeof d === 'number' ? d : 1))
}

function drawer(dtype: DType, random: Random): () => number {
  if (dtypes[dtype].kind === 'float') return random.normal
  if (dtype === 'uint8') return () => random.int(256)
  if (dtype === 'int8') return () => random.int(256) - 128
  return () => random.int(2)
}
