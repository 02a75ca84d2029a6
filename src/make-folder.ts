// A folder and those above it, made one by one. Node's own recursive mkdir never ends where a parent is there and yet nothing can
// be made in it: in /proc the system answers that there is no such folder, again and again.
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes what is missing of a folder's path. @throws the system's error, with the path it is about */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process was faster.
    if (!isFolder(path)) throw error
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
