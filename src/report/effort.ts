// What was tried, for how long and with what end, in lines that every renderer shows. Text from outside (names of metrics'
// devices, reasons) is in `value` as it came: whoever shows it escapes it.
import { counted, durationText } from './figures.ts'
import type { Ending, SearchAccount, SearchStory, StopReason } from './search-types.ts'
import type { SearchSummary } from './types.ts'

export type Line = { readonly label: string; readonly value: string }

/** `12 trials in 1 min 20 s, method auto, seed 3`; with what stopped it where that is not its end. */
export function effortText({ trials, seconds, method, seed, interrupted, story }: SearchSummary): string {
  const state = story?.state ?? (interrupted ? 'interrupted' : 'ended')
  const end = state === 'running' ? ', still running' : state === 'interrupted' ? ', interrupted' : ''
  return `${counted(trials, 'trial')} in ${durationText(seconds)}, method ${method}, seed ${seed}${end}`
}

/** How far a search came that has not ended; undefined where it has. */
export function openText({ trials, seconds, story }: SearchSummary): string | undefined {
  if (!story || story.state === 'ended') return undefined
  const { asked } = story
  const far = [
    durationText(seconds) + (asked.seconds === undefined ? '' : ` of ${durationText(asked.seconds)}`),
    counted(trials, 'trial') + (asked.trials === undefined ? '' : ` of ${asked.trials}`),
  ].join(', ')
  return story.state === 'running'
    ? `The search is still running: ${far}.`
    : `The search was interrupted after ${far}; the same command goes on from here.`
}

const stops: Readonly<Record<StopReason, string>> = {
  time: 'its time was used up',
  trials: 'the number of trials was reached',
  exhausted: 'the space has no other architecture',
  unreachable: 'costs say that no architecture of the space can hold every limit',
  interrupted: 'it was interrupted',
  failed: 'it ended with an error',
}

/** What was looked at, left out, trained and timed, where the time went, and why it ended. */
export function effortLines({ story, seconds, trials }: SearchSummary): Line[] {
  if (!story) return []
  const { account, stop } = story
  const evaluated = account.rungs.length > 0 ? 0 : account.complete
  const lines: [string, string | undefined][] = [
    ['looked at by cost', counted(account.looked, 'architecture')],
    [
      'known before',
      account.recalled > 0
        ? `${account.recalled} of ${counted(trials, 'trial')} recalled from earlier searches`
        : undefined,
    ],
    ['left out', endingsText(account.endings, 'pruned')],
    ['failed', endingsText(account.endings, 'failed')],
    ['evaluated untrained', evaluated > 0 ? String(evaluated) : undefined],
    ['trained', rungsText(account)],
    ['timed on devices', timedText(account)],
    ['time', sharesText(account, seconds)],
    ['ended because', stop && stops[stop]],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function endingsText(endings: readonly Ending[], state: Ending['state']): string | undefined {
  const own = endings.filter(ending => ending.state === state)
  if (own.length === 0) return undefined
  const reasons = own.slice(0, 4).map(({ count, reason }) => `${count}: ${reason}`)
  return `${reasons.join('; ')}${own.length > 4 ? '; and others' : ''}`
}

function rungsText({ rungs }: SearchAccount): string | undefined {
  const held = rungs.filter(({ part }) => part === 'held-out')
  const last = rungs.find(({ part }) => part === 'test')
  if (rungs.length === 0) return undefined
  const steps = held.map(
    ({ candidates, steps }, i) => `${candidates} for ${i === 0 ? counted(steps, 'step') : steps}`,
  )
  const best = last ? [`the best to the end, ${counted(last.steps, 'step')}`] : []
  return [...steps.slice(0, 8), ...best].join(' → ')
}

const timedText = ({ timed, tooSlow }: SearchAccount): string | undefined =>
  timed === 0 ? undefined : `${timed}${tooSlow > 0 ? `, of which ${tooSlow} broke a limit` : ''}`

const stages: readonly (readonly [keyof SearchStory['account']['seconds'], string])[] = [
  ['training', 'training'],
  ['evaluating', 'evaluating'],
  ['measuring', 'timing on devices'],
  ['searching', 'the search itself'],
]

function sharesText({ seconds: by }: SearchAccount, seconds: number): string {
  const all = stages.reduce((sum, [stage]) => sum + by[stage], 0) || 1
  const shares = stages
    .filter(([stage]) => by[stage] > 0)
    .map(([stage, name]) => `${name} ${((by[stage] / all) * 100).toFixed(by[stage] / all < 0.1 ? 1 : 0)} %`)
  return `${durationText(seconds)}: ${shares.join(', ')}`
}
