// The command line of the sandbox: Node, wrapped where the system allows it in `taskset` (fixed processors) and
// `unshare -n` (no network). Both replace themselves by what they start, so the process id stays the child's.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export type Launch = {
  readonly command: string
  readonly args: readonly string[]
  /** The processors it is tied to; undefined = not tied. */
  readonly cpus: readonly number[] | undefined
  /** Whether the child has no network interfaces. */
  readonly offline: boolean
}

/** The wrapped command; `searchPath` is a PATH. */
export function launch(
  node: { readonly command: string; readonly args: readonly string[] },
  cpus: readonly number[] | undefined,
  searchPath: string,
): Launch {
  const taskset = cpus === undefined || cpus.length === 0 ? undefined : findProgram('taskset', searchPath)
  const pinned = taskset && works(taskset, ['-c', cpus!.join(','), taskset, '--version'])
  const pinning = pinned ? [taskset, '-c', cpus!.join(',')] : []
  const isolation = networkIsolation(searchPath)
  const [command, ...args] = [...isolation, ...pinning, node.command, ...node.args] as [string, ...string[]]
  return { command, args, cpus: pinned ? cpus : undefined, offline: isolation.length > 0 }
}

const isolations = new Map<string, readonly string[]>()

/** How to start a program without network: as root `unshare -n`, else through a user namespace, else not at all. */
function networkIsolation(searchPath: string): readonly string[] {
  const known = isolations.get(searchPath)
  if (known) return known
  const unshare = findProgram('unshare', searchPath)
  const ways = unshare ? [['-n'], ['-r', '-n']] : []
  const way = ways.find(flags => works(unshare!, [...flags, '--', unshare!, '--version']))
  const found = way ? [unshare!, ...way, '--'] : []
  isolations.set(searchPath, found)
  return found
}

const works = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 5_000, env: {} }).status === 0

/** The absolute path of a program on a PATH; undefined if there is none (or on Windows, which has neither of ours). */
export function findProgram(name: string, searchPath: string): string | undefined {
  const folders = searchPath.split(delimiter).filter(folder => folder !== '')
  return folders.map(folder => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
