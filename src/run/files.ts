// Reading what a pull request brings: regular files inside the repository only, never through a link that leaves it.
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { printable, userError } from '../errors.ts'

/**
 * The bytes of `path` below `root`; undefined when there is no such file.
 * @throws UserError `path-outside` when it (or a link in it) leaves `root`, `file-too-large`, `file-unreadable`.
 */
export function readInside(root: string, path: string, limitBytes: number): Uint8Array | undefined {
  const full = realPath(join(root, path))
  if (full === undefined) return undefined
  if (!isInside(realpathSync(root), full)) throw userError('path-outside', { path })
  return readRegular(full, path, limitBytes)
}

/** The bytes of a file named on the command line, wherever it is. @throws UserError `file-not-found` and as above. */
export function readNamed(full: string, path: string, limitBytes: number): Uint8Array {
  if (realPath(full) === undefined) throw userError('file-not-found', { path })
  return readRegular(full, path, limitBytes)
}

function readRegular(full: string, path: string, limitBytes: number): Uint8Array {
  try {
    const stat = statSync(full)
    if (!stat.isFile()) throw userError('file-unreadable', { path, reason: 'it is not a regular file' })
    if (stat.size > limitBytes) throw userError('file-too-large', { path, limit: limitBytes })
    return readFileSync(full)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code?.startsWith('E')) throw error
    throw userError('file-unreadable', { path, reason: printable(code) }, { cause: error })
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** Whether `path` is `root` or below it; both resolved. */
export function isInside(root: string, path: string): boolean {
  const from = relative(root, path)
  return from === '' || (from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from))
}

/** Where a path leads once links are followed; what does not exist yet counts from its nearest existing parent. */
export function realOf(path: string): string {
  const parent = dirname(path)
  return realPath(path) ?? (parent === path ? path : join(realOf(parent), basename(path)))
}
