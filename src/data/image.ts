// One decoder per image format, chosen by the file's first bytes: names lie.
import { userError } from '../errors.ts'
import { decodeJpeg } from './jpeg.ts'
import { decodePng, type Image } from './png.ts'
import { decodePnm } from './pnm.ts'
import type { DataLimits } from './types.ts'

/** Whether a file name is that of an image we know of. */
export const imageName = (name: string) => /\.(png|pgm|ppm|pnm|jpe?g)$/i.test(name)

/** Decodes one image. `path` is only for messages. */
export function decodeImage(path: string, bytes: Uint8Array, limits: DataLimits): Image {
  if (bytes[0] === 0x89) return decodePng(path, bytes, limits)
  if (bytes[0] === 0x50) return decodePnm(path, bytes, limits)
  if (bytes[0] === 0xff) return decodeJpeg(path, bytes, limits)
  throw userError('data-image-unsupported', {
    path,
    reason: 'unknown first bytes',
  })
}
