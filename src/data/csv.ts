// Tables with a label column: numbers become features, the label column classes (or targets).
// RFC 4180 quoting; comma, semicolon or tab, found from the first line; one header line if it is not all numbers.

import { userError } from '../errors.ts'
import { type Tensor, tensor } from '../ir/index.ts'
import { tooLarge } from './file.ts'
import type { DataLimits } from './types.ts'

export type Table = {
  readonly x: Tensor
  readonly y: Tensor
  readonly classes: readonly string[] | undefined
}

type Options = { label?: string | number | undefined; task?: 'classification' | 'regression' | undefined }

/** Decodes a CSV file. `path` is only for messages. */
export function decodeCsv(path: string, bytes: Uint8Array, options: Options, limits: DataLimits): Table {
  const rows = csvFields(path, new TextDecoder().decode(bytes), limits)
  const header = rows[0]?.some(field => !isNumber(field)) ? rows.shift()! : undefined
  const columns = header?.length ?? rows[0]?.length ?? 0
  if (rows.length === 0 || columns < 2) throw damaged(path, 'it has no rows, or no column beside the label')
  const ragged = rows.findIndex(row => row.length !== columns)
  if (ragged >= 0)
    throw damaged(path, `row ${ragged + 1} has ${rows[ragged]!.length} fields and not ${columns}`)
  const at = labelColumn(path, header, columns, options.label)
  const labels = rows.map(row => row[at]!)
  return { x: features(path, rows, at, columns), ...target(path, labels, options.task) }
}

function labelColumn(
  path: string,
  header: string[] | undefined,
  columns: number,
  label?: string | number,
): number {
  const byName = (name: string) => header?.findIndex(h => h.toLowerCase() === name.toLowerCase()) ?? -1
  const found =
    label === undefined
      ? [byName('label'), columns - 1].find(i => i >= 0)!
      : typeof label === 'string'
        ? byName(label)
        : label < 0
          ? columns + label
          : label
  if (found < 0 || found >= columns)
    throw userError('data-column-unknown', {
      path,
      column: label ?? 'label',
      columns: header?.join(', ') ?? `0 to ${columns - 1}`,
    })
  return found
}

function features(path: string, rows: string[][], label: number, columns: number): Tensor {
  const values = new Float32Array(rows.length * (columns - 1))
  let next = 0
  rows.forEach((row, r) => {
    row.forEach((field, c) => {
      if (c === label) return
      if (!isNumber(field)) throw damaged(path, `"${field}" in row ${r + 1}, column ${c + 1} is not a number`)
      values[next++] = Number(field)
    })
  })
  return tensor('float32', [rows.length, columns - 1], values)
}

function target(path: string, labels: string[], task: Options['task']): Pick<Table, 'y' | 'classes'> {
  if (task === 'regression') {
    const wrong = labels.find(text => !isNumber(text))
    if (wrong !== undefined) throw damaged(path, `the label "${wrong}" is not a number`)
    return { y: tensor('float32', [labels.length, 1], labels.map(Number)), classes: undefined }
  }
  if (labels.every(text => /^\d{1,6}$/.test(text)))
    return { y: tensor('int32', [labels.length], labels.map(Number)), classes: undefined }
  const classes = [...new Set(labels)].sort()
  const index = new Map(classes.map((name, i) => [name, i]))
  return {
    y: tensor(
      'int32',
      [labels.length],
      labels.map(text => index.get(text)!),
    ),
    classes,
  }
}

const isNumber = (field: string) => field.trim() !== '' && Number.isFinite(Number(field))

/** The fields of every line that is not empty, quotes undone. `path` is only for messages. @throws UserError `data-…` */
export function csvFields(path: string, text: string, limits: Pick<DataLimits, 'fields'>): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = [[]]
  let fields = 0
  for (const { field, ends } of tokens(path, text.replace(/^\ufeff/, ''), separator)) {
    if (++fields > limits.fields) throw tooLarge(path, limits.fields)
    rows.at(-1)!.push(field)
    if (ends) rows.push([])
  }
  return rows.filter(row => row.length > 1 || (row[0] ?? '') !== '')
}

function separatorOf(text: string): string {
  const first = text.slice(0, 65_536).split('\n', 1)[0]!
  const most = [',', ';', '\t'].map(s => [s, first.split(s).length] as const).sort((a, b) => b[1] - a[1])
  return most[0]![0]
}

function* tokens(path: string, text: string, separator: string): Generator<{ field: string; ends: boolean }> {
  // Sticky and without nested repetition: linear in the text.
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\n\\r${separator}]*))(${separator}|\\r?\\n|$)`, 'y')
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) throw damaged(path, `its quoting is broken near character ${at}`)
    yield { field: match[1]?.replaceAll('""', '"') ?? match[2]!.trim(), ends: match[3] !== separator }
  }
}

const damaged = (path: string, reason: string) => userError('data-damaged', { path, reason })
