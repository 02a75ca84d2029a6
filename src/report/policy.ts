// What a status does: the policy's effects, the order of badness they imply, and the exit code.
import type { Check, Effect, Policy, Status } from './types.ts'

/** Noise does not block anyone; a figure that was promised and is not there does. */
export const defaultPolicy: Policy = { inconclusive: 'warn', 'not-measured': 'fail' }

export function effectOf(status: Status, policy: Policy): Effect {
  return status === 'pass' || status === 'fail' ? status : policy[status]
}

const effects: readonly Effect[] = ['pass', 'warn', 'fail']
const statuses: readonly Status[] = ['pass', 'inconclusive', 'not-measured', 'fail']

/** Grows with badness: first by what the policy makes of a status, then by the status itself. */
export const severity = (status: Status, policy: Policy): number =>
  effects.indexOf(effectOf(status, policy)) * statuses.length + statuses.indexOf(status)

/** The worst of several; nothing at all passes. */
export const worst = (all: readonly Status[], policy: Policy): Status =>
  all.reduce((a, b) => (severity(b, policy) > severity(a, policy) ? b : a), 'pass')

/** What a check counts as: a waived one does not count. */
export const countedStatus = (check: Check): Status => (check.waived ? 'pass' : check.status)

export const blocks = (check: Check, policy: Policy): boolean =>
  effectOf(countedStatus(check), policy) === 'fail'
