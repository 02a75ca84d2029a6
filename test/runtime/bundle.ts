// Bundles the tests' own worker entry, as build.js does with src/worker.ts.
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Writes one ES module for the child to run; returns its path. */
export async function bundle(source: string, folder: string): Promise<string> {
  const bundled = await rolldown({ input: source, platform: 'node', logLevel: 'silent' })
  const file = join(folder, 'worker.js')
  await bundled.write({ file, format: 'esm' })
  await bundled.close()
  return file
}
