// Where the built worker is, seen from the sources and from any file of dist/.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { internal } from '../errors.ts'

/** The path of dist/worker.js, the entry of the sandboxed process. */
export function workerEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  // Never dist/chunks/ itself: a chunk may be called worker.js too.
  const built = basename(here) === 'chunks' ? dirname(here) : here
  const places = [built, join(built, '..', '..', 'dist')].map(folder => join(folder, 'worker.js'))
  return (
    places.find(place => existsSync(place)) ?? internal('dist/worker.js is not built: run `npm run build`')
  )
}
