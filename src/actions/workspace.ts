// Where the Action reads and writes. The workspace holds what a pull request brought, links included, so the places
// named by the workflow are checked before they are used.
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { userError } from '../errors.ts'
import { isCommitted } from '../github/index.ts'
import { makeFolder } from '../make-folder.ts'
import { isInside, realOf } from '../run/index.ts'

/**
 * The configuration must lie in the workspace: a link could show any file of the runner in annotations.
 * @throws UserError `path-outside`
 */
export function checkConfig(config: string, workspace: string): void {
  if (leadsOut(resolve(workspace, config), workspace)) throw userError('path-outside', { path: config })
}

/**
 * The folder for results, made where needed. A committed one is refused: its ledger would pass for our own trials, and
 * its links would lead our files elsewhere.
 * @throws UserError `out-committed`
 */
export async function outFolder(out: string, workspace: string): Promise<string> {
  const folder = resolve(workspace, out)
  if (leadsOut(folder, workspace) || (await holdsCommitted(folder)))
    throw userError('out-committed', { path: out })
  makeFolder(folder)
  return folder
}

/** A path of the workspace by its text that links take elsewhere. Other paths are the workflow's own choice. */
const leadsOut = (path: string, workspace: string) =>
  isInside(workspace, path) && !isInside(realpathSync(workspace), realOf(path))

const holdsCommitted = async (folder: string) =>
  existsSync(folder) && readdirSync(folder).length > 0 && isCommitted(realOf(folder))

/** A file named relative to `root`, relative to the workspace with forward slashes, as annotations want it. */
export const fromWorkspace = (workspace: string, root: string, file: string): string =>
  relative(workspace, resolve(root, file)).split(sep).join('/')
