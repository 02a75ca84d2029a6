// The verdict as plain text for a terminal or a log, readable from 40 columns on. Invariant: no line is wider than
// asked, and nothing from outside can move the cursor or speak to a runner.

import { plain } from './escape.ts'
import { changeText, figureText } from './figures.ts'
import { searchLines } from './terminal-search.ts'
import type { Check, ModelVerdict, Status, Verdict } from './types.ts'
import {
  budgetText,
  checkLabel,
  explanation,
  headline,
  orderedChecks,
  orderedModels,
  shownStatus,
} from './words.ts'
import { wrap } from './wrap.ts'

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
    ...(model.search ? searchLines(model, model.search, verdict.context, width, style) : []),
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

/** What was not measured is never taken for it. */
const headText = ({ head }: Check): string =>
  head ? `${figureText(head)}${head.source === 'predicted' ? ', predicted' : ''}` : 'no figure'

/** Status, label and figure on one line where they fit, on two where not; then the reason of what did not pass. */
function checkLines(check: Check, width: number, style: Style): string[] {
  const shown = shownStatus(check)
  const label = `  ${signs[shown]} ${checkLabel(check, device => plain(device, 60))}`
  const change = check.change ? [changeText(check.change, 'value')] : []
  const figure = [headText(check), budgetText(check), ...change].join(' · ')
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
