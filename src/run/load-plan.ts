// The configuration file → the plan, with paths settled: everything in it is relative to the folder it lies in.
import { dirname, relative, resolve } from 'node:path'
import { type ConfigIssue, type ParsedConfig, type Plan, parseConfig } from '../config/index.ts'
import { userError } from '../errors.ts'
import { readNamed } from './files.ts'

/** Larger files are no configuration. */
const limitBytes = 2 ** 20

export type LoadedPlan =
  | { readonly plan: Plan; readonly root: string; readonly issues: readonly [] }
  | { readonly plan: undefined; readonly root: string; readonly issues: readonly ConfigIssue[] }

/** @throws UserError `config-missing`; mistakes inside the file come back as issues, all at once. */
export function loadPlan(path: string, cwd: string): LoadedPlan {
  const full = resolve(cwd, path)
  const parsed: ParsedConfig = parseConfig(readConfig(full, path), { path: relative(cwd, full) || path })
  return { ...parsed, root: dirname(full) }
}

function readConfig(full: string, path: string): string {
  try {
    return Buffer.from(readNamed(full, path, limitBytes)).toString('utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'file-not-found') throw userError('config-not-found', { path })
    throw error
  }
}
