// A file that is there whole or not at all, whatever ends the process.
import { renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../make-folder.ts'

/** Through a neighbour and a rename: a reader, or a killed process, never leaves half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path))
  const part = `${path}.part`
  writeFileSync(part, content)
  renameSync(part, path)
}
