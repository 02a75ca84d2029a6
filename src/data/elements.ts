// Element types in files → the six kept in memory (`DataType`): one table row per file type.
// 64-bit integers become int32 (checked), float16 and float64 become float32, bool becomes uint8.

import { internal, userError } from '../errors.ts'
import { type DType, elements, numbers, type Tensor } from '../ir/index.ts'
import { tooLarge } from './file.ts'
import type { DataLimits, DataType } from './types.ts'

const kept: Readonly<Record<string, DataType>> = {
  uint8: 'uint8',
  int8: 'int8',
  uint16: 'uint16',
  int16: 'int16',
  int32: 'int32',
  float32: 'float32',
  bool: 'uint8',
  uint32: 'int32',
  int64: 'int32',
  uint64: 'int32',
  float16: 'float32',
  float64: 'float32',
}

/**
 * Elements of a file as a tensor of a kept type.
 * @param bytes starts at the first element; there must be exactly as many as the shape takes
 */
export function arrayFrom(
  path: string,
  dtype: DType,
  shape: readonly number[],
  bytes: Uint8Array,
  options: { bigEndian: boolean; width: number; limits: DataLimits },
): Tensor {
  const { bigEndian, width, limits } = options
  const count = safeElements(path, shape)
  if (count * width > limits.arrayBytes) throw tooLarge(path, limits.arrayBytes)
  if (bytes.length !== count * width)
    throw userError('data-damaged', {
      path,
      reason: `its header promises ${count * width} bytes of elements and there are ${bytes.length}`,
    })
  const swapped = bigEndian && width > 1 ? swap(bytes, width) : aligned(bytes)
  const raw: Tensor = { dtype, shape: [...shape], bytes: swapped }
  const to = kept[dtype] ?? internal(`no kept type for ${dtype}`)
  return to === dtype ? raw : convert(path, raw, to)
}

function safeElements(path: string, shape: readonly number[]): number {
  try {
    return elements(shape)
  } catch {
    throw userError('data-damaged', { path, reason: 'its shape is no possible size' })
  }
}

const chunk = 65_536

/** In chunks, so that the numbers of a large array never stand in memory as a list. */
function convert(path: string, raw: Tensor, to: DataType): Tensor {
  const count = elements(raw.shape)
  const out = new views[to](count)
  const width = count === 0 ? 0 : raw.bytes.length / count
  for (let at = 0; at < count; at += chunk) {
    const end = Math.min(count, at + chunk)
    const bytes = raw.bytes.subarray(at * width, end * width)
    const values = numbers({ dtype: raw.dtype, shape: [end - at], bytes })
    if (to === 'int32' && values.some(v => v !== (v | 0)))
      throw userError('data-type', { path, type: `${raw.dtype} with values beyond 32 bits` })
    out.set(values, at)
  }
  return { dtype: to, shape: raw.shape, bytes: new Uint8Array(out.buffer) }
}

function swap(bytes: Uint8Array, width: number): Uint8Array {
  const out = new Uint8Array(bytes.length)
  for (let i = 0; i < bytes.length; i += width)
    for (let j = 0; j < width; j++) out[i + j] = bytes[i + width - 1 - j]!
  return out
}

const aligned = (bytes: Uint8Array) => (bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes))

type Numbers = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float32Array
const views = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  int32: Int32Array,
  float32: Float32Array,
} as const

/** A view (no copy) of a kept tensor's elements. */
export function view(t: Tensor): Numbers {
  const Type = views[t.dtype as DataType] ?? internal(`${t.dtype} is not kept in a data set`)
  return new Type(t.bytes.buffer as ArrayBuffer, t.bytes.byteOffset, elements(t.shape))
}
