// The memory of past searches: a folder of their folders, `.edgewise/memory` by default, made of what a search leaves anyway
// (ledger, conditions, weights). It is a cache: damaged or foreign parts are named and passed over, the oldest go first, and
// losing it costs time and nothing else.
import {
  copyFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Limits } from '../ir/index.ts'
import { makeFolder } from '../make-folder.ts'
import type { Warning } from '../warnings.ts'
import { isInside, realOf } from './files.ts'
import { ledgerFile } from './ledger-plan.ts'
import { conditionsFile } from './warm-conditions.ts'
import { namesIn, writtenAt } from './warm-files.ts'
import { type Past, readPast } from './warm-past.ts'
import { readWeightsName } from './warm-weights.ts'

/** Where a repository's memory lies, relative to its configuration. */
export const memoryFolder = '.edgewise/memory'

/** Searches that are looked at, the newest first; more are not kept. */
const mostSearches = 8
/** Of everything remembered. */
const mostBytes = 2 ** 27

export type Remembered = { readonly pasts: readonly Past[]; readonly ignored: readonly string[] }

/** What a folder knows: of one search if it is a search's own, else of all in it, the newest first. */
export function readMemory(place: string, limits: Limits): Remembered {
  const isOne = namesIn(place).includes(ledgerFile)
  const folders = isOne ? [''] : newestFirst(place)
  const pasts: Past[] = []
  const ignored: string[] = []
  for (const name of folders.slice(0, mostSearches)) {
    const past = attempt(() => readPast(join(place, name), limits))
    if (past) pasts.push(past)
    else ignored.push(name || '.')
  }
  return { pasts, ignored }
}

function attempt(read: () => Past | undefined): Past | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof UserError || isFileError(error)) return undefined
    throw error
  }
}

const isFileError = (error: unknown) => (error as NodeJS.ErrnoException).code?.startsWith('E') ?? false

const newestFirst = (place: string): string[] =>
  namesIn(place)
    .filter(name => folderForm.test(name))
    .sort((a, b) => writtenAt(join(place, b), ledgerFile) - writtenAt(join(place, a), ledgerFile))

const folderForm = /^[\w.-]{1,120}-[0-9a-f]{12}$/

/** What was passed over, in one warning. */
export function ignoredWarning(place: string, ignored: readonly string[]): Warning[] {
  if (ignored.length === 0) return []
  const names = ignored.slice(0, 4).join(', ') + (ignored.length > 4 ? ` and ${ignored.length - 4} more` : '')
  return [
    {
      code: 'memory-ignored',
      sentence: `Nothing was taken over from ${names} in ${place}: it is damaged, or no search of this version left it.`,
      advice: 'Delete it; the next search remembers anew. Ledgers of an older version cannot be built on.',
    },
  ]
}

/** Undefined where the memory may be written; else why not: links of a checkout must not lead our files elsewhere. */
export function leadsAway(place: string, root: string): boolean {
  return !isInside(realpathSync(root), realOf(place))
}

/** Lays a copy of a search's folder down under its own name, in place of the same search's earlier one; evicts the oldest. */
export function remember(folder: string, place: string, name: string): void {
  const target = join(place, name)
  const part = `${target}.part`
  rmSync(part, { recursive: true, force: true })
  makeFolder(join(part, 'candidates'))
  for (const file of [conditionsFile, ledgerFile])
    if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(part, file))
  const weights = namesIn(join(folder, 'candidates')).filter(file => readWeightsName(file))
  for (const file of weights) copyFileSync(join(folder, 'candidates', file), join(part, 'candidates', file))
  const now = new Date()
  utimesSync(join(part, ledgerFile), now, now)
  rmSync(target, { recursive: true, force: true })
  renameSync(part, target)
  evict(place)
}

function evict(place: string): void {
  let bytes = 0
  newestFirst(place).forEach((name, i) => {
    bytes += sizeOf(join(place, name))
    if (i >= mostSearches || (i > 0 && bytes > mostBytes))
      rmSync(join(place, name), { recursive: true, force: true })
  })
}

const sizeOf = (folder: string): number =>
  [folder, join(folder, 'candidates')].reduce((sum, inner) => sum + filesIn(inner), 0)

const filesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder).reduce((sum, name) => {
        const stat = lstatSync(join(folder, name))
        return sum + (stat.isFile() ? stat.size : 0)
      }, 0)
    : 0
