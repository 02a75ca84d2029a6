// The weights of a search's candidates, in `candidates/` of its folder. Those that had the last word stand beside those before
// it, since only the latter have not seen what is held out.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { namesIn } from './warm-files.ts'
import { readWeightsName, type WeightsName, weightsName } from './warm-weights.ts'
import { writeWhole } from './write-whole.ts'

/** Models kept of candidates that are out, in bytes of their files. */
const mostKeptBytes = 2 ** 29

export function weightFiles(folder: string) {
  const place = join(folder, 'candidates')
  makeFolder(place)
  const kept = new Map<string, WeightsName & { readonly bytes: number }>()
  const keyOf = (id: number, isFinal: boolean) => `${id} ${isFinal}`
  for (const name of namesIn(place)) {
    const found = readWeightsName(name)
    if (found) kept.set(keyOf(found.id, found.isFinal), { ...found, bytes: 0 })
  }
  const drop = (id: number, isFinal: boolean) => {
    const entry = kept.get(keyOf(id, isFinal))
    if (!entry) return
    kept.delete(keyOf(id, isFinal))
    rmSync(join(place, weightsName(entry)), { force: true })
  }
  return {
    steps: (id: number, isFinal = false) => kept.get(keyOf(id, isFinal))?.steps,
    read: (id: number, isFinal = false) => {
      const entry = kept.get(keyOf(id, isFinal))
      const path = entry && join(place, weightsName(entry))
      return path && existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined
    },
    write: (id: number, steps: number, model: Uint8Array, isFinal: boolean) => {
      const before = kept.get(keyOf(id, isFinal))
      writeWhole(join(place, weightsName({ id, steps, isFinal })), model)
      if (before && before.steps !== steps) drop(id, isFinal)
      kept.set(keyOf(id, isFinal), { id, steps, isFinal, bytes: model.byteLength })
    },
    release: (id: number) => {
      const total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0)
      if (total > mostKeptBytes) for (const isFinal of [false, true]) drop(id, isFinal)
    },
    keepOnly: (ids: readonly number[]) => {
      for (const { id, isFinal } of [...kept.values()]) if (!ids.includes(id)) drop(id, isFinal)
    },
  }
}
