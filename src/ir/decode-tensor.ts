// TensorProto → Tensor: raw data as a view of the file, typed fields packed into bytes, sparse made dense.
import { userError } from '../errors.ts'
import { type External, readExternal } from './external.ts'
import * as onnx from './generated/onnx_pb.js'
import type { DType, Tensor } from './graph.ts'
import { type Limits, within } from './limits.ts'
import { byteLength, dtypeOfCode, dtypes, elements, ints, strings, tensor } from './tensor.ts'

/** What reading needs besides the message; `budget` adds up over the whole model. */
export type Scope = {
  readonly limits: Limits
  readonly external: External
  readonly budget: { nodes: number; bytes: number }
}

export function readTensor(proto: onnx.TensorProto, scope: Scope): Tensor {
  const dtype = readType(proto)
  const shape = readDims(proto.dims)
  const count = elements(shape)
  within(scope.limits, 'elements', count)
  const t = readData(proto, dtype, shape, count, scope)
  spend(t.bytes.length, scope)
  return t
}

function spend(bytes: number, { budget, limits }: Scope): void {
  budget.bytes += bytes
  within(limits, 'constantsBytes', budget.bytes)
}

function readType(proto: onnx.TensorProto): DType {
  const dtype = dtypeOfCode(proto.dataType)
  if (dtype === undefined) throw userError('model-tensor-type', { name: proto.name, code: proto.dataType })
  if (proto.segment)
    throw userError('model-malformed', { reason: `constant "${proto.name}" is cut into segments` })
  return dtype
}

const readDims = (dims: readonly bigint[]): number[] => dims.map(Number)

function readData(
  proto: onnx.TensorProto,
  dtype: DType,
  shape: number[],
  count: number,
  scope: Scope,
): Tensor {
  const wrong = (found: number, what: string) =>
    userError('model-tensor-size', {
      shape: `${dtype} ${shape.join('×')}`,
      reason: `that takes ${what === 'bytes' ? byteLength(dtype, count) : count} ${what}, the file has ${found}`,
    })
  if (dtype === 'string') {
    if (proto.stringData.length !== count) throw wrong(proto.stringData.length, 'texts')
    return strings(shape, proto.stringData)
  }
  const length = byteLength(dtype, count)
  if (proto.dataLocation === onnx.TensorProto_DataLocation.EXTERNAL)
    return {
      dtype,
      shape,
      bytes: readExternal(proto.name, proto.externalData, length, scope.external, scope.limits),
    }
  if (proto.rawData.length > 0 || count === 0) {
    if (proto.rawData.length !== length) throw wrong(proto.rawData.length, 'bytes')
    return { dtype, shape, bytes: proto.rawData }
  }
  const data = typedData(proto, dtype)
  const expected = dtypes[dtype].bits === 4 ? length : count
  if (data.length !== expected) throw wrong(data.length, 'numbers')
  if (data instanceof BigInt64Array) return { dtype, shape, bytes: new Uint8Array(data.buffer) }
  return { dtype, shape, bytes: tensor(carrier(dtype), [data.length], data).bytes }
}

// 64-bit integers never pass through numbers: no bit is lost.
function typedData(proto: onnx.TensorProto, dtype: DType): ArrayLike<number> | BigInt64Array<ArrayBuffer> {
  if (dtype === 'float32') return proto.floatData
  if (dtype === 'float64') return proto.doubleData
  if (dtype === 'int64') return BigInt64Array.from(proto.int64Data)
  if (dtype === 'uint64') return BigInt64Array.from(proto.uint64Data)
  if (dtype === 'uint32') return proto.uint64Data.map(x => Number(BigInt.asUintN(32, x)))
  return proto.int32Data
}

/** The type whose packing puts the bits of int32_data where they belong: floats below 32 bits travel as integers. */
function carrier(dtype: DType): DType {
  if (dtypes[dtype].bits === 4) return 'uint8'
  if (dtypes[dtype].kind !== 'float') return dtype
  return ({ 16: 'uint16', 8: 'uint8' } as Record<number, DType>)[dtypes[dtype].bits] ?? dtype
}

/** A sparse constant as a dense one; indices in range, capped like any other tensor. */
export function readSparse(proto: onnx.SparseTensorProto, scope: Scope): Tensor {
  const name = proto.values?.name ?? ''
  if (!proto.values || !proto.indices)
    throw userError('model-sparse', { name, reason: 'it lacks values or indices' })
  const values = readTensor(proto.values, scope)
  const indices = readTensor(proto.indices, scope)
  const shape = readDims(proto.dims)
  const count = elements(shape)
  within(scope.limits, 'elements', count)
  const size = dtypes[values.dtype].bits / 8
  if (size < 1 || indices.dtype !== 'int64')
    throw userError('model-sparse', { name, reason: 'values must be whole bytes and indices int64' })
  spend(count * size, scope)
  const bytes = new Uint8Array(count * size)
  const offsets = linear(ints(indices), indices.shape, shape, name)
  if (offsets.length !== elements(values.shape))
    throw userError('model-sparse', { name, reason: 'counts differ' })
  offsets.forEach((to, i) => {
    bytes.set(values.bytes.subarray(i * size, (i + 1) * size), to * size)
  })
  return { dtype: values.dtype, shape, bytes }
}

function linear(
  flat: readonly number[],
  layout: readonly number[],
  shape: readonly number[],
  name: string,
): number[] {
  const outOfRange = () => userError('model-sparse', { name, reason: 'an index is out of range' })
  const rank = layout.length === 2 ? layout[1]! : 1
  const bounds = layout.length === 2 ? shape : [elements(shape)]
  if (rank !== bounds.length || layout.length < 1 || layout.length > 2) throw outOfRange()
  return Array.from({ length: layout[0]! }, (_, i) =>
    bounds.reduce((offset, bound, axis) => {
      const index = flat[i * rank + axis]!
      if (!(index >= 0 && index < bound)) throw outOfRange()
      return offset * bound + index
    }, 0),
  )
}
