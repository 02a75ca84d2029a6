// Reading files of strangers: regular files only, size checked before reading, gzip unpacked under a cap.
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { userError } from '../errors.ts'
import type { DataLimits } from './types.ts'

/** The bytes of a file, gunzipped where its name ends in .gz. */
export function readData(path: string, limits: DataLimits): Uint8Array {
  const size = regularFileSize(path)
  if (size > limits.fileBytes) throw tooLarge(path, limits.fileBytes)
  const bytes = readFileSync(path)
  return path.endsWith('.gz')
    ? unpack(path, limits.arrayBytes, max => gunzipSync(bytes, { maxOutputLength: max }))
    : bytes
}

/** Runs a zlib call under a cap; a broken stream and one that grows too large become UserErrors. */
export function unpack(path: string, cap: number, inflate: (cap: number) => Uint8Array): Uint8Array {
  try {
    return inflate(cap)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, cap)
    throw userError('data-damaged', { path, reason: 'its compressed part cannot be unpacked' })
  }
}

export const tooLarge = (path: string, cap: number) => userError('data-too-large', { path, limit: cap })

function regularFileSize(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw userError('file-not-found', { path })
  if (!stat.isFile()) throw userError('file-unreadable', { path, reason: 'it is not a regular file' })
  return stat.size
}

/** Whether the path is a folder, a file, or missing. */
export function kindOf(path: string): 'folder' | 'file' | 'missing' {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? 'missing' : stat.isDirectory() ? 'folder' : 'file'
}

/** Throws `path-outside` where `path`, links followed, is not below `folder`. `shown` is how the user wrote it. */
export function checkInside(path: string, folder: string, shown: string): void {
  const way = relative(realpathSync(folder), realOf(path))
  if (way === '..' || way.startsWith(`..${sep}`)) throw userError('path-outside', { path: shown })
}

/** With links followed as far as the path exists; a prefix after a folder does not. */
function realOf(path: string): string {
  if (kindOf(path) !== 'missing') return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realOf(parent), path.slice(parent.length))
}
