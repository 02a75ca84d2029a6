// The verdict as plain text for a terminal or a log, readable from 40 columns on. Invariant: no line is wider than
// asked, and nothing from outside can move the cursor or speak to a runner.

import { metrics, splitKey } from '../units.ts'
import { plain } from './escape.ts'
import { changeText, figureText } from './figures.ts'
import { isHead, orderedFront, versus } from './proposal.ts'
import type { Check, ModelVerdict, SearchSummary, Status, Verdict } from './types.ts'
import {
  budgetText,
  checkLabel,
  explanation,
  headline,
  orderedChecks,
  orderedModels,
  shownStatus,
} from './words.ts'

export type TerminalOptions = { readonly columns?: number; readonly color?: boolean }

type Shown = Status | 'waived'
const signs: Record<Shown, string> = {
  pass: '✓',
  fail: '✗',
  inconclusive: '≈',
  'not-measured': '?',
  waived: '~',
}
const colors: Record<Shown, number> = { pass: 32, fail: 31, inconclusive: 33, 'not-measured': 36, waived: 35 }
const bold = 1
const dim = 2

type Style = (text: string, code: number) => string
const styled: Style = (text, code) => `\u001b[${code}m${text}\u001b[0m`
const unstyled: Style = text => text

/** Headline, one line or two per budget, what the search found, warnings. Defaults: 80 columns, no colour. */
export function terminal(verdict: Verdict, { columns = 80, color = false }: TerminalOptions = {}): string {
  const width = Math.max(40, columns)
  const style = color ? styled : unstyled
  const lines = [
    ...wrap(`${signs[verdict.status]} ${headline(verdict)}`, width).map(line => style(line, bold)),
    ...orderedModels(verdict).flatMap(model => ['', ...modelLines(model, verdict, width, style)]),
    ...warningLines(verdict, width),
  ]
  return `${lines.join('\n')}\n`
}

function modelLines(model: ModelVerdict, verdict: Verdict, width: number, style: Style): string[] {
  const place = model.path === undefined ? 'no model' : plain(model.path, 200)
  const title = `${plain(model.name, 80)} (${place}${model.base || model.path === undefined ? '' : ', new'})`
  return [
    ...wrap(title, width).map(line => style(line, bold)),
    ...orderedChecks(model, verdict).flatMap(check => checkLines(check, width, style)),
    ...architectureLines(model, width, style),
    ...(model.search ? searchLines(model, model.search, width, style) : []),
  ]
}

/** Whether an architecture holds every budget, where that is judged; then the budgets it does not surely hold. */
function architectureLines({ architecture }: ModelVerdict, width: number, style: Style): string[] {
  if (!architecture) return []
  const { status, reason, fix, checks } = architecture
  const open = checks.filter(check => check.status !== 'pass')
  return [
    style(`  ${signs[status]} an architecture within every budget`, colors[status]),
    ...[reason, ...(fix ? [`Fix: ${fix}`] : [])].flatMap(text =>
      wrap(plain(text, 400), width, '      ').map(line => style(line, dim)),
    ),
    ...open.flatMap(check => checkLines(check, width, style)),
  ]
}

/** Status, label and figure on one line where they fit, on two where not; then the reason of what did not pass. */
function checkLines(check: Check, width: number, style: Style): string[] {
  const shown = shownStatus(check)
  const label = `  ${signs[shown]} ${checkLabel(check, device => plain(device, 60))}`
  const change = check.change ? [changeText(check.change, 'value')] : []
  const figure = [check.head ? figureText(check.head) : 'no figure', budgetText(check), ...change].join(' · ')
  const head = columnsOf(label, figure, width)
  const why =
    shown === 'pass' ? [] : [explanation(check), ...(check.fix && !check.waived ? [`Fix: ${check.fix}`] : [])]
  const [first, ...rest] = head
  return [
    style(first!, colors[shown]),
    ...rest,
    ...why.flatMap(text => wrap(plain(text, 400), width, '      ').map(line => style(line, dim))),
  ]
}

const labelWidth = 34

function columnsOf(label: string, figure: string, width: number): string[] {
  const one = `${label.padEnd(labelWidth)}  ${figure}`
  return one.length <= width ? [one] : [...wrap(label.trim(), width, '  '), ...wrap(figure, width, '      ')]
}

function searchLines(model: ModelVerdict, search: SearchSummary, width: number, style: Style): string[] {
  if (!search.best) {
    const nearest = search.nearest.map(({ key, limit, achieved }) => {
      const { unit } = metrics[splitKey(key).metric]
      return `${keyText(key)}: nearest ${figureText({ value: achieved, low: achieved, high: achieved, unit, source: 'computed' })}, limit ${figureText({ value: limit, low: limit, high: limit, unit, source: 'computed' })}`
    })
    return ['The search found no architecture within all budgets.', ...nearest].flatMap(text =>
      wrap(text, width, '  '),
    )
  }
  if (isHead(search)) return wrap('The search found nothing better than the model itself.', width, '  ')
  const rows = versus(model, search).map(
    ({ key, best, change, sure }) =>
      `${keyText(key)}: ${figureText(best)}${change ? `, ${changeText(change)}` : ''}, ${sure === 'unsure' ? 'not sure' : sure}`,
  )
  return [
    ...wrap(
      `Best architecture of ${orderedFront(search).length} on the front: ${plain(search.best.description, 300)}`,
      width,
      '  ',
    ).map(line => style(line, bold)),
    ...rows.flatMap(row => wrap(row, width, '    ')),
    ...(search.command ? wrap(plain(search.command, 500), width, '    ') : []),
  ]
}

const keyText = (key: Parameters<typeof splitKey>[0]) => {
  const { metric, device } = splitKey(key)
  return metrics[metric].label + (device === undefined ? '' : ` on ${plain(device, 60)}`)
}

function warningLines({ models, warnings, issues }: Verdict, width: number): string[] {
  const texts = [
    ...sharedWarnings(models),
    ...warnings.map(({ sentence, advice }) => `Warning: ${sentence} ${advice}`),
    ...issues.map(
      ({ level, file, line, message }) =>
        `${level === 'error' ? 'Error' : 'Warning'}: ${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    ),
  ]
  return texts.length === 0 ? [] : ['', ...texts.flatMap(text => wrap(plain(text, 600), width))]
}

/** One line per kind of warning, with the models it was given for; the reports have every one in full. */
function sharedWarnings(models: readonly ModelVerdict[]): string[] {
  const all = models.flatMap(({ name, warnings }) => warnings.map(warning => ({ name, ...warning })))
  const codes = [...new Set(all.map(({ code }) => code))]
  return codes.map(code => {
    const alike = all.filter(warning => warning.code === code)
    const names = [...new Set(alike.map(({ name }) => name))].join(', ')
    return `Warning for ${names}: ${alike[0]!.sentence} ${alike[0]!.advice}`
  })
}

/** Breaks at spaces, and inside a word only where the word alone is too wide. */
function wrap(text: string, width: number, indent = ''): string[] {
  const room = width - indent.length
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap(word => chunks(word, room))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map(line => indent + line)
}

const chunks = (word: string, room: number): string[] =>
  word.length <= room ? [word] : (word.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [])
