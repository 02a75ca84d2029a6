// Where the built worker is, seen from the sources and from any file of dist/.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { internal } from '../errors.ts'

/** The path of dist/worker.js, the entry of the sandboxed process. */
export function workerEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  // dist/, dist/chunks/, src/runtime/.
  const places = [here, join(here, '..'), join(here, '..', '..', 'dist')].map(folder =>
    join(folder, 'worker.js'),
  )
  return (
    places.find(place => existsSync(place)) ?? internal('dist/worker.js is not built: run `npm run build`')
  )
}
