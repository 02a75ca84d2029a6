// JPEG through jpeg-js (docs/decisions/jpeg.md); size and channels are read from the frame header first, so that
// nothing large is unpacked, and grey pictures stay grey.
import jpeg from 'jpeg-js'
import { userError } from '../errors.ts'
import { tooLarge } from './file.ts'
import type { Image } from './png.ts'
import type { DataLimits } from './types.ts'

const decoderMegabytes = 512

/** Decodes one JPEG, baseline or progressive. `path` is only for messages. */
export function decodeJpeg(path: string, bytes: Uint8Array, limits: DataLimits): Image {
  const { width, height, components } = frameOf(path, bytes)
  if (width * height > limits.imagePixels) throw tooLarge(path, limits.imagePixels)
  if (components !== 1 && components !== 3)
    throw userError('data-image-unsupported', { path, reason: `JPEG of ${components} components` })
  const rgb = unpacked(path, bytes, limits)
  if (rgb.length !== width * height * 3) throw damaged(path, 'its pixels do not fit its header')
  const pixels = components === 3 ? rgb : rgb.filter((_, i) => i % 3 === 0)
  return { width, height, channels: components, pixels }
}

function unpacked(path: string, bytes: Uint8Array, limits: DataLimits): Uint8Array {
  try {
    const { data } = jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: limits.imagePixels / 1e6,
      maxMemoryUsageInMB: decoderMegabytes,
    })
    return data
  } catch {
    throw damaged(path, 'its compressed part cannot be unpacked')
  }
}

/** Size and components from the first frame header (ITU-T T.81, B.2.2). */
function frameOf(path: string, bytes: Uint8Array) {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; at += 2 + data.getUint16(at + 2)) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (!isFrame) continue
    const [height, width, components] = [data.getUint16(at + 5), data.getUint16(at + 7), bytes[at + 9]!]
    if (width < 1 || height < 1) throw damaged(path, 'its size is zero')
    return { width, height, components }
  }
  throw damaged(path, 'its header is missing')
}

const damaged = (path: string, reason: string) => userError('data-damaged', { path, reason })
