// The open table as files: JSON with whole Estimates, CSV with a column per figure and, where a figure is not exact, its
// interval, source and count beside it. Both are read back without loss; both are hostile input: capped, every field checked.
import { z } from 'zod'
import { csvFields, defaultDataLimits } from '../data/index.ts'
import { userError } from '../errors.ts'
import { computed, type Estimate, type MetricKey, type Metrics, metrics, splitKey } from '../units.ts'
import { isKey, keysOf, type OpenRow } from './open-table.ts'

export const tableVersion = 1
/** Largest file that is read, and most rows of it. */
export const mostTableBytes = 2 ** 27
const mostRows = 200_000
const mostColumns = 500

const text = z.string().max(4096)
const finite = z.number()
const units = ['ms', 'B', 'mJ', 'count', 'ratio', 'value'] as const
const estimate = z
  .object({
    value: finite,
    low: finite,
    high: finite,
    unit: z.enum(units),
    source: z.enum(['computed', 'predicted', 'measured']),
    count: z.number().nonnegative().optional(),
  })
  .transform(({ count, ...rest }) => (count === undefined ? rest : { ...rest, count }))
const figures = z
  .record(z.string().max(300), estimate)
  .refine(record => Object.entries(record).every(([key, { unit }]) => isKey(key) && unit === unitOf(key)))
  .transform(record => record as Metrics)
const row: z.ZodType<OpenRow> = z.object({
  id: text,
  model: text,
  architecture: text,
  genome: z.array(z.int().nonnegative().max(1e9)).max(100_000),
  hash: text,
  from: text,
  judgedOn: z.enum(['test', 'held-out', '']),
  metrics: figures,
})
const document = z.object({ version: z.literal(tableVersion), rows: z.array(row).max(mostRows) })

const unitOf = (key: MetricKey) => metrics[splitKey(key).metric].unit

/** One document: `{ version, rows }`. */
export const tableJson = (rows: readonly OpenRow[]): string =>
  `${JSON.stringify({ version: tableVersion, rows })}\n`

/** @throws UserError `table-damaged` */
export function readTableJson(text: string, path: string): OpenRow[] {
  const damaged = (reason: string, line = 1) => userError('table-damaged', { path, row: line, reason })
  const found = document.safeParse(parsed(text, () => damaged('it is no JSON')))
  if (found.success) return [...found.data.rows]
  const [issue] = found.error.issues
  throw damaged(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'of another form'}`)
}

function parsed(text: string, damaged: () => Error): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged()
  }
}

const words = ['id', 'model', 'architecture', 'genome', 'hash', 'from', 'judged-on'] as const
/** What may stand beside a figure, in columns such as `top-1 low`. */
const besides = ['low', 'high', 'source', 'count'] as const

/** A header and a line per row; figures in base units (counts, bytes, ms, shares of 1), empty where there is none. */
export function tableCsv(rows: readonly OpenRow[]): string {
  const columns = keysOf(rows).flatMap(key => {
    const found = rows.flatMap(({ metrics: of }) => of[key] ?? [])
    const beside = found.every(isExact) ? [] : besides
    return [{ key, part: 'value' as const }, ...beside.map(part => ({ key, part }))]
  })
  const head = [...words, ...columns.map(({ key, part }) => (part === 'value' ? key : `${key} ${part}`))]
  const lines = rows.map(of => [
    ...[of.id, of.model, of.architecture, of.genome.join(' '), of.hash, of.from, of.judgedOn].map(safe),
    ...columns.map(({ key, part }) => `${of.metrics[key]?.[part] ?? ''}`),
  ])
  return `${[head, ...lines].map(fields => fields.map(quoted).join(',')).join('\n')}\n`
}

const isExact = ({ value, low, high, source, count }: Estimate) =>
  low === value && high === value && source === 'computed' && count === undefined

const quoted = (field: string) =>
  /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
/** No spreadsheet takes a name for a formula: such texts, and those that begin with the mark itself, are marked. */
const safe = (field: string) => (/^['=+\-@\t\r]/.test(field) ? `'${field}` : field)
const unsafe = (field: string) => (field.startsWith("'") ? field.slice(1) : field)

/** @throws UserError `table-damaged`, `data-…` where it is no CSV */
export function readTableCsv(text: string, path: string): OpenRow[] {
  const limits = { ...defaultDataLimits, fields: 20_000_000 }
  const [head = [], ...lines] = csvFields(path, text, limits)
  const damaged = (line: number, reason: string) => userError('table-damaged', { path, row: line, reason })
  const missing = words.find((word, i) => head[i] !== word)
  if (missing !== undefined) throw damaged(1, `it has no column ${missing} where one belongs`)
  if (head.length > mostColumns || lines.length > mostRows) throw damaged(1, 'it is too large')
  const columns = figureColumns(head, damaged)
  return lines.map((fields, i) => {
    const wrong = (reason: string) => damaged(i + 2, reason)
    if (fields.length !== head.length) throw wrong(`it has ${fields.length} fields and not ${head.length}`)
    const found = row.safeParse(candidate(fields, columns))
    if (found.success) return found.data
    throw wrong(`${found.error.issues[0]?.path.join('.')}: ${found.error.issues[0]?.message}`)
  })
}

type FigureColumn = { readonly key: MetricKey; readonly at: Readonly<Record<string, number>> }

function figureColumns(
  head: readonly string[],
  damaged: (line: number, reason: string) => Error,
): FigureColumn[] {
  const known = new Set<string>(words)
  const columns = head.slice(words.length).flatMap((name, i) => {
    if (!isKey(name)) return []
    const beside = besides.map(part => [part, head.indexOf(`${name} ${part}`)] as const)
    for (const [part, at] of beside) if (at >= 0) known.add(`${name} ${part}`)
    known.add(name)
    return [{ key: name, at: { value: i + words.length, ...Object.fromEntries(beside) } }]
  })
  const stranger = head.find(name => !known.has(name))
  if (stranger !== undefined) throw damaged(1, `no figure is called "${stranger}"`)
  if (new Set(head).size < head.length) throw damaged(1, 'a column stands there twice')
  return columns
}

/** A line as the row it should be, not yet checked. */
function candidate(fields: readonly string[], columns: readonly FigureColumn[]): unknown {
  const [id, model, architecture, genome, hash, from, judgedOn] = fields
    .slice(0, words.length)
    .map(unsafe) as [string, string, string, string, string, string, string]
  const found = columns.flatMap(({ key, at }) => {
    const field = (part: string) => fields[at[part] ?? -1] ?? ''
    return field('value') === '' ? [] : [[key, figureOf(key, field)] as const]
  })
  const genes = genome === '' ? [] : genome.split(' ').map(numberOf)
  return { id, model, architecture, genome: genes, hash, from, judgedOn, metrics: Object.fromEntries(found) }
}

function figureOf(key: MetricKey, field: (part: string) => string): unknown {
  const value = numberOf(field('value'))
  if (field('source') === '') return computed(value, unitOf(key))
  const [low, high] = [numberOf(field('low')), numberOf(field('high'))]
  const count = field('count') === '' ? {} : { count: numberOf(field('count')) }
  return { value, low, high, unit: unitOf(key), source: field('source'), ...count }
}

/** What is no plain number becomes NaN, which no schema takes. */
const numberOf = (text: string) => (/^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN)
