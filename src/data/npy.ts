// NumPy's .npy (format 1–3): plain C-ordered numbers only. Object arrays (pickles) are refused by the type table.
import { userError } from '../errors.ts'
import type { DType, Tensor } from '../ir/index.ts'
import { arrayFrom } from './elements.ts'
import type { DataLimits } from './types.ts'

const types: Readonly<Record<string, readonly [DType, width: number]>> = {
  b1: ['bool', 1],
  u1: ['uint8', 1],
  i1: ['int8', 1],
  u2: ['uint16', 2],
  i2: ['int16', 2],
  u4: ['uint32', 4],
  i4: ['int32', 4],
  u8: ['uint64', 8],
  i8: ['int64', 8],
  f2: ['float16', 2],
  f4: ['float32', 4],
  f8: ['float64', 8],
}
const maxHeader = 65_536
const maxRank = 32

/** Decodes one .npy file. `path` is only for messages. */
export function decodeNpy(path: string, bytes: Uint8Array, limits: DataLimits): Tensor {
  const { header, start } = readHeader(path, bytes)
  const descr = /'descr'\s*:\s*'([<>|=]?)([a-z]\d{1,2})'\s*,\s*'fortran_order'/.exec(header)
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1]
  const lengths = /'shape'\s*:\s*\(([\d,\sL]*)\)/.exec(header)?.[1]
  if (order === undefined || lengths === undefined) throw damaged(path, 'its header is not that of an array')
  const row = descr && Object.hasOwn(types, descr[2]!) ? types[descr[2]!] : undefined
  if (!descr || !row)
    throw userError('data-type', { path, type: /'descr'\s*:\s*([^,}]*)/.exec(header)?.[1] ?? 'unknown' })
  if (order === 'True') throw userError('data-fortran-order', { path })
  const shape = lengths.split(',').flatMap(text => (text.trim() === '' ? [] : [Number.parseInt(text, 10)]))
  if (shape.length > maxRank) throw damaged(path, 'it has too many dimensions')
  const [dtype, width] = row
  return arrayFrom(path, dtype, shape, bytes.subarray(start), { bigEndian: descr[1] === '>', width, limits })
}

function readHeader(path: string, bytes: Uint8Array): { header: string; start: number } {
  const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
  if (bytes.length < 12 || magic.some((byte, i) => bytes[i] !== byte))
    throw damaged(path, 'it does not start as an .npy file does')
  const version = bytes[6]!
  if (version < 1 || version > 3) throw damaged(path, `its format version ${version} is unknown`)
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = version === 1 ? data.getUint16(8, true) : data.getUint32(8, true)
  const start = (version === 1 ? 10 : 12) + length
  if (length > maxHeader || start > bytes.length) throw damaged(path, 'its header is cut short')
  return { header: new TextDecoder('latin1').decode(bytes.subarray(start - length, start)), start }
}

const damaged = (path: string, reason: string) => userError('data-damaged', { path, reason })
