// Where the Action remembers searches: a folder that the workflow restores from the base branch's cache and saves again. It is
// input like any other: one that the pull request committed is passed over.
import { UserError } from '../errors.ts'
import type { MemoryPlace } from '../run/index.ts'
import { outFolder } from './workspace.ts'

/** @param memory the input: a folder relative to the workspace, or `none` */
export async function memoryPlace(
  memory: string,
  workspace: string,
  warn: (message: string) => void,
): Promise<MemoryPlace> {
  if (memory === 'none') return 'none'
  try {
    return { from: undefined, place: await outFolder(memory, workspace), within: workspace }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    warn(`Nothing is remembered from earlier searches: ${error.message}`)
    return 'none'
  }
}
