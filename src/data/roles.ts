// Which of a set's named arrays is what: `x_train`, `core_test_y`, `label`, `t10k-images-idx3-ubyte`, `is_test` …
// Names are cut into words; a name the words leave open is an error that lists what there is.
import { userError } from '../errors.ts'
import type { ParsedSource } from './source.ts'

export type Roles =
  | { readonly train: Pair; readonly test: Pair }
  | { readonly whole: Pair; readonly isTest: string | undefined }
type Pair = { readonly x: string; readonly y: string | undefined }

const sampleWords = new Set(['x', 'images', 'inputs', 'features', 'samples', 'data'])
const labelWords = new Set(['y', 'label', 'labels', 'targets', 'target'])
const testWords = new Set(['test', 'val', 'validation', 't10k'])

/** Assigns names to roles: as the source says, else by their words. */
export function rolesOf(
  path: string,
  names: readonly string[],
  source: Pick<ParsedSource, 'train' | 'test' | 'x' | 'y' | 'isTest'>,
): Roles {
  const known = (name: string) => knownName(path, names, name)
  const pair = (p: { x: string; y?: string | undefined }): Pair => ({ x: known(p.x), y: p.y && known(p.y) })
  if (source.train && source.test) return { train: pair(source.train), test: pair(source.test) }
  if (source.x !== undefined)
    return { whole: pair({ x: source.x, y: source.y }), isTest: source.isTest && known(source.isTest) }
  return byWords(path, names)
}

function byWords(path: string, names: readonly string[]): Roles {
  const described = names.map(describe)
  const of = (part: Description['part'], role: Description['role']) =>
    only(
      path,
      names,
      described.filter(d => d.part === part && d.role === role).map(d => d.name),
    )
  const isTest = of(undefined, 'mask')
  const [trainX, testX] = [of('train', 'x'), of('test', 'x')]
  if (trainX && testX)
    return { train: { x: trainX, y: of('train', 'y') }, test: { x: testX, y: of('test', 'y') } }
  const part = trainX ? 'train' : testX ? 'test' : undefined
  const y = of(part, 'y')
  const x = trainX ?? testX ?? of(undefined, 'x') ?? only(path, names, unnamed(described))
  if (!x) throw userError('data-arrays-unknown', { path, names: names.join(', ') })
  return { whole: { x, y }, isTest }
}

type Description = {
  name: string
  part: 'train' | 'test' | undefined
  role: 'x' | 'y' | 'mask' | undefined
}

function describe(name: string): Description {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  const has = (set: ReadonlySet<string>) => words.some(word => set.has(word))
  if (words.includes('is') && has(testWords)) return { name, part: undefined, role: 'mask' }
  return {
    name,
    part: words.includes('train') ? 'train' : has(testWords) ? 'test' : undefined,
    role: has(labelWords) ? 'y' : has(sampleWords) ? 'x' : undefined,
  }
}

/** Arrays no word of which we know: the samples, if labels are the only other thing. */
const unnamed = (described: Description[]) => described.filter(d => d.role === undefined).map(d => d.name)

function only(path: string, names: readonly string[], found: string[]): string | undefined {
  if (found.length > 1)
    throw userError('data-arrays-ambiguous', { path, found: found.join(', '), names: names.join(', ') })
  return found[0]
}

function knownName(path: string, names: readonly string[], name: string): string {
  if (!names.includes(name)) throw userError('data-array-missing', { path, name, names: names.join(', ') })
  return name
}
