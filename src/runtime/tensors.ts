// Our tensors ⇄ ONNX Runtime's. Invariant: bytes are shared, never copied, unless they are not aligned for their
// element type (as happens to views into a file or a message).
import { internal, userError } from '../errors.ts'
import type { DType, Tensor } from '../ir/index.ts'
import { stringBytes, strings } from '../ir/index.ts'
import type { NativeData, NativeTensor } from './native.ts'

type View = {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): ArrayBufferView
  readonly BYTES_PER_ELEMENT: number
}

// float16 travels as its bits; bool is one byte. Types that are not here cannot be fed to ONNX Runtime's JavaScript side.
const views: Partial<Record<DType, View>> = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
}

/** `written`: ONNX Runtime will write into it, so a hidden copy would lose the result. */
export function toNative(tensor: Tensor, written = false): NativeTensor {
  const { dtype, shape } = tensor
  return { type: dtype, dims: shape, data: dataOf(tensor, written), location: 'cpu' }
}

function dataOf(tensor: Tensor, written: boolean): NativeData {
  if (tensor.dtype === 'string') return textsOf(tensor)
  const view = views[tensor.dtype]
  if (!view) throw userError('runtime-dtype', { dtype: tensor.dtype })
  const width = view.BYTES_PER_ELEMENT
  const aligned = tensor.bytes.byteOffset % width === 0
  if (!aligned && written) internal(`an output of type ${tensor.dtype} must be aligned to ${width} bytes`)
  const { buffer, byteOffset, byteLength } = aligned ? tensor.bytes : Uint8Array.from(tensor.bytes)
  return new view(buffer, byteOffset, byteLength / width)
}

/** A view of what ONNX Runtime computed. */
export function fromNative(native: NativeTensor): Tensor {
  const { data } = native
  const shape = [...native.dims]
  if (!ArrayBuffer.isView(data)) return strings(shape, data)
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return { dtype: native.type as DType, shape, bytes }
}

const textsOf = (tensor: Tensor) => stringBytes(tensor).map(bytes => new TextDecoder().decode(bytes))
