// Weights kept outside the model file: only in a file of a plain name beside it, and only what the tensor needs.
import { userError } from '../errors.ts'
import { type Limits, within } from './limits.ts'

export type External = ((plainFileName: string) => Uint8Array | undefined) | undefined
type Entry = { readonly key: string; readonly value: string }

// How ONNX Runtime marks initialisers that lie in its own memory: an address in the place of a path.
const memoryMarker = /_ORT_MEM_ADDR_/i

/** The `length` bytes that the external_data `entries` of constant `name` point to. */
export function readExternal(
  name: string,
  entries: readonly Entry[],
  length: number,
  external: External,
  limits: Limits,
): Uint8Array {
  const field = (key: string) => entries.find(e => e.key === key)?.value
  const location = field('location') ?? ''
  if (memoryMarker.test(location)) throw userError('model-external-memory', { name })
  if (!isPlainFileName(location)) throw userError('model-external-path', { name, location })
  const file = external?.(location)
  if (file) within(limits, 'fileBytes', file.length)
  const offset = whole(field('offset') ?? '0')
  const stated = whole(field('length') ?? String(length))
  if (!file || stated !== length || !(offset + length <= file.length))
    throw userError('model-external-missing', { name, location, bytes: length })
  return file.subarray(offset, offset + length)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose.
const separators = /[/\\:*?"<>|\u0000-\u001f\u007f]/

/** One path component that means the same on every system: no separator, drive, '..', control character. */
export const isPlainFileName = (location: string): boolean =>
  location.length <= 255 && !separators.test(location) && !/^\.*$|[. ]$|^ /.test(location)

const whole = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : Number.NaN)
