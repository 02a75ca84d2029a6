// A reader of the ZIP archives NumPy writes (.npz): central directory, stored and deflated entries, CRC checked.
// No encryption, no ZIP64, no data outside the entries; every size is checked before it is allocated.
import { crc32, inflateRawSync } from 'node:zlib'
import { userError } from '../errors.ts'
import { tooLarge, unpack } from './file.ts'
import type { DataLimits } from './types.ts'

export type ZipEntry = { readonly name: string; readonly size: number; read(): Uint8Array }

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endSize = 22
const directoryEntrySize = 46
const localHeaderSize = 30
const maxComment = 65_535

/** The entries of an archive, by name. Layout: APPNOTE.TXT 6.3, §4.3. */
export function openZip(path: string, bytes: Uint8Array, limits: DataLimits): ReadonlyMap<string, ZipEntry> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(path, data)
  const count = data.getUint16(end + 10, true)
  if (count > limits.files) throw tooLarge(path, limits.files)
  const entries = new Map<string, ZipEntry>()
  let at = data.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    const { entry, next } = readDirectoryEntry(path, data, at, limits)
    if (entries.has(entry.name)) throw damaged(path, 'an entry stands twice in its directory')
    entries.set(entry.name, entry)
    at = next
  }
  return entries
}

function findEnd(path: string, data: DataView): number {
  const lowest = Math.max(0, data.byteLength - endSize - maxComment)
  for (let at = data.byteLength - endSize; at >= lowest; at--)
    if (data.getUint32(at, true) === endSignature) return at
  throw damaged(path, 'it is no ZIP archive, or is cut short')
}

function readDirectoryEntry(path: string, data: DataView, at: number, limits: DataLimits) {
  if (at + directoryEntrySize > data.byteLength || data.getUint32(at, true) !== directorySignature)
    throw damaged(path, 'its directory is cut short')
  const [nameLength, extra, comment] = [28, 30, 32].map(offset => data.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ]
  const next = at + directoryEntrySize + nameLength + extra + comment
  if (next > data.byteLength) throw damaged(path, 'its directory is cut short')
  const name = new TextDecoder('latin1').decode(bytesAt(data, at + directoryEntrySize, nameLength))
  const size = data.getUint32(at + 24, true)
  const read = () =>
    readEntry(`${path}:${name}`, data, limits, {
      encrypted: (data.getUint16(at + 8, true) & 1) === 1,
      method: data.getUint16(at + 10, true),
      crc: data.getUint32(at + 16, true),
      packed: data.getUint32(at + 20, true),
      size,
      offset: data.getUint32(at + 42, true),
    })
  return { entry: { name, size, read }, next }
}

type Record = {
  encrypted: boolean
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

function readEntry(path: string, data: DataView, limits: DataLimits, record: Record): Uint8Array {
  const { encrypted, method, crc, packed, size, offset } = record
  if (encrypted || (method !== 0 && method !== 8))
    throw damaged(path, 'it is encrypted or packed in an unknown way')
  if (size > limits.arrayBytes) throw tooLarge(path, limits.arrayBytes)
  if (offset + localHeaderSize > data.byteLength || data.getUint32(offset, true) !== localSignature)
    throw damaged(path, 'its directory points nowhere')
  const start =
    offset + localHeaderSize + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true)
  if (start + packed > data.byteLength) throw damaged(path, 'it is cut short')
  const stored = bytesAt(data, start, packed)
  const content =
    method === 0
      ? stored
      : unpack(path, Math.max(1, size), max => inflateRawSync(stored, { maxOutputLength: max }))
  if (content.length !== size || crc32(content) !== crc) throw damaged(path, 'its checksum does not hold')
  return content
}

const bytesAt = (data: DataView, at: number, length: number) =>
  new Uint8Array(data.buffer, data.byteOffset + at, length)
const damaged = (path: string, reason: string) => userError('data-damaged', { path, reason })
