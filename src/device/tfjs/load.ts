// Finds TensorFlow.js in the user's project and loads it into this process, which is the sandboxed one, never its
// parent. It is an optional peer: nothing of it is bundled, and nothing is installed for anybody.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { userError } from '../../errors.ts'
import type { TfjsBackend, TfjsSpec } from '../types.ts'
import type { Tf } from './tensors.ts'

export type LoadOptions = {
  /** For messages. */
  readonly device: string
  readonly backend: TfjsBackend
  /** Folders of the project; each is searched with its parents, as Node does. */
  readonly roots: readonly string[]
}

export type Loaded = {
  readonly tf: Tf
  /** The package that brought the backend, and its version. */
  readonly runtime: string
  readonly backend: TfjsBackend
}

/** Packages that bring a backend, best first; the first is the one to install. */
const packages: Readonly<Record<TfjsBackend, readonly [string, ...string[]]>> = {
  tensorflow: ['@tensorflow/tfjs-node'],
  cpu: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-cpu', '@tensorflow/tfjs-node'],
  wasm: ['@tensorflow/tfjs-backend-wasm'],
}

/**
 * Loads the backend's package and switches TensorFlow.js to it. Throws UserError `device-tfjs`.
 * @example const { tf } = await loadTfjs({ device: 'web', backend: 'cpu', roots: ['/repository'] })
 */
export async function loadTfjs({ device, backend, roots }: LoadOptions): Promise<Loaded> {
  const [wanted] = packages[backend]
  const refuse = (reason: string, cause?: unknown) =>
    userError('device-tfjs', { device, backend, reason, package: wanted }, { cause })
  const found = find(packages[backend], roots)
  if (!found) throw refuse(`${packages[backend].join(' or ')} is not installed`)
  try {
    restoreUtil(createRequire(import.meta.url)('node:util'))
    const tf = open(found)
    tf.enableProdMode()
    if (!(await tf.setBackend(backend))) throw new Error(`the backend ${backend} did not start`)
    await tf.ready()
    const { version } = found.load(`${found.name}/package.json`) as { version: string }
    return { tf, backend, runtime: `${found.name} ${version}` }
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw refuse(`${found.name} cannot be loaded (${message})`, error)
  }
}

/**
 * The file that would be loaded for a backend, links followed; nothing of it is run.
 * @returns undefined where no package that brings it is installed in the folders or above them
 */
export const tfjsFile = (
  { backend = usualBackend }: Pick<TfjsSpec, 'backend'>,
  roots: readonly string[],
): string | undefined => find(packages[backend], roots)?.path

export const usualBackend: TfjsBackend = 'tensorflow'

type Found = { readonly name: string; readonly path: string; readonly load: NodeJS.Require }

function find(names: readonly string[], roots: readonly string[]): Found | undefined {
  for (const root of roots) {
    const load = createRequire(join(root, 'package.json'))
    for (const name of names)
      try {
        return { name, load, path: load.resolve(name) }
      } catch {} // Not there: the next one may be.
  }
  return undefined
}

/** Whole packages carry the API; a backend alone registers itself with the core that stands beside it. */
function open({ name, path, load }: Found): Tf {
  const module = load(name) as Partial<Tf>
  return typeof module.tidy === 'function' ? (module as Tf) : createRequire(path)('@tensorflow/tfjs-core')
}

type Test = (value: unknown) => boolean
const isTypeOf =
  (type: string): Test =>
  value =>
    typeof value === type
const gone: Readonly<Record<string, Test>> = {
  isArray: Array.isArray,
  isBoolean: isTypeOf('boolean'),
  isFunction: isTypeOf('function'),
  isNull: value => value === null,
  isNullOrUndefined: value => value === null || value === undefined,
  isNumber: isTypeOf('number'),
  isObject: value => typeof value === 'object' && value !== null,
  isString: isTypeOf('string'),
  isUndefined: value => value === undefined,
}

/** tfjs-node 4.22 calls functions of `util` that Node 23 no longer has (tensorflow/tfjs#8425): puts them back. */
export function restoreUtil(util: Record<string, unknown>): void {
  for (const [name, test] of Object.entries(gone)) util[name] ??= test
}
