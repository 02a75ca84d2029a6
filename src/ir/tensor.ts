// Constants: element types, sizes, and views of a tensor's bytes as numbers.
// `bytes` is ONNX's raw_data: little-endian, row-major; 4-bit types two per byte, low nibble first;
// 'string' tensors hold, per element, a uint32 length and that many bytes of UTF-8.
import { internal, userError } from '../errors.ts'
import type { DType, Tensor } from './graph.ts'
import { f8ToNumber, f16ToNumber, numberToF8, numberToF16 } from './small-floats.ts'

type DTypeRow = {
  /** TensorProto.DataType. */ code: number
  /** Bits of one element; 0 = variable (string). */ bits: number
  kind: 'float' | 'int' | 'bool' | 'string'
}

/** Every element type: its number in TensorProto.DataType, its bits, its kind. */
export const dtypes: Readonly<Record<DType, DTypeRow>> = {
  float32: { code: 1, bits: 32, kind: 'float' },
  uint8: { code: 2, bits: 8, kind: 'int' },
  int8: { code: 3, bits: 8, kind: 'int' },
  uint16: { code: 4, bits: 16, kind: 'int' },
  int16: { code: 5, bits: 16, kind: 'int' },
  int32: { code: 6, bits: 32, kind: 'int' },
  int64: { code: 7, bits: 64, kind: 'int' },
  string: { code: 8, bits: 0, kind: 'string' },
  bool: { code: 9, bits: 8, kind: 'bool' },
  float16: { code: 10, bits: 16, kind: 'float' },
  float64: { code: 11, bits: 64, kind: 'float' },
  uint32: { code: 12, bits: 32, kind: 'int' },
  uint64: { code: 13, bits: 64, kind: 'int' },
  bfloat16: { code: 16, bits: 16, kind: 'float' },
  float8e4m3fn: { code: 17, bits: 8, kind: 'float' },
  float8e4m3fnuz: { code: 18, bits: 8, kind: 'float' },
  float8e5m2: { code: 19, bits: 8, kind: 'float' },
  float8e5m2fnuz: { code: 20, bits: 8, kind: 'float' },
  uint4: { code: 21, bits: 4, kind: 'int' },
  int4: { code: 22, bits: 4, kind: 'int' },
}

const byCode = new Map(Object.entries(dtypes).map(([name, row]) => [row.code, name as DType]))

/** The element type with this TensorProto.DataType number; undefined for complex, 2-bit and unknown types. */
export const dtypeOfCode = (code: number): DType | undefined => byCode.get(code)

/** Elements of a shape of numbers; throws `model-tensor-size` beyond 2^53 or on a negative length. */
export function elements(shape: readonly number[]): number {
  if (shape.includes(0) && shape.every(d => d >= 0)) return 0
  const product = shape.reduce((a, b) => a * b, 1)
  if (!Number.isSafeInteger(product) || shape.some(d => d < 0 || !Number.isInteger(d)))
    throw userError('model-tensor-size', { shape: shape.join('×'), reason: 'that is no possible size' })
  return product
}

/** Bytes of `count` elements; not for 'string'. */
export const byteLength = (dtype: DType, count: number): number => Math.ceil((count * dtypes[dtype].bits) / 8)

/**
 * A constant of `shape` from numbers, or from ready little-endian bytes.
 * @example tensor('float32', [2, 2], [1, 2, 3, 4])
 */
export function tensor(dtype: DType, shape: readonly number[], data: ArrayLike<number> | Uint8Array): Tensor {
  if (dtype === 'string') return internal('string tensors are made by `strings`')
  const count = elements(shape)
  const length = byteLength(dtype, count)
  if (data instanceof Uint8Array && (data.length === length || data.length !== count)) {
    if (data.length !== length) internal(`${dtype} [${shape}] takes ${length} bytes, not ${data.length}`)
    return { dtype, shape: [...shape], bytes: data }
  }
  if (data.length !== count) internal(`${dtype} [${shape}] takes ${count} numbers, not ${data.length}`)
  return { dtype, shape: [...shape], bytes: pack(dtype, data) }
}

/** A tensor without dimensions. */
export const scalar = (dtype: DType, value: number): Tensor => tensor(dtype, [], [value])

/** A tensor of texts. */
export function strings(shape: readonly number[], texts: readonly (string | Uint8Array)[]): Tensor {
  if (elements(shape) !== texts.length) internal(`string [${shape}] does not take ${texts.length} texts`)
  const parts = texts.map(t => (typeof t === 'string' ? new TextEncoder().encode(t) : t))
  const bytes = new Uint8Array(parts.reduce((sum, p) => sum + 4 + p.length, 0))
  let at = 0
  for (const part of parts) {
    new DataView(bytes.buffer).setUint32(at, part.length, true)
    bytes.set(part, at + 4)
    at += 4 + part.length
  }
  return { dtype: 'string', shape: [...shape], bytes }
}

