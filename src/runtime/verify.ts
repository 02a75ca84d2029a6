// The lock: which ONNX Runtime we install, and the SHA-256 of every file of it that gets loaded. A copy in the tool
// cache is used only if all of them agree: caches are shared between jobs, and downloads break.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { internal } from '../errors.ts'
import type { Target } from './platform.ts'

/** The folder holds package.json and package-lock.json (for npm ci) and integrity.json (read into this). */
export type Lock = {
  readonly folder: string
  readonly version: string
  /** Path below node_modules → SHA-256, for the JavaScript. */
  readonly common: Readonly<Record<string, string>>
  /** `linux-x64` → path below node_modules → SHA-256, for the native libraries. */
  readonly native: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Reads the hashes of a lock folder. */
export const readLock = (folder: string): Lock => ({
  folder,
  ...JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')),
})

/** The lock that is part of Edgewise: src/runtime/lock here, dist/runtime when built. */
export function shippedLock(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  // Bundled code runs from dist/ or dist/chunks/.
  const places = [join(here, 'lock'), join(here, 'runtime'), join(here, '..', 'runtime')]
  const found = places.find(place => existsSync(join(place, 'integrity.json')))
  return found ?? internal('the lock of ONNX Runtime is not shipped')
}

/** Where the tool cache keeps it, by the convention of @actions/tool-cache: tool/version/architecture. */
export const cachedRoot = (toolCache: string, version: string, { arch }: Pick<Target, 'arch'>): string =>
  join(toolCache, 'onnxruntime-node', version, arch)

export const cachedPackage = (toolCache: string, version: string, target: Pick<Target, 'arch'>): string =>
  join(cachedRoot(toolCache, version, target), 'node_modules', 'onnxruntime-node')

/** What differs from the lock, as a clause naming the first such file; undefined if nothing does. */
export function verify(packageFolder: string, lock: Lock, target: Target): string | undefined {
  const expected = { ...lock.common, ...lock.native[`${target.platform}-${target.arch}`] }
  const modules = dirname(packageFolder)
  for (const [path, sha256] of Object.entries(expected)) {
    const file = join(modules, path)
    if (!existsSync(file)) return `its file ${path} is missing`
    if (hashFile(file) !== sha256) return `its file ${path} is damaged: its SHA-256 is not the recorded one`
  }
  return undefined
}

/** SHA-256 in hex, read in pieces of 1 MiB. */
export function hashFile(path: string): string {
  const hash = createHash('sha256')
  const piece = new Uint8Array(2 ** 20)
  const file = openSync(path, 'r')
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      hash.update(piece.subarray(0, length))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
