// ONNX Runtime on a runner: the given path, the repository's node_modules, the tool cache, else installed into it.
// Invariant: what the pull request committed is never loaded, wherever links lead.
import { dirname, sep } from 'node:path'
import { isCommitted } from '../github/index.ts'
import { isMissing, type Located, locate, type Missing, missingText, obtain } from '../runtime/index.ts'
import type { Inputs } from './inputs.ts'

export type RuntimeOptions = Pick<Inputs, 'runtimePath' | 'installRuntime'> & {
  /** Folders whose node_modules may hold it. */
  readonly roots: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly info: (message: string) => void
  readonly signal: AbortSignal | undefined
}

/** Finds it once, whoever asks and however often. */
export function runtimeFinder(options: RuntimeOptions): () => Promise<Located | Missing> {
  let found: Promise<Located | Missing> | undefined
  return () => {
    found ??= find(options)
    return found
  }
}

async function find({ roots, runtimePath, env, info, installRuntime, signal }: RuntimeOptions) {
  const toolCache = env['RUNNER_TOOL_CACHE']
  const given = {
    ...(runtimePath === undefined ? {} : { explicit: runtimePath }),
    ...(toolCache === undefined ? {} : { toolCache }),
  }
  const where = { ...given, roots: await trusted(roots, info) }
  const found = installRuntime
    ? await obtain({ ...where, environment: env, ...(signal ? { signal } : {}) })
    : locate(where)
  info(
    isMissing(found) ? missingText(found) : `ONNX Runtime ${found.version} (${found.how}) at ${found.folder}`,
  )
  return found
}

/** Whether a module's file was installed into the `node_modules` it stands in, of which nothing is committed. */
export async function isInstalled(file: string): Promise<boolean> {
  const modules = `${sep}node_modules${sep}`
  const at = file.lastIndexOf(modules)
  return !(await isCommitted(at < 0 ? dirname(file) : file.slice(0, at + modules.length - 1)))
}

/** The roots, unless what they lead to was committed instead of installed: that would be a program of the pull request. */
async function trusted(roots: readonly string[], info: RuntimeOptions['info']): Promise<readonly string[]> {
  const found = locate({ roots })
  // The folder's real place, and its neighbours: onnxruntime-common is loaded from there.
  if (isMissing(found) || !(await isCommitted(dirname(found.folder)))) return roots
  info(`${found.folder} is committed to the repository, or git cannot tell; it is not used`)
  return []
}