/** The UTF-8 bytes of a string tensor's elements. */
export function stringBytes(t: Tensor): Uint8Array[] {
  const view = viewOf(t)
  const out: Uint8Array[] = []
  for (let at = 0; at < t.bytes.length; ) {
    const length = view.getUint32(at, true)
    out.push(t.bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return out
}

/** The elements as float32: a view of the bytes if they are float32 and aligned, else a converted copy. */
export function floats(t: Tensor): Float32Array {
  if (t.dtype !== 'float32') return Float32Array.from(numbers(t))
  const { buffer, byteOffset, length } = t.bytes
  return byteOffset % 4 === 0
    ? new Float32Array(buffer, byteOffset, length / 4)
    : new Float32Array(Uint8Array.from(t.bytes).buffer) // not slice(): a Buffer's does not copy
}

/** The elements as integers: 64-bit ones beyond ±2^53 saturate to ±2^63; fractions are cut off. */
export const ints = (t: Tensor): number[] => numbers(t).map(Math.trunc)

/** The elements as numbers, exactly but for 64-bit integers beyond ±2^53 (see `ints`). */
export function numbers(t: Tensor): number[] {
  const read = readers[t.dtype]
  const view = viewOf(t)
  return Array.from({ length: elements(t.shape) }, (_, i) => read(view, i))
}

/** An int64 or uint64 as the IR keeps it: exact within ±2^53, else ±2^63. */
export function saturate(value: bigint): number {
  const near = Number(value)
  return Number.isSafeInteger(near) ? near : near < 0 ? -(2 ** 63) : 2 ** 63
}

const viewOf = (t: Tensor) => new DataView(t.bytes.buffer, t.bytes.byteOffset, t.bytes.byteLength)
const nibble = (v: DataView, i: number) => (v.getUint8(i >> 1) >> (4 * (i & 1))) & 15

type Reader = (view: DataView, i: number) => number
const readers: Record<DType, Reader> = {
  float32: (v, i) => v.getFloat32(4 * i, true),
  float64: (v, i) => v.getFloat64(8 * i, true),
  float16: (v, i) => f16ToNumber(v.getUint16(2 * i, true)),
  bfloat16: (v, i) => bitsToF32(v.getUint16(2 * i, true) << 16),
  int8: (v, i) => v.getInt8(i),
  uint8: (v, i) => v.getUint8(i),
  int16: (v, i) => v.getInt16(2 * i, true),
  uint16: (v, i) => v.getUint16(2 * i, true),
  int32: (v, i) => v.getInt32(4 * i, true),
  uint32: (v, i) => v.getUint32(4 * i, true),
  int64: (v, i) => saturate(v.getBigInt64(8 * i, true)),
  uint64: (v, i) => saturate(v.getBigUint64(8 * i, true)),
  bool: (v, i) => Number(v.getUint8(i) !== 0),
  uint4: nibble,
  int4: (v, i) => (nibble(v, i) ^ 8) - 8,
  float8e4m3fn: (v, i) => f8ToNumber.float8e4m3fn(v.getUint8(i)),
  float8e4m3fnuz: (v, i) => f8ToNumber.float8e4m3fnuz(v.getUint8(i)),
  float8e5m2: (v, i) => f8ToNumber.float8e5m2(v.getUint8(i)),
  float8e5m2fnuz: (v, i) => f8ToNumber.float8e5m2fnuz(v.getUint8(i)),
  string: () => internal('a string tensor has no numbers'),
}

type Writer = (view: DataView, i: number, value: number) => void
const wide = (x: number) => BigInt.asIntN(64, x >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(Math.trunc(x)))
const setNibble: Writer = (v, i, x) => v.setUint8(i >> 1, v.getUint8(i >> 1) | ((x & 15) << (4 * (i & 1))))
const writers: Record<DType, Writer> = {
  float32: (v, i, x) => v.setFloat32(4 * i, x, true),
  float64: (v, i, x) => v.setFloat64(8 * i, x, true),
  float16: (v, i, x) => v.setUint16(2 * i, numberToF16(x), true),
  bfloat16: (v, i, x) => v.setUint16(2 * i, roundToBf16(x), true),
  int8: (v, i, x) => v.setInt8(i, x),
  uint8: (v, i, x) => v.setUint8(i, x),
  int16: (v, i, x) => v.setInt16(2 * i, x, true),
  uint16: (v, i, x) => v.setUint16(2 * i, x, true),
  int32: (v, i, x) => v.setInt32(4 * i, x, true),
  uint32: (v, i, x) => v.setUint32(4 * i, x, true),
  int64: (v, i, x) => v.setBigInt64(8 * i, wide(x), true),
  uint64: (v, i, x) => v.setBigUint64(8 * i, x >= 2 ** 63 ? 2n ** 64n - 1n : BigInt(Math.trunc(x)), true),
  bool: (v, i, x) => v.setUint8(i, x ? 1 : 0),
  uint4: setNibble,
  int4: setNibble,
  float8e4m3fn: (v, i, x) => v.setUint8(i, numberToF8('float8e4m3fn', x)),
  float8e4m3fnuz: (v, i, x) => v.setUint8(i, numberToF8('float8e4m3fnuz', x)),
  float8e5m2: (v, i, x) => v.setUint8(i, numberToF8('float8e5m2', x)),
  float8e5m2fnuz: (v, i, x) => v.setUint8(i, numberToF8('float8e5m2fnuz', x)),
  string: () => internal('string tensors are made by `strings`'),
}

function pack(dtype: DType, data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(byteLength(dtype, data.length))
  if (dtype === 'float32') new Float32Array(bytes.buffer).set(data)
  else {
    const view = new DataView(bytes.buffer)
    const write = writers[dtype]
    for (let i = 0; i < data.length; i++) write(view, i, data[i]!)
  }
  return bytes
}

const cell = new DataView(new ArrayBuffer(4))
function bitsToF32(bits: number): number {
  cell.setInt32(0, bits)
  return cell.getFloat32(0)
}
function roundToBf16(x: number): number {
  cell.setFloat32(0, x)
  const bits = cell.getUint32(0)
  if (Number.isNaN(x)) return 0x7fc0
  return ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) & 0xffff
}
