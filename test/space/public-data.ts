// The tables of public data that tests compare with, where they are at hand.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export const dataFolder = process.env['EDGEWISE_DATA'] ?? join(import.meta.dirname, '../../../shared/data')

/** Why a test skips, or undefined. */
export const missing = (path: string): boolean => {
  const absent = !existsSync(join(dataFolder, path))
  if (absent) console.log(`skipped: ${path} is not in EDGEWISE_DATA`)
  return absent
}

/** The rows of a compressed CSV by column; quoted fields may hold commas. */
export function rowsOf(path: string): Record<string, string>[] {
  const text = gunzipSync(readFileSync(join(dataFolder, path))).toString()
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const split = (line: string) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(match => match[2] ?? match[1]!)
  const columns = split(head)
  return lines.map(line => {
    const fields = split(line)
    return Object.fromEntries(columns.map((column, i) => [column, fields[i]!]))
  })
}
