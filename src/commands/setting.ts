// From a shell's Io to the pipeline's setting: finding the runtime, a monotonic clock, a folder for temporary files.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printable } from '../errors.ts'
import { type LoadedPlan, loadPlan, type Setting } from '../run/index.ts'
import { locate } from '../runtime/index.ts'
import { exitCodes, type Io, type Options } from './command.ts'
import { textOf } from './options.ts'

/** Runs `work` with a setting whose temporary folder is removed afterwards. */
export async function withSetting<T>(
  io: Io,
  options: Options,
  place: Pick<Setting, 'root' | 'base'>,
  work: (setting: Setting) => Promise<T>,
): Promise<T> {
  const temporary = mkdtempSync(join(tmpdir(), 'edgewise-'))
  try {
    return await work({
      ...place,
      findRuntime: async () => findRuntime(io, options, place.root),
      now: () => performance.now(),
      date: new Date(io.now()).toISOString(),
      env: io.env,
      temporary,
      signal: io.signal,
      progress: io.progress,
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The runtime as the command line finds it: `--runtime`, the project's, ours, the tool cache. Installs nothing. */
export function findRuntime({ cwd, env }: Pick<Io, 'cwd' | 'env'>, options: Options, root: string) {
  const explicit = textOf(options, 'runtime')
  const toolCache = env['RUNNER_TOOL_CACHE']
  return locate({
    roots: [...new Set([root, cwd, import.meta.dirname])],
    ...(explicit === undefined ? {} : { explicit }),
    ...(toolCache === undefined ? {} : { toolCache }),
  })
}

/** The plan of `--config`; its mistakes are told all at once, and then there is none. */
export function planOf(options: Options, io: Io): Extract<LoadedPlan, { issues: readonly [] }> | undefined {
  const loaded = loadPlan(textOf(options, 'config') ?? 'edgewise.yml', io.cwd)
  if (loaded.plan) return loaded
  if (io.json) io.out(`${JSON.stringify({ error: 'config-invalid', issues: loaded.issues })}\n`)
  const file = textOf(options, 'config') ?? 'edgewise.yml'
  for (const { line, column, code, path, sentence, fix } of loaded.issues)
    io.err(
      `${printable(file)}:${line}:${column} error ${code}${path ? ` at ${printable(path)}` : ''}: ${sentence}\n  fix: ${fix}\n`,
    )
  return undefined
}

export const invalidConfig = exitCodes.usage
