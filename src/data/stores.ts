// Named arrays, wherever they lie: in an .npz, or as .npy and IDX files of a folder; read only when asked for.
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Tensor } from '../ir/index.ts'
import { kindOf, readData, tooLarge } from './file.ts'
import { decodeIdx } from './idx.ts'
import { decodeNpy } from './npy.ts'
import type { DataLimits } from './types.ts'
import { openZip } from './zip.ts'

export type Store = { readonly names: readonly string[]; read(name: string): Tensor }

/** The arrays of an .npz. */
export function npzStore(path: string, limits: DataLimits): Store {
  const entries = openZip(path, readData(path, limits), limits)
  const names = [...entries.keys()].filter(name => name.endsWith('.npy')).map(name => name.slice(0, -4))
  return { names, read: name => decodeNpy(`${path}:${name}`, entries.get(`${name}.npy`)!.read(), limits) }
}

/** The arrays of a folder, `.npy` and IDX, gzipped or not; only those whose names start with `prefix`. */
export function folderStore(folder: string, prefix: string, limits: DataLimits): Store {
  const files = readdirSync(folder)
  if (files.length > limits.files) throw tooLarge(folder, limits.files)
  const byName = new Map(
    files.sort().flatMap(file => {
      const name = arrayName(file)
      return name?.startsWith(prefix) ? [[name, file] as const] : []
    }),
  )
  const read = (name: string) => readArray(join(folder, byName.get(name)!), limits)
  return { names: [...byName.keys()], read }
}

/** The IDX files beside the one named, of the same part: `train-images-idx3-ubyte` finds its labels. */
export function idxStore(path: string, limits: DataLimits): Store {
  const stem = basename(path).replace(/images.*$/, '')
  return folderStore(dirname(path), stem, limits)
}

/** For `folder/prefix` where only the folder exists: the two halves. */
export function prefixed(path: string): { folder: string; prefix: string } | undefined {
  return kindOf(path) === 'missing' && kindOf(dirname(path)) === 'folder'
    ? { folder: dirname(path), prefix: `${basename(path)}` }
    : undefined
}

export const idxName = (file: string) =>
  /(?:^|[-.])idx\d-u?(?:byte|short|int|float|double)(?:\.gz)?$/i.test(file)

function arrayName(file: string): string | undefined {
  const plain = file.replace(/\.gz$/, '')
  return plain.endsWith('.npy') ? plain.slice(0, -4) : idxName(file) ? plain : undefined
}

function readArray(path: string, limits: DataLimits): Tensor {
  const bytes = readData(path, limits)
  return idxName(path) ? decodeIdx(path, bytes, limits) : decodeNpy(path, bytes, limits)
}
