// Installs ONNX Runtime into the tool cache. Invariant: the final folder appears by one rename, after every loaded
// file agreed with our hashes; two installers at once end with one good copy.
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printable } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { type Exec, exec as realExec } from './exec.ts'
import { inspectCached, type Located, locate } from './locate.ts'
import { isMissing, type Missing, missing, unsupported } from './missing.ts'
import { findNpm, npmEnvironment, type Program, whyFailed } from './npm.ts'
import { type Target, thisMachine, whyUnsupported } from './platform.ts'
import { cachedPackage, cachedRoot, type Lock, readLock, shippedLock, verify } from './verify.ts'

export type InstallOptions = {
  /** RUNNER_TOOL_CACHE, or any folder to keep it in. */
  readonly toolCache: string
  /** The environment npm is found in and partly given: PATH, HOME, proxies, npm settings. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Default 5 minutes for the 113 MB download. */
  readonly timeMs?: number
  readonly signal?: AbortSignal
  /** Folder with the lockfile and the hashes. Default: the one shipped. */
  readonly lock?: string
  /** Default: this machine. */
  readonly target?: Target
  /** Default: really runs it. */
  readonly exec?: Exec
}

const defaultTimeMs = 300_000

/** Returns the good copy in the tool cache, installing it with `npm ci --ignore-scripts` where there is none. */
export async function install(options: InstallOptions): Promise<Located | Missing> {
  const target = options.target ?? thisMachine()
  const obstacle = whyUnsupported(target)
  if (obstacle) return unsupported(obstacle)
  const lock = readLock(options.lock ?? shippedLock())
  const cached = inspectCached(options.toolCache, lock, target)
  if (typeof cached !== 'string') return cached
  const npm = findNpm(options.environment['PATH'] ?? options.environment['Path'] ?? '', target.platform)
  if (!npm) return missing('npm, which would install it, is not on the PATH', [cached])
  try {
    return await stageAndMove(options, lock, target, npm, cached)
  } catch (error) {
    options.signal?.throwIfAborted()
    const reason = `the tool cache ${options.toolCache} cannot be written: ${printable(String(error))}`
    return missing(reason, [cached])
  }
}

async function stageAndMove(
  options: InstallOptions,
  lock: Lock,
  target: Target,
  npm: Program,
  cached: string,
): Promise<Located | Missing> {
  const parent = dirname(cachedRoot(options.toolCache, lock.version, target))
  makeFolder(parent)
  removeStale(parent)
  const stage = mkdtempSync(join(parent, stagePrefix))
  try {
    const failure = (await runNpm(options, lock, npm, stage)) ?? prepare(stage, lock, target)
    if (failure) return missing(failure, [cached])
    move(stage, options.toolCache, lock, target)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
  const placed = inspectCached(options.toolCache, lock, target)
  return typeof placed === 'string'
    ? missing('it was damaged while it was installed', [placed])
    : { ...placed, how: 'installed' }
}

async function runNpm(
  options: InstallOptions,
  lock: Lock,
  npm: Program,
  stage: string,
): Promise<string | undefined> {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(lock.folder, file), join(stage, file))
  const flags = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  const result = await (options.exec ?? realExec)(npm.command, [...npm.args, ...flags], {
    cwd: stage,
    env: npmEnvironment(options.environment),
    timeMs: options.timeMs ?? defaultTimeMs,
    signal: options.signal,
  })
  options.signal?.throwIfAborted()
  return whyFailed(result)
}

/** Drops the other platforms' libraries, 240 of 288 MB, and checks what is left. */
function prepare(stage: string, lock: Lock, target: Target): string | undefined {
  const folder = join(stage, 'node_modules', 'onnxruntime-node')
  const libraries = join(folder, 'bin', 'napi-v6')
  dropAllBut(libraries, target.platform)
  dropAllBut(join(libraries, target.platform), target.arch)
  return verify(folder, lock, target)
}

function dropAllBut(folder: string, kept: string) {
  for (const name of readdirSync(folder)) if (name !== kept) rmSync(join(folder, name), { recursive: true })
}

function move(stage: string, toolCache: string, lock: Lock, target: Target) {
  const root = cachedRoot(toolCache, lock.version, target)
  // Whatever lies there now failed the check above, unless another installer has just been faster.
  if (verify(cachedPackage(toolCache, lock.version, target), lock, target) === undefined) return
  rmSync(root, { recursive: true, force: true })
  try {
    renameSync(stage, root)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  // What @actions/tool-cache looks for beside a finished tool.
  writeFileSync(`${root}.complete`, '')
}

const stagePrefix = '.partial-'
const staleMs = 3_600_000

/** What a killed installer left an hour ago or earlier. */
function removeStale(parent: string) {
  const left = readdirSync(parent).filter(name => name.startsWith(stagePrefix))
  for (const path of left.map(name => join(parent, name)))
    if (Date.now() - statSync(path).mtimeMs > staleMs) rmSync(path, { recursive: true, force: true })
}

export type ObtainOptions = Omit<InstallOptions, 'toolCache'> & {
  readonly explicit?: string
  readonly roots: readonly string[]
  readonly toolCache?: string
}

/**
 * The whole order: explicit path, project, tool cache, install. An explicit path that fails is not replaced by
 * something else behind the user's back.
 * @example const found = await obtain({ roots: [cwd], toolCache, environment })
 */
export async function obtain(options: ObtainOptions): Promise<Located | Missing> {
  const found = locate(options)
  const { toolCache, explicit } = options
  if (!isMissing(found) || explicit || !toolCache) return found
  const installed = await install({ ...options, toolCache })
  return isMissing(installed)
    ? { ...installed, tried: [...new Set([...found.tried, ...installed.tried])] }
    : installed
}
