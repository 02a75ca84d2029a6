// A PNG decoder for 8-bit grey, grey+alpha, RGB, RGBA and palette images, not interlaced; alpha is dropped.
// Written to the PNG specification (W3C, third edition); sizes are checked before anything is unpacked.
import { inflateSync } from 'node:zlib'
import { userError } from '../errors.ts'
import { tooLarge, unpack } from './file.ts'
import type { DataLimits } from './types.ts'

/** Rows of interleaved 8-bit channels. */
export type Image = { width: number; height: number; channels: 1 | 3; pixels: Uint8Array }

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Colour type → samples stored per pixel. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
type Header = { width: number; height: number; colour: number; samples: number }

/** Decodes one PNG. `path` is only for messages. */
export function decodePng(path: string, bytes: Uint8Array, limits: DataLimits): Image {
  if (signature.some((byte, i) => bytes[i] !== byte)) throw damaged(path, 'it does not start as a PNG does')
  const chunks = readChunks(path, bytes)
  const header = readHeader(path, chunks.get('IHDR')?.[0], limits)
  const size = header.height * (1 + header.width * header.samples)
  const packed = Buffer.concat(chunks.get('IDAT') ?? [])
  const lines = unpack(path, size, max => inflateSync(packed, { maxOutputLength: max }))
  if (lines.length !== size) throw damaged(path, 'its pixels are cut short')
  return toImage(path, header, unfilter(path, lines, header), chunks.get('PLTE')?.[0])
}

function readChunks(path: string, bytes: Uint8Array): Map<string, Uint8Array[]> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<string, Uint8Array[]>()
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at)
    if (at + 12 + length > bytes.length) throw damaged(path, 'it is cut short')
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const same = chunks.get(type) ?? []
    same.push(bytes.subarray(at + 8, at + 8 + length))
    chunks.set(type, same)
    at += 12 + length
  }
  return chunks
}

function readHeader(path: string, chunk: Uint8Array | undefined, limits: DataLimits): Header {
  if (chunk?.length !== 13) throw damaged(path, 'its header is missing')
  const data = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  const [width, height] = [data.getUint32(0), data.getUint32(4)]
  const [depth, colour, interlace] = [chunk[8]!, chunk[9]!, chunk[12]!]
  const samples = samplesOf[colour]
  if (depth !== 8 || samples === undefined || interlace !== 0)
    throw userError('data-image-unsupported', {
      path,
      reason: `${depth} bits a sample${interlace ? ', interlaced' : ''}`,
    })
  if (width < 1 || height < 1) throw damaged(path, 'its size is zero')
  if (width * height > limits.imagePixels) throw tooLarge(path, limits.imagePixels)
  return { width, height, colour, samples }
}

/** Undoes the five line filters (§9), in place, and returns the samples without filter bytes. */
function unfilter(path: string, lines: Uint8Array, { width, height, samples }: Header): Uint8Array {
  const stride = width * samples
  const out = new Uint8Array(height * stride)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]!
    if (filter > 4) throw damaged(path, 'it uses an unknown line filter')
    const line = lines.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1))
    for (let i = 0; i < stride; i++) {
      const left = i >= samples ? out[y * stride + i - samples]! : 0
      const up = y > 0 ? out[(y - 1) * stride + i]! : 0
      const corner = y > 0 && i >= samples ? out[(y - 1) * stride + i - samples]! : 0
      out[y * stride + i] = line[i]! + predict(filter, left, up, corner)
    }
  }
  return out
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
    return a <= b && a <= c ? left : b <= c ? up : corner
  }
  return filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : (left + up) >> 1
}

function toImage(path: string, header: Header, raw: Uint8Array, palette: Uint8Array | undefined): Image {
  const { width, height, colour, samples } = header
  const channels = colour === 0 || colour === 4 ? 1 : 3
  const pixels = new Uint8Array(width * height * channels)
  for (let p = 0; p < width * height; p++)
    for (let c = 0; c < channels; c++) {
      const from = colour === 3 ? palette?.[raw[p]! * 3 + c] : raw[p * samples + c]
      if (from === undefined) throw damaged(path, 'a pixel is outside its palette')
      pixels[p * channels + c] = from
    }
  return { width, height, channels, pixels }
}

const damaged = (path: string, reason: string) => userError('data-damaged', { path, reason })
