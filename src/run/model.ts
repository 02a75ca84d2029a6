// A model under judgement: its bytes, its graph with fixed input shapes, and what can be computed from it.
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Analysis, analyze } from '../cost/index.ts'
import { UserError, userError } from '../errors.ts'
import { decode, encode, type Graph, type Limits } from '../ir/index.ts'
import { type BaseSource, readBase, refusePointer } from './base.ts'
import { readInside } from './files.ts'

export type InputShapes = Readonly<Record<string, readonly number[]>>

export type LoadedModel = {
  readonly path: string
  /** Of the file as it is stored. */
  readonly fileBytes: number
  readonly sha256: string
  /** Self-contained: external data is inlined. */
  readonly bytes: Uint8Array
  readonly graph: Graph
  readonly analysis: Analysis
}

export type LoadOptions = {
  /** Folder that `path` is relative to and may not leave. */
  readonly root: string
  readonly limits: Limits
  readonly shapes: InputShapes | undefined
}

/** The model as it stands in the working tree. @throws UserError for whatever is wrong with it. */
export function loadHead(path: string, options: LoadOptions): LoadedModel {
  try {
    return readHead(path, options)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.code, error.message, error.fix, { cause: error, file: path })
  }
}

function readHead(path: string, options: LoadOptions): LoadedModel {
  const bytes = readInside(options.root, path, options.limits.fileBytes)
  if (!bytes) throw userError('file-not-found', { path })
  const external = (name: string) =>
    readInside(options.root, join(dirname(path), name), options.limits.fileBytes)
  return loadBytes(refusePointer(bytes, path), path, options, external)
}

/** The model as base has it; undefined when it is new. */
export async function loadBase(
  source: BaseSource,
  path: string,
  options: LoadOptions,
): Promise<LoadedModel | undefined> {
  const { root, limits } = options
  const bytes = await readBase(source, root, path, limits.fileBytes)
  if (!bytes) return undefined
  const beside = new Map<string, Uint8Array>()
  for (let files = 0; files < mostExternalFiles; files++) {
    const wanted = missingExternal(bytes, limits, beside)
    const found = wanted && (await readBase(source, root, join(dirname(path), wanted), limits.fileBytes))
    if (!wanted || !found) break
    beside.set(wanted, found)
  }
  return loadBytes(bytes, path, options, name => beside.get(name))
}

const mostExternalFiles = 64

/** The next external file a model asks for that is not there yet: git answers too late for a decoder's call. */
function missingExternal(
  bytes: Uint8Array,
  limits: Limits,
  beside: ReadonlyMap<string, Uint8Array>,
): string | undefined {
  let wanted: string | undefined
  const look = (name: string) => {
    const found = beside.get(name)
    if (!found) wanted ??= name
    return found
  }
  try {
    decode(bytes, { limits, external: look })
  } catch {
    // What is wrong besides is for the real decoding to say.
  }
  return wanted
}

/** A model from bytes that are already here. */
export function loadBytes(
  bytes: Uint8Array,
  path: string,
  { limits, shapes }: Pick<LoadOptions, 'limits' | 'shapes'>,
  external?: (name: string) => Uint8Array | undefined,
): LoadedModel {
  let inlined = false
  const graph = decode(bytes, {
    limits,
    external: name => {
      inlined = true
      return external?.(name)
    },
  })
  return {
    path,
    fileBytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: inlined ? encode(graph) : bytes,
    graph,
    analysis: analyze(graph, shapes ? { shapes } : {}),
  }
}
