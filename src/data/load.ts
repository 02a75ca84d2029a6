// A `DataSource` → a `Dataset`: finds the reader, the roles of the arrays, the split, and checks that they fit together.
import { createHash } from 'node:crypto'
import { basename, dirname, extname, resolve } from 'node:path'
import { parse } from 'yaml'
import { userError } from '../errors.ts'
import { elements, type Tensor } from '../ir/index.ts'
import { decodeCsv } from './csv.ts'
import { view } from './elements.ts'
import { checkInside, kindOf, readData } from './file.ts'
import { readImageFolders } from './image-folders.ts'
import type { Arrays, Part } from './parts.ts'
import { rolesOf } from './roles.ts'
import { type DataSource, dataSourceSchema, type ParsedSource } from './source.ts'
import { defaultDraw, divide, drawTest, maskedTest } from './split.ts'
import { folderStore, idxName, idxStore, npzStore, prefixed, type Store } from './stores.ts'
import { type DataLimits, type Dataset, defaultDataLimits, noScaling, type Split } from './types.ts'

/**
 * Loads a data set into memory.
 * @param options.cwd what relative paths are relative to
 * @param options.inside the folder that no path may leave, also through a link or a description file
 * @throws UserError `data-…` and `file-…` only, whatever the files hold
 * @example await loadDataset({ path: 'data/keywords.npz', scale: { divide: 255 } }, { cwd: '.' })
 */
export async function loadDataset(
  source: DataSource,
  options: { cwd: string; inside?: string | undefined; limits?: Partial<DataLimits> },
): Promise<Dataset> {
  const limits = { ...defaultDataLimits, ...options.limits }
  const given = checked(source.path, source)
  const path = resolve(options.cwd, given.path)
  if (options.inside !== undefined) checkInside(path, options.inside, given.path)
  if (/\.(ya?ml|json)$/i.test(path))
    return loadDataset(described(path, given, limits), { ...options, cwd: dirname(path) })
  const arrays = read(path, given, limits)
  const { train, test } = parts(path, arrays, given)
  return {
    name: basename(path).replace(/\.(npz|csv|tsv)(\.gz)?$/i, ''),
    ...finished(path, train, test, given),
    classes: given.classes ?? arrays.classes,
    scale: { ...noScaling, ...defined(given.scale ?? {}) },
    declaredSplit: 'train' in arrays || arrays.isTest !== undefined || given.split !== undefined,
    drawn: !('train' in arrays) && arrays.isTest === undefined,
  }
}

function checked(path: string, value: unknown): ParsedSource {
  const result = dataSourceSchema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw userError('data-source-invalid', {
    path,
    at: issue.path.join('.') || 'the top level',
    reason: issue.message,
  })
}

const maxDescription = 2 ** 20

/** The settings in a YAML or JSON file; what the caller gave beside the path wins. */
function described(path: string, given: ParsedSource, limits: DataLimits): ParsedSource {
  const text = new TextDecoder().decode(readData(path, { ...limits, fileBytes: maxDescription }))
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 10 })
  } catch (error) {
    throw userError('data-source-invalid', { path, at: 'the text', reason: (error as Error).message })
  }
  const inner = checked(path, value)
  if (/\.(ya?ml|json)$/i.test(inner.path))
    throw userError('data-source-invalid', { path, at: 'path', reason: 'it names another description' })
  const { path: _, ...overrides } = given
  return { ...inner, ...defined(overrides) }
}

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T

function read(path: string, source: ParsedSource, limits: DataLimits): Arrays {
  const half = prefixed(path)
  if (half) return fromStore(path, folderStore(half.folder, half.prefix, limits), source)
  if (kindOf(path) === 'folder') return readFolder(path, source, limits)
  const plain = path.replace(/\.gz$/i, '')
  const extension = extname(plain).toLowerCase()
  if (extension === '.npz') return fromStore(path, npzStore(path, limits), source)
  if (idxName(path)) return fromStore(path, idxStore(path, limits), source)
  if (extension !== '.csv' && extension !== '.tsv' && kindOf(path) === 'file')
    throw userError('data-format-unknown', { path })
  const table = decodeCsv(path, readData(path, limits), source, limits)
  return { whole: table, classes: table.classes }
}

