// The words of a verdict that every renderer shares: status icons, the headline, the order in which things stand.

import { metrics } from '../units.ts'
import { counted, limitText, metricLabel } from './figures.ts'
import { countedStatus, effectOf, severity } from './policy.ts'
import type { ArchitectureVerdict, Check, ModelVerdict, Status, Verdict } from './types.ts'

/** An icon never stands without its word. */
export const statusWords: Record<Status | 'waived', { readonly icon: string; readonly word: string }> = {
  pass: { icon: '✅', word: 'pass' },
  fail: { icon: '❌', word: 'fail' },
  inconclusive: { icon: '🟡', word: 'inconclusive' },
  'not-measured': { icon: '⚪', word: 'not measured' },
  waived: { icon: '🔖', word: 'waived' },
}

/** What a check is shown as. */
export const shownStatus = (check: Check): Status | 'waived' => (check.waived ? 'waived' : check.status)

/** `latency p95 on pi4`, with the parts coming from outside handed to `wrap`. */
export const checkLabel = (
  check: Pick<Check, 'metric' | 'device' | 'budget'>,
  wrap: (text: string) => string,
) =>
  metricLabel(check.metric) +
  (check.budget.deployment === 'int8' && memoryMetrics.has(check.metric) ? ' (int8)' : '') +
  (check.device === undefined ? '' : ` on ${wrap(check.device)}`)

const memoryMetrics = new Set<string>(['peak-memory', 'weight-bytes'])

/** `≤ 12 ms` and `+5 % vs base`: the limit and the largest worsening allowed, whichever the budget has. */
export function budgetParts({ metric, budget }: Pick<Check, 'metric' | 'budget'>): string[] {
  const { unit, better } = metrics[metric]
  const limit = budget.limit === undefined ? [] : [limitText(budget.limit, unit, better)]
  if (budget.maxRegression === undefined) return limit
  const percent = (budget.maxRegression * 100).toFixed(1).replace(/\.0$/, '')
  return [...limit, `${better === 'min' ? '+' : '−'}${percent} % vs base`]
}

export const budgetText = (check: Pick<Check, 'metric' | 'budget'>): string => budgetParts(check).join(', ')

/** Worst first; what is equally bad keeps its order. */
export const worstFirst = <T>(items: readonly T[], status: (item: T) => Status, verdict: Verdict): T[] =>
  [...items].sort((a, b) => severity(status(b), verdict.policy) - severity(status(a), verdict.policy))

export const orderedModels = (verdict: Verdict) => worstFirst(verdict.models, model => model.status, verdict)

/** Waived checks stand after what counts and before what passes. */
export const orderedChecks = (model: Pick<ModelVerdict, 'checks'>, verdict: Verdict) =>
  worstFirst(model.checks, countedStatus, verdict).sort((a, b) => rank(a) - rank(b))
const rank = (check: Check) => (check.waived ? 1 : check.status === 'pass' ? 2 : 0)

/** `Fail: 2 of 9 budgets are broken`; the one line that says it all. */
export function headline(verdict: Verdict): string {
  const checks = verdict.models.flatMap(model => (model.judged === 'architecture' ? [] : model.checks))
  const found = verdict.models.flatMap(model => model.architecture ?? [])
  const waived = [...checks, ...found.flatMap(each => each.checks)].filter(check => check.waived).length
  const tail = waived > 0 ? `, ${waived} waived` : ''
  const { word } = statusWords[verdict.status]
  const isTold = found.length === 0 || checks.some(check => tells(check, verdict))
  const claims = [...(isTold ? [claim(verdict, checks)] : []), ...architectureClaim(verdict, found)].join(
    ', and ',
  )
  return `${word[0]!.toUpperCase()}${word.slice(1)}: ${claims}${tail}${consequence(verdict)}`
}

const tells = (check: Check, { status }: Verdict) => countedStatus(check) === status

/** What is said of architectures, where they share the verdict's status. */
function architectureClaim({ status }: Verdict, all: readonly ArchitectureVerdict[]): string[] {
  const hit = all.filter(found => found.status === status).length
  if (hit === 0) return []
  const an = hit === 1 ? 'an architecture' : `${hit} architectures`
  const words: Record<Status, string> = {
    pass: `${an} within every budget ${hit === 1 ? 'was' : 'were'} found`,
    fail: 'no architecture within every budget was found',
    inconclusive: 'whether an architecture is within every budget is too close to call',
    'not-measured': 'whether an architecture is within every budget is not known',
  }
  return [words[status]]
}

function claim({ status }: Verdict, checks: readonly Check[]): string {
  const hit = checks.filter(check => countedStatus(check) === status).length
  const of = `${hit} of ${counted(checks.length, 'budget')}`
  if (status === 'fail') return `${of} ${hit === 1 ? 'is' : 'are'} broken`
  if (status === 'inconclusive') return `${of} ${hit === 1 ? 'is' : 'are'} too close to call`
  if (status === 'not-measured') return `${of} ${hit === 1 ? 'has' : 'have'} no figure`
  if (checks.length === 0) return 'there is no budget to judge'
  return checks.length === 1 ? 'the budget holds' : `all ${checks.length} budgets hold`
}

/** Only the two states that a policy decides about need to say what they lead to. */
function consequence({ status, policy }: Verdict): string {
  if (status === 'pass' || status === 'fail') return ''
  return effectOf(status, policy) === 'fail' ? ' (blocks by policy)' : ' (does not block)'
}

/** Icon, word and counts in one line of plain text: for logs, titles and outputs. */
export const summaryLine = (verdict: Verdict): string =>
  `${statusWords[verdict.status].icon} ${headline(verdict)}`

/** Why a check stands as it does, beyond its figures: waivers, and the half of the budget that decided. */
export function explanation(check: Check): string {
  if (check.waived) return `waived until ${check.waived.until}: ${check.waived.reason}`
  const expired = check.expired
    ? `; its waiver ran out on ${check.expired.until}: ${check.expired.reason}`
    : ''
  return `${check.reason}${expired}`
}
