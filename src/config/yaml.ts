// YAML text → plain values and the place of each, bounded: size, nesting, aliases, no keys that touch prototypes.
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { printable, type UserError, userError } from '../errors.ts'

export type Path = readonly (string | number)[]
/** From 1. */
export type Place = { readonly line: number; readonly column: number }
export type YamlFinding = Place & { readonly path: Path; readonly error: UserError }

export type Source = {
  readonly value: unknown
  /** Where the value at `path` stands, or its nearest ancestor that exists; with `key`, the key itself. */
  place(path: Path, key?: string): Place
}

// The YAML library takes quadratic time in tags, anchors and (by itself) keys; these caps keep it below a second.
const largest = 2 ** 18
const mostMarks = 300
const deepest = 32
const mostAliases = 50
const mostFindings = 50
const refused = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads `text`; the source is undefined where findings stand. */
export function readYaml(text: string): { source: Source | undefined; findings: readonly YamlFinding[] } {
  const alone = (error: UserError) => ({
    source: undefined,
    findings: [{ line: 1, column: 1, path: [], error }],
  })
  if (text.length > largest || Buffer.byteLength(text) > largest)
    return alone(userError('config-too-large', { limit: '256 KiB' }))
  if (nesting(text) > deepest)
    return alone(userError('config-yaml', { reason: `nested more than ${deepest} deep` }))
  if (marks(text) > mostMarks)
    return alone(userError('config-yaml', { reason: `more than ${mostMarks} tags, anchors and aliases` }))
  const lines = new LineCounter()
  const document = parseDocument(text, { ...yamlOptions, lineCounter: lines })
  const findings = [...syntaxFindings(document, lines), ...keyFindings(document, lines)]
  if (findings.length > 0) return { source: undefined, findings }
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases })
    return { source: { value, place: (path, key) => placeOf(document, lines, path, key) }, findings: [] }
  } catch (error) {
    return alone(userError('config-alias', { reason: (error as Error).message }))
  }
}

// keyFindings finds double keys, in linear time.
const yamlOptions = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false } as const

/** An upper bound of the tags, anchors and aliases. */
const marks = (text: string) => [...text.matchAll(/(?<=^|[\s,[{:-])[!&*]/gm)].length

/** An upper bound of the depth: brackets that are open at once, or the deepest indentation in steps of one. */
function nesting(text: string): number {
  let [open, most] = [0, 0]
  for (const character of text) {
    if (character === '[' || character === '{') most = Math.max(most, ++open)
    if (character === ']' || character === '}') open = Math.max(0, open - 1)
  }
  for (const [dashes] of text.matchAll(/^(?: *[-?:] +)+|^(?:[-?:] *){8,}/gm))
    most = Math.max(most, dashes.replace(/ /g, '').length)
  return most
}

function syntaxFindings(document: Document.Parsed, lines: LineCounter): YamlFinding[] {
  return [...document.errors, ...document.warnings].slice(0, mostFindings).map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0])
    const reason = printable(message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''))
    return { line, column: col, path: [], error: userError('config-yaml', { reason }) }
  })
}

function keyFindings(document: Document.Parsed, lines: LineCounter): YamlFinding[] {
  const found: YamlFinding[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const error = keyError(key, seen)
        if (!error) continue
        const { line, col } = lines.linePos((key as Node | null)?.range?.[0] ?? 0)
        found.push({ line, column: col, path: [], error })
        if (found.length >= mostFindings) return visit.BREAK
      }
      return undefined
    },
  })
  return found
}

/** What is wrong with a key; `seen`: the keys before it in its map. */
function keyError(key: unknown, seen: Set<string>): UserError | undefined {
  if (!isScalar(key))
    return userError('config-key-refused', { at: 'The configuration', key: 'that is no text' })
  const name = String(key.value)
  if (refused.has(name)) return userError('config-key-refused', { at: 'The configuration', key: name })
  if (seen.has(name)) return userError('config-yaml', { reason: `the key ${name} stands here twice` })
  seen.add(name)
  return undefined
}

function placeOf(document: Document.Parsed, lines: LineCounter, path: Path, key?: string): Place {
  let node: unknown = document.contents
  let range = document.contents?.range
  for (const step of key === undefined ? path : [...path, key]) {
    if (isAlias(node)) node = node.resolve(document)
    const child = isSeq(node) ? node.items[Number(step)] : isMap(node) ? pairOf(node.items, step) : undefined
    if (child === undefined) break
    const keyRange = isPair(child) ? (child.key as Node).range : (child as Node).range
    range = keyRange ?? range
    node = isPair(child) ? child.value : child
  }
  const { line, col } = lines.linePos(range?.[0] ?? 0)
  return { line, column: col }
}

const pairOf = (items: readonly unknown[], key: string | number) =>
  items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key))
