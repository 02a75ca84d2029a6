// The safetensors format (github.com/huggingface/safetensors): eight bytes of length, a JSON header, the bytes of the tensors.
// Reading takes hostile files: every number of the header is checked against the file before it is used.
import { z } from 'zod'
import { userError } from '../errors.ts'
import { byteLength, type DType, elements, type Tensor } from '../ir/index.ts'

const codes: Partial<Record<DType, string>> = {
  float64: 'F64',
  float32: 'F32',
  float16: 'F16',
  bfloat16: 'BF16',
  int64: 'I64',
  int32: 'I32',
  int16: 'I16',
  int8: 'I8',
  uint8: 'U8',
  bool: 'BOOL',
}

export type TensorFile = {
  readonly tensors: ReadonlyMap<string, Tensor>
  readonly metadata: Readonly<Record<string, string>>
}

const alignment = 8
const lengthBytes = 8
const mostHeaderBytes = 2 ** 24

/** The file's bytes; tensors in the order of the map. */
export function encodeTensors({ tensors, metadata }: TensorFile): Uint8Array {
  let at = 0
  const entries = [...tensors].map(([name, { dtype, shape, bytes }]) => {
    const from = at
    at += bytes.length
    return [name, { dtype: codes[dtype], shape, data_offsets: [from, at] }] as const
  })
  const header = new TextEncoder().encode(
    JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }),
  )
  const padded = Math.ceil(header.length / alignment) * alignment
  const out = new Uint8Array(lengthBytes + padded + at)
  new DataView(out.buffer).setBigUint64(0, BigInt(padded), true)
  out.fill(0x20, lengthBytes, lengthBytes + padded)
  out.set(header, lengthBytes)
  let to = lengthBytes + padded
  for (const { bytes } of tensors.values()) {
    out.set(bytes, to)
    to += bytes.length
  }
  return out
}

const length = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const entry = z.object({
  dtype: z.string(),
  shape: z.array(length).max(16),
  data_offsets: z.tuple([length, length]),
})
const headerSchema = z
  .object({ __metadata__: z.record(z.string(), z.string()).optional() })
  .catchall(z.unknown())

/** Tensors as views of the file. @throws UserError `tensors-damaged` */
export function decodeTensors(file: Uint8Array, path: string): TensorFile {
  const damaged = (reason: string) => userError('tensors-damaged', { path, reason })
  if (file.length < lengthBytes) throw damaged('it is too short')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const headerBytes = Number(view.getBigUint64(0, true))
  const start = lengthBytes + headerBytes
  if (headerBytes > mostHeaderBytes || start > file.length) throw damaged('its header does not fit into it')
  const { __metadata__: metadata = {}, ...rest } = headerOf(file.subarray(lengthBytes, start), damaged)
  const tensors = new Map<string, Tensor>()
  for (const [name, value] of Object.entries(rest)) {
    const parsed = entry.safeParse(value)
    if (!parsed.success) throw damaged(`its entry "${name}" has another form`)
    const {
      dtype: code,
      shape,
      data_offsets: [from, to],
    } = parsed.data
    const dtype = (Object.keys(codes) as DType[]).find(key => codes[key] === code)
    if (dtype === undefined) throw damaged(`"${name}" is of the unknown type ${code}`)
    if (to > file.length - start || to - from !== byteLength(dtype, elements(shape)))
      throw damaged(`"${name}" does not have the length of its shape`)
    tensors.set(name, { dtype, shape, bytes: file.subarray(start + from, start + to) })
  }
  return { tensors, metadata }
}

function headerOf(bytes: Uint8Array, damaged: (reason: string) => Error) {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    throw damaged('its header is not JSON')
  }
}
