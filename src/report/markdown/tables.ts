// The tables of the comment: one row a budget, what needs attention first, the rest folded when there is much of it.

import type { Estimate } from '../../units.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { changeText, figureText } from '../figures.ts'
import type { Check, ModelVerdict, Verdict } from '../types.ts'
import { budgetParts, checkLabel, explanation, orderedChecks, shownStatus, statusWords } from '../words.ts'

/** More rows than this, and those that pass are folded. */
const rowsShown = 8
/** Beyond this a table is no longer read; the JSON holds every row. */
const rowsListed = 60

const head = ['', 'Budget', 'Limit', 'Head', 'Base', 'Change', 'Source']
const rule = [':--', ':--', '--:', '--:', '--:', '--:', ':--']

/** A Markdown table from finished cells. */
export const table = (
  header: readonly string[],
  align: readonly string[],
  rows: readonly (readonly string[])[],
) => [header, align, ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

export const fold = (summary: string, body: string, isOpen = false): string =>
  `<details${isOpen ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`

function row(check: Check): string[] {
  const { icon, word } = statusWords[shownStatus(check)]
  const { head, base, change } = check
  const quiet = check.status === 'pass'
  const label = checkLabel(check, markdownCode)
  const status = `${icon} ${quiet ? word : `**${unbroken(word)}**`}`
  const limits = budgetParts(check).map(unbroken).join('<br>')
  const before = base ? unbroken(figureText(base, 'value')) : '–'
  const figures = [withInterval(head, figureText), before, withInterval(change, changeText)]
  return [status, quiet ? label : `**${label}**`, limits, ...figures, head?.source ?? '–']
}

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** Value over interval, so that a narrow comment wraps where it reads well. */
function withInterval(figure: Estimate | undefined, show: typeof figureText): string {
  if (!figure) return '–'
  const value = unbroken(show(figure, 'value'))
  return figure.low === figure.high ? value : `${value}<br><sub>${unbroken(show(figure, 'interval'))}</sub>`
}

const checkTable = (checks: readonly Check[]) => table(head, rule, checks.slice(0, rowsListed).map(row))

/** One model's table; `passing: 'count'` leaves only the number of passing rows. */
export function modelTable(
  model: ModelVerdict,
  verdict: Verdict,
  passing: 'show' | 'count' = 'show',
): string {
  const checks = orderedChecks(model, verdict)
  const architecture = architecturePart(model)
  if (checks.length === 0) return architecture ?? 'No budget names this model.'
  const quiet = checks.filter(check => check.status === 'pass')
  const folds = passing === 'count' || checks.length > rowsShown
  const shown = folds ? checks.filter(check => check.status !== 'pass') : checks
  const rest = folds && quiet.length > 0 ? [passingRows(quiet, shown.length > 0, passing)] : []
  const cut =
    shown.length > rowsListed ? [`${shown.length - rowsListed} more rows stand in the full report.`] : []
  const tables = shown.length > 0 ? [checkTable(shown)] : []
  return [...tables, ...cut, ...reasons(shown), ...rest, ...(architecture ? [architecture] : [])].join('\n\n')
}

/** Whether an architecture holds every budget, where that is judged, with the budgets on the best one found. */
function architecturePart({ architecture, judged, checks: own }: ModelVerdict): string | undefined {
  if (!architecture) return undefined
  const { status, reason, fix, checks } = architecture
  const { icon, word } = statusWords[status]
  const only = judged === 'architecture' && own.length > 0 ? ' The budgets above do not count.' : ''
  const line = `${icon} **An architecture within every budget, ${word}:** ${markdownText(reason, 900)}.${fix ? ` **Fix:** ${markdownText(fix, 500)}` : ''}${only}`
  const rows = checks.length > 0 && checks !== own ? [checkTable(checks), ...reasons(checks)] : []
  return [line, ...rows].join('\n\n')
}

function passingRows(checks: readonly Check[], others: boolean, passing: 'show' | 'count'): string {
  const summary = `✅ ${checks.length}${others ? ' more' : ''} ${checks.length === 1 ? 'budget passes' : 'budgets pass'}`
  return passing === 'count' ? summary : fold(summary, checkTable(checks))
}

/** What the figures alone do not say: why something has none, who waived what, what to do. */
function reasons(checks: readonly Check[]): string[] {
  const told = checks.filter(check => check.status === 'not-measured' || check.waived || check.expired)
  const lines = told.slice(0, rowsListed).map(check => {
    const { icon, word } = statusWords[shownStatus(check)]
    const label = checkLabel(check, markdownCode)
    const fix = check.fix && !check.waived ? ` **Fix:** ${markdownText(check.fix, 500)}` : ''
    const reason = markdownText(explanation(check), 500)
    return `- ${icon} **${label}**${check.waived ? ': ' : `, ${word}: `}${reason}${/[.!?]$/.test(explanation(check)) ? '' : '.'}${fix}`
  })
  return lines.length > 0 ? [lines.join('\n')] : []
}
