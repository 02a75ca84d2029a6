// `edgewise table DIR...`: what searches and profiles found as one open table, with limits and fronts.
import { extname, relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { collectRows, writeWhole } from '../run/index.ts'
import {
  keysOf,
  type OpenRow,
  openTable,
  parseBounds,
  parseKeys,
  tableCsv,
  tableJson,
} from '../table/index.ts'
import { formatQuantity, type MetricKey } from '../units.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { countOf, textOf } from './options.ts'
import { type Column, table } from './table.ts'

export const run: Run = async (args, options, io) => {
  if (args.length === 0) throw userError('argument-missing', { argument: 'dir', command: 'table' })
  const all = collectRows(args, io.cwd)
  const rows = chosen(all, options)
  const out = textOf(options, 'out')
  if (out !== undefined) writeWhole(resolve(io.cwd, out), Buffer.from(formOf(out)(rows)))
  if (io.json) io.out(tableJson(rows))
  else {
    const written = out === undefined ? [] : [`wrote ${printable(relative(io.cwd, resolve(io.cwd, out)))}`]
    const shown = rows.length === 0 ? [] : [shownTable(rows, options, io)]
    io.out(`${[...shown, `${rows.length} of ${all.length} architectures`, ...written].join('\n')}\n`)
  }
  return exitCodes.done
}

function chosen(rows: readonly OpenRow[], options: Options): readonly OpenRow[] {
  const [where, front, sort] = ['where', 'front', 'sort'].map(name => textOf(options, name))
  let asked = openTable(rows)
  if (where !== undefined) asked = asked.where(parseBounds(where))
  if (front !== undefined) asked = asked.front(parseKeys(front, '--front'))
  if (sort !== undefined) asked = asked.sorted(parseKeys(sort, '--sort')[0]!)
  return asked.rows
}

function formOf(out: string): (rows: readonly OpenRow[]) => string {
  const form = { '.csv': tableCsv, '.json': tableJson }[extname(out)]
  if (!form)
    throw userError('option-invalid', { option: '--out', text: out, form: 'table.csv or table.json' })
  return form
}

/** Figures that fit beside the architecture on a line. */
const mostShown = 5
const defaultRows = 20

function shownTable(rows: readonly OpenRow[], options: Options, io: Io): string {
  const keys = shownKeys(rows, options).slice(0, mostShown)
  const limit = countOf(options, 'rows', 1) ?? defaultRows
  const columns: Column[] = [
    { head: 'architecture' },
    ...keys.map(key => ({ head: printable(key), align: 'right' as const })),
  ]
  const cells = rows.slice(0, limit).map(row => [
    printable(row.architecture),
    ...keys.map(key => {
      const figure = row.metrics[key]
      return figure ? formatQuantity(figure.value, figure.unit) : '–'
    }),
  ])
  const left = rows.length - cells.length
  const more = left > 0 ? `\n… and ${left} more; --rows ${rows.length} shows them` : ''
  return `${table(columns, cells, io.columns)}${more}`
}

/** What was asked for stands first. */
function shownKeys(rows: readonly OpenRow[], options: Options): MetricKey[] {
  const [where, front] = ['where', 'front'].map(name => textOf(options, name))
  const asked = [
    ...(front === undefined ? [] : parseKeys(front, '--front')),
    ...(where === undefined ? [] : (Object.keys(parseBounds(where)) as MetricKey[])),
  ]
  return [...new Set([...asked, ...keysOf(rows)])]
}
