// Where the last training of a search's best stands: the trainer's checkpoint beside the candidates' weights, one for each
// trial, dropped when the training is done.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

export function tuningFile(folder: string, id: number) {
  const path = join(folder, 'candidates', `${id}.tuning.safetensors`)
  return {
    read: (): Uint8Array | undefined => (existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined),
    write: (bytes: Uint8Array) => writeWhole(path, bytes),
    drop: () => rmSync(path, { force: true }),
  }
}
