// Tensors on their way between the graph and TensorFlow.js. Images stay channels-last between operators that like it
// so (convolutions, pools, element-wise ones); `Held` says which way round a tensor lies. Nothing is rounded silently.
import type * as Module from '@tensorflow/tfjs-core'
import { type DType, dtypes, floats, numbers, type Tensor, tensor } from '../../ir/index.ts'

/** The module, whichever package it came from. */
export type Tf = typeof Module
export type TfTensor = Module.Tensor

/** A value: its ONNX axes in order, or (`last`, rank 3 and more) with axis 1, the channels, moved to the end. */
export type Held = { readonly tensor: TfTensor; readonly last: boolean }

export const plain = (tensor: TfTensor): Held => ({ tensor, last: false })
export const last = (tensor: TfTensor): Held => ({ tensor, last: tensor.rank > 2 })

/** Where an ONNX axis (not negative) lies in the tensor. */
export function placeOf({ tensor: { rank }, last }: Held, axis: number): number {
  if (!last || axis === 0) return axis
  return axis === 1 ? rank - 1 : axis - 1
}

/** One entry per axis in ONNX order → in the tensor's order. */
export function arranged<T>(held: Held, byAxis: readonly T[]): T[] {
  const out = [...byAxis]
  byAxis.forEach((entry, axis) => {
    out[placeOf(held, axis)] = entry
  })
  return out
}

/** The shape in ONNX order. */
export const shapeOf = (held: Held): number[] =>
  held.tensor.shape.map((_, axis) => held.tensor.shape[placeOf(held, axis)]!)

/** In ONNX order. */
export function asPlain(tf: Tf, held: Held): TfTensor {
  if (!held.last) return held.tensor
  const order = held.tensor.shape.map((_, axis) => placeOf(held, axis))
  return permuted(tf, held.tensor, order)
}

/** With the channels last; ranks below 3 stay as they are. */
export function asLast(tf: Tf, held: Held): TfTensor {
  const { rank } = held.tensor
  if (held.last || rank < 3) return held.tensor
  return permuted(tf, held.tensor, [0, ...range(2, rank), 1])
}

/** Transposed; where no two longer axes change places, nothing is moved. */
export function permuted(tf: Tf, x: TfTensor, order: readonly number[]): TfTensor {
  const long = order.filter(axis => x.shape[axis]! > 1)
  if (long.every((axis, i) => i === 0 || axis > long[i - 1]!))
    return tf.reshape(
      x,
      order.map(axis => x.shape[axis]!),
    )
  return tf.transpose(x, [...order])
}

export const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)

export type TfDType = 'float32' | 'int32' | 'bool'

/** What stands for an element type; undefined = nothing does. */
export function tfDTypeOf(dtype: DType): TfDType | undefined {
  const { kind, bits } = dtypes[dtype]
  if (kind === 'string' || bits < 8) return undefined
  return ({ float: 'float32', int: 'int32', bool: 'bool' } as const)[kind]
}

/** A new TensorFlow.js tensor; a text = why there can be none. */
export function upload(tf: Tf, given: Tensor): TfTensor | string {
  const dtype = tfDTypeOf(given.dtype)
  if (dtype === undefined) return `TensorFlow.js has no ${given.dtype}`
  const shape = [...given.shape]
  if (dtype === 'float32') return tf.tensor(floats(given), shape, dtype)
  const all = numbers(given)
  if (all.some(n => n !== (n | 0))) return `TensorFlow.js has no integers beyond 32 bits`
  return tf.tensor(dtype === 'bool' ? Uint8Array.from(all) : Int32Array.from(all), shape, dtype)
}

/** The tensor's elements, read in ONNX order; blocks until they are there. */
export function download(tf: Tf, held: Held, dtype: DType): Tensor {
  const inOrder = asPlain(tf, held)
  return tensor(dtype, inOrder.shape, inOrder.dataSync())
}