function readFolder(path: string, source: ParsedSource, limits: DataLimits): Arrays {
  const store = folderStore(path, '', limits)
  const images = store.names.length === 0 ? readImageFolders(path, limits) : undefined
  return images ?? fromStore(path, store, source)
}

function fromStore(path: string, store: Store, source: ParsedSource): Arrays {
  if (store.names.length === 0)
    throw kindOf(path) === 'missing'
      ? userError('file-not-found', { path })
      : userError('data-format-unknown', { path })
  const roles = rolesOf(path, store.names, source)
  const part = ({ x, y }: { x: string; y: string | undefined }): Part => ({
    x: store.read(x),
    y: y === undefined ? undefined : store.read(y),
  })
  if ('train' in roles) return { train: part(roles.train), test: part(roles.test) }
  return {
    whole: part(roles.whole),
    isTest: roles.isTest === undefined ? undefined : store.read(roles.isTest),
  }
}

function parts(path: string, arrays: Arrays, source: ParsedSource): { train: Part; test: Part } {
  if ('train' in arrays) return arrays
  const { whole, isTest } = arrays
  const count = whole.x.shape[0] ?? 0
  checkCounts(path, whole)
  const draw = { ...defaultDraw, ...defined(source.split ?? {}) }
  return divide(whole, isTest ? maskedTest(path, isTest, count) : drawTest(whole.y, count, draw))
}

function finished(path: string, train: Part, test: Part, source: ParsedSource) {
  const [a, b] = [finish(path, train, source), finish(path, test, source)]
  const sample = (split: Split) => `${split.x.dtype} ${split.x.shape.slice(1).join('×')}`
  if (sample(a) !== sample(b))
    throw userError('data-parts-differ', { path, train: sample(a), test: sample(b) })
  if (a.count + b.count === 0) throw userError('data-damaged', { path, reason: 'it holds no samples' })
  return { train: a, test: b, sha256: digest([a.x, a.y, b.x, b.y]) }
}

function finish(path: string, part: Part, source: ParsedSource): Split {
  checkCounts(path, part)
  return {
    count: part.x.shape[0]!,
    x: shaped(path, part.x, source.shape),
    y: part.y && labels(part.y),
    layout: source.layout ?? part.layout,
  }
}

function checkCounts(path: string, { x, y }: Part): void {
  if (x.shape.length < 1) throw userError('data-damaged', { path, reason: 'its samples are a single number' })
  if (y && y.shape[0] !== x.shape[0])
    throw userError('data-count-mismatch', { path, x: x.shape[0]!, y: y.shape[0] ?? 1 })
}

function shaped(path: string, x: Tensor, shape: readonly number[] | undefined): Tensor {
  if (!shape) return x
  const stored = x.shape.slice(1)
  if (elements(shape) !== elements(stored))
    throw userError('data-shape-mismatch', { path, sample: stored.join('×'), wanted: shape.join('×') })
  return { ...x, shape: [x.shape[0]!, ...shape] }
}

/** Labels as [count]: a column of class indices loses its second dimension. */
function labels(y: Tensor): Tensor {
  const column = y.shape.length === 2 && y.shape[1] === 1 && y.dtype !== 'float32'
  return column ? { ...y, shape: [y.shape[0]!] } : y
}

function digest(tensors: readonly (Tensor | undefined)[]): string {
  const hash = createHash('sha256')
  for (const t of tensors) {
    hash.update(t ? `${t.dtype}[${t.shape.join(',')}]` : 'none')
    if (t) hash.update(t.bytes)
  }
  return hash.digest('hex')
}

/** Class indices of a split as int32, checked to be whole numbers from 0. */
export function labelsOf(split: Split, path = 'the data set'): Int32Array {
  const { y } = split
  if (y?.shape.length !== 1) throw userError('data-labels-missing', { path })
  const stored = view(y)
  const out = Int32Array.from(stored)
  if (out.some((v, i) => v < 0 || v !== stored[i])) throw userError('data-labels-missing', { path })
  return out
}
