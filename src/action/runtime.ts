// ONNX Runtime on a runner: the given path, the repository's node_modules, the tool cache, else installed into it.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
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

async function find(options: RuntimeOptions): Promise<Located | Missing> {
  const { runtimePath, env, info, installRuntime, signal } = options
  const toolCache = env['RUNNER_TOOL_CACHE']
  const where = {
    roots: await trustedRoots(options.roots),
    ...(runtimePath === undefined ? {} : { explicit: runtimePath }),
    ...(toolCache === undefined ? {} : { toolCache }),
  }
  const found = installRuntime
    ? await obtain({ ...where, environment: env, ...(signal ? { signal } : {}) })
    : locate(where)
  info(isMissing(found) ? missingText(found) : `ONNX Runtime ${found.version} (${found.how}) at ${found.folder}`)
  return found
}

const exec = promisify(execFile)

/**
 * Only roots whose node_modules was installed, not committed: a pull request could commit a runtime of its own making.
 */
async function trustedRoots(roots: readonly string[]): Promise<string[]> {
  const trusted: string[] = []
  for (const root of roots) {
    const args = ['ls-files', '--error-unmatch', 'node_modules/onnxruntime-node']
    const committed = await exec('git', args, { cwd: root, timeout: 10_000 }).then(
      () => true,
      () => false,
    )
    if (!committed) trusted.push(root)
  }
  return trusted
}
