// The IDX format of MNIST: two zero bytes, a type, a rank, big-endian lengths, big-endian elements.
import { userError } from '../errors.ts'
import type { DType, Tensor } from '../ir/index.ts'
import { arrayFrom } from './elements.ts'
import type { DataLimits } from './types.ts'

const types: Readonly<Record<number, readonly [DType, width: number]>> = {
  8: ['uint8', 1],
  9: ['int8', 1],
  11: ['int16', 2],
  12: ['int32', 4],
  13: ['float32', 4],
  14: ['float64', 8],
}

/** Decodes one IDX file. `path` is only for messages. Source: yann.lecun.com/exdb/mnist, "the IDX file format". */
export function decodeIdx(path: string, bytes: Uint8Array, limits: DataLimits): Tensor {
  const row = types[bytes[2] ?? 0]
  const rank = bytes[3] ?? 0
  const start = 4 + 4 * rank
  if (
    bytes.length < 4 ||
    bytes[0] !== 0 ||
    bytes[1] !== 0 ||
    !row ||
    rank < 1 ||
    rank > 8 ||
    start > bytes.length
  )
    throw userError('data-damaged', { path, reason: 'it does not start as an IDX file does' })
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shape = Array.from({ length: rank }, (_, i) => data.getUint32(4 + 4 * i))
  return arrayFrom(path, row[0], shape, bytes.subarray(start), { bigEndian: true, width: row[1], limits })
}
