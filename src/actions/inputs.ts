// The action's inputs, read once and checked; empty means "as the configuration says".
import { type SpacePlan, spaceByName } from '../config/index.ts'
import { userError } from '../errors.ts'
import type { CommentMode } from '../github/index.ts'
import type { Judged } from '../report/index.ts'
import { memoryFolder } from '../run/index.ts'
import { parseQuantity } from '../units.ts'

export type Inputs = {
  readonly config: string
  readonly token: string
  readonly base: string | undefined
  readonly comment: CommentMode | 'off' | undefined
  readonly id: string
  readonly search: boolean | undefined
  readonly searchTimeMs: number | undefined
  readonly space: SpacePlan | undefined
  /** The same in its own word. */
  readonly spaceName: string | undefined
  readonly judge: Judged | undefined
  readonly measure: boolean
  readonly artifact: string | undefined
  readonly out: string
  /** What earlier searches know: a folder, or `none`. */
  readonly memory: string
  readonly runtimePath: string | undefined
  readonly installRuntime: boolean
  readonly seed: number | undefined
  readonly allowForkDevices: boolean
}

/** @param get the value of an input, '' where it is not given. */
export function readInputs(get: (name: string) => string): Inputs {
  const text = (name: string) => get(name).trim() || undefined
  const searchTime = text('search-time')
  const space = text('space')
  const seed = text('seed')
  return {
    config: text('config') ?? 'edgewise.yml',
    token: get('token').trim(),
    base: text('base'),
    comment: oneOf('comment', text('comment'), [...modes, 'off']),
    id: text('id') ?? 'default',
    search: flag('search', text('search')),
    searchTimeMs: searchTime === undefined ? undefined : parseQuantity(searchTime, 'ms'),
    space: space === undefined ? undefined : spaceByName(space),
    spaceName: space,
    judge: oneOf('judge', text('judge'), ['model', 'architecture', 'both']),
    measure: flag('measure', text('measure')) ?? true,
    artifact: text('artifact'),
    out: text('out') ?? '.edgewise/report',
    memory: text('memory') ?? memoryFolder,
    runtimePath: text('onnxruntime-path'),
    installRuntime: flag('install-runtime', text('install-runtime')) ?? true,
    allowForkDevices: flag('allow-fork-devices', text('allow-fork-devices')) ?? false,
    seed: seed === undefined ? undefined : wholeNumber('seed', seed),
  }
}

/** The companion's `mode`. */
export const readCommentMode = (text: string): CommentMode | undefined =>
  oneOf('mode', text.trim() || undefined, modes)

const modes = ['update', 'recreate', 'quiet'] as const

const flag = (name: string, text: string | undefined): boolean | undefined => {
  const word = oneOf(name, text?.toLowerCase(), ['true', 'false'])
  return word === undefined ? undefined : word === 'true'
}

function oneOf<T extends string>(name: string, text: string | undefined, words: readonly T[]): T | undefined {
  if (text === undefined) return undefined
  const found = words.find(word => word === text)
  if (found === undefined) throw userError('option-invalid', { option: name, text, form: words.join(', ') })
  return found
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw userError('option-invalid', { option: name, text, form: 'a whole number' })
  return Number(text)
}
