// Waivers: which one excuses a check, whether it has run out, and which ones excuse nothing any more.
import type { Warning } from '../warnings.ts'
import { metricLabel } from './figures.ts'
import type { Check, Waiver } from './types.ts'

type Target = { readonly model: string; readonly check: Pick<Check, 'metric' | 'device'> }

export const matches = (waiver: Waiver, { model, check }: Target): boolean =>
  waiver.model === model &&
  waiver.metric === check.metric &&
  (waiver.device === undefined || waiver.device === check.device)

/** Dates are YYYY-MM-DD and compare as text; a waiver still holds on its last day. */
export const isExpired = (waiver: Waiver, today: string): boolean => waiver.until < today

/** Puts the matching waiver on a check that would block: the valid one if any, else the one that ran out. */
export function applyWaivers(check: Check, model: string, waivers: readonly Waiver[], today: string): Check {
  const matching = waivers.filter(waiver => matches(waiver, { model, check }))
  const valid = matching.find(waiver => !isExpired(waiver, today))
  const expired = valid === undefined ? matching.at(-1) : undefined
  const shown = (waiver: Waiver | undefined) => waiver && { reason: waiver.reason, until: waiver.until }
  return { ...check, waived: shown(valid), expired: shown(expired) }
}

/** A warning for every waiver that no blocking check needs. */
export function unusedWaivers(waivers: readonly Waiver[], blocking: readonly Target[]): Warning[] {
  const unused = waivers.filter(waiver => !blocking.some(target => matches(waiver, target)))
  return unused.map(({ model, metric, device }) => ({
    code: 'waiver-unused',
    sentence: `The waiver for ${metricLabel(metric)}${device ? ` on ${device}` : ''} of ${model} excuses nothing.`,
    advice: 'Remove it from the configuration, or correct its model, metric or device.',
  }))
}
