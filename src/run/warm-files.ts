// Reading folders that anybody may have written: a cache of CI, a checkout. Only regular files of a bounded size that lie in
// the folder themselves; no link is followed, and a name is taken only in the form that is written here.
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Entries looked at in one folder. */
const mostEntries = 4096

/** The bytes of a file of the folder; undefined where it is none, a link, or larger than that. */
export function readOwn(folder: string, name: string, limitBytes: number): Uint8Array | undefined {
  let file: number
  try {
    if (!lstatSync(folder).isDirectory()) return undefined
    file = openSync(
      join(folder, name),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    )
  } catch {
    return undefined
  }
  try {
    const { size } = fstatSync(file)
    const isRegular = fstatSync(file).isFile() && lstatSync(join(folder, name)).isFile()
    return isRegular && size <= limitBytes ? new Uint8Array(readFileSync(file)) : undefined
  } finally {
    closeSync(file)
  }
}

/** Names in a folder that is no link; empty where there is none, or far too many. */
export function namesIn(folder: string): string[] {
  try {
    if (!lstatSync(folder).isDirectory()) return []
    const names = readdirSync(folder)
    return names.length > mostEntries ? [] : names.sort()
  } catch {
    return []
  }
}

/** When a file of the folder was last written; 0 where it is none. */
export function writtenAt(folder: string, name: string): number {
  try {
    const stat = lstatSync(join(folder, name))
    return stat.isFile() ? stat.mtimeMs : 0
  } catch {
    return 0
  }
}
