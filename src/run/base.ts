// What the pull request is compared with: files of a folder, or of a revision in git's objects.
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { userError } from '../errors.ts'
import { lfsContent, lfsPointer, showFile } from '../github/index.ts'
import { readInside } from './files.ts'

export type BaseSource =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'git'; readonly ref: string }

/** `--base`: a folder that exists is one, anything else is a revision. */
export function baseSource(text: string, cwd: string): BaseSource {
  const path = resolve(cwd, text)
  return existsSync(path) && statSync(path).isDirectory()
    ? { kind: 'folder', path }
    : { kind: 'git', ref: text }
}

/** The base version of `path` (relative to `root`); undefined when base does not have it. */
export async function readBase(
  source: BaseSource,
  root: string,
  path: string,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  if (source.kind === 'folder') {
    const bytes = readInside(source.path, path, limitBytes)
    return bytes && refusePointer(bytes, path)
  }
  const options = { cwd: root, limitBytes }
  const bytes = await showFile(source.ref, path, options)
  const pointer = bytes && lfsPointer(bytes)
  if (!pointer) return bytes
  const content = await lfsContent(pointer, options)
  if (content) return content
  throw userError('base-lfs-pointer', { path, ref: source.ref, size: pointer.size })
}

/** @throws UserError `model-lfs-pointer` when the bytes are a Git LFS pointer. */
export function refusePointer(bytes: Uint8Array, path: string): Uint8Array {
  const pointer = lfsPointer(bytes)
  if (pointer) throw userError('model-lfs-pointer', { path, size: pointer.size })
  return bytes
}
