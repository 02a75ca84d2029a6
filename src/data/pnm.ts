// Binary PGM (P5) and PPM (P6), 8 bits a sample. Source: netpbm.sourceforge.net/doc/pgm.html.
import { userError } from '../errors.ts'
import { tooLarge } from './file.ts'
import type { Image } from './png.ts'
import type { DataLimits } from './types.ts'

const maxHeader = 4096

/** Decodes one PGM or PPM. `path` is only for messages. */
export function decodePnm(path: string, bytes: Uint8Array, limits: DataLimits): Image {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, maxHeader))
  const gap = '(?:\\s|#[^\\n]*\\n)+'
  const match = new RegExp(`^P([56])${gap}(\\d{1,9})${gap}(\\d{1,9})${gap}(\\d{1,5})\\s`).exec(head)
  if (!match)
    throw userError('data-damaged', { path, reason: 'it does not start as a binary PGM or PPM does' })
  const [width, height, most] = [Number(match[2]), Number(match[3]), Number(match[4])]
  if (most !== 255) throw userError('data-image-unsupported', { path, reason: `a largest value of ${most}` })
  if (width * height > limits.imagePixels) throw tooLarge(path, limits.imagePixels)
  const channels = match[1] === '5' ? 1 : 3
  const pixels = bytes.slice(match[0].length, match[0].length + width * height * channels)
  if (width < 1 || height < 1 || pixels.length !== width * height * channels)
    throw userError('data-damaged', { path, reason: 'its pixels are cut short' })
  return { width, height, channels, pixels }
}
