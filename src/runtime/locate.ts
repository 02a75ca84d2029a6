// Finds an ONNX Runtime, in a fixed order: the path the user names, the project's own node_modules, the runner's
// tool cache. Only the tool cache is checked against our hashes: the first two are what the user's own lockfile says.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Missing, missing, unsupported } from './missing.ts'
import { type Target, thisMachine, whyUnsupported } from './platform.ts'
import { cachedPackage, type Lock, readLock, shippedLock, verify } from './verify.ts'

/** An ONNX Runtime that can be loaded on this machine. */
export type Located = {
  /** Absolute path of the onnxruntime-node package. */
  readonly folder: string
  readonly version: string
  readonly how: 'explicit' | 'project' | 'tool-cache' | 'installed'
}

export type LocateOptions = {
  /** The user's `onnxruntime-path`: the package's folder, or a folder whose node_modules holds it. Nothing else is tried. */
  readonly explicit?: string
  /** Folders of the project; each is searched with its parents, as Node does. */
  readonly roots: readonly string[]
  /** RUNNER_TOOL_CACHE. */
  readonly toolCache?: string
  /** Folder with the lockfile and the hashes. Default: the one shipped beside this file. */
  readonly lock?: string
  /** Default: this machine. */
  readonly target?: Target
}

/** Finds ONNX Runtime without installing anything; never throws for what it finds. */
export function locate(options: LocateOptions): Located | Missing {
  const target = options.target ?? thisMachine()
  const obstacle = whyUnsupported(target)
  if (obstacle) return unsupported(obstacle)
  if (options.explicit !== undefined && options.explicit !== '') return explicitly(options.explicit, target)
  const tried: string[] = []
  const found = inProject(options.roots, target, tried) ?? inToolCache(options, target, tried)
  return found ?? missing('it is not installed', tried)
}

function explicitly(path: string, target: Target): Located | Missing {
  const tried: string[] = []
  for (const folder of [resolve(path), inNodeModules(resolve(path))]) {
    const found = inspect(folder, target)
    if (typeof found !== 'string') return { ...found, how: 'explicit' }
    tried.push(`${folder}: ${found}`)
  }
  return missing('the path given as onnxruntime-path does not hold it', tried)
}

function inProject(roots: readonly string[], target: Target, tried: string[]): Located | undefined {
  for (const root of roots) {
    for (const folder of ancestors(resolve(root)).map(inNodeModules)) {
      if (!existsSync(folder)) continue
      const found = inspect(realpathSync(folder), target)
      if (typeof found !== 'string') return { ...found, how: 'project' }
      tried.push(`${folder}: ${found}`)
    }
    tried.push(`node_modules of ${root} and its parents: no usable onnxruntime-node`)
  }
  return undefined
}

function inToolCache(options: LocateOptions, target: Target, tried: string[]): Located | undefined {
  if (options.toolCache === undefined || options.toolCache === '') {
    tried.push('tool cache: there is none (RUNNER_TOOL_CACHE is not set)')
    return undefined
  }
  const found = inspectCached(options.toolCache, readLock(options.lock ?? shippedLock()), target)
  if (typeof found !== 'string') return found
  tried.push(found)
  return undefined
}

/** The verified package in the tool cache, or why there is none. */
export function inspectCached(toolCache: string, lock: Lock, target: Target): Located | string {
  const folder = cachedPackage(toolCache, lock.version, target)
  const found = inspect(folder, target)
  if (typeof found === 'string') return `${folder}: ${found}`
  const damage = verify(folder, lock, target)
  return damage === undefined ? { ...found, how: 'tool-cache' } : `${folder}: ${damage}`
}

/** The package's folder and version if it can be loaded here, else why not. */
export function inspect(folder: string, target: Target): { folder: string; version: string } | string {
  if (!existsSync(join(folder, 'package.json'))) return 'no package is there'
  const { name, version } = readPackage(folder)
  if (name !== 'onnxruntime-node' || version === undefined) return 'that is not onnxruntime-node'
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 1 || (major === 1 && minor < 22)) return `version ${version} is older than 1.22`
  const library = join('bin', 'napi-v6', target.platform, target.arch, 'onnxruntime_binding.node')
  return existsSync(join(folder, library)) ? { folder, version } : `its file ${library} is missing`
}

function readPackage(folder: string): { name?: string; version?: string } {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return {}
  }
}

const inNodeModules = (folder: string) => join(folder, 'node_modules', 'onnxruntime-node')

function ancestors(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...ancestors(parent)]
}
