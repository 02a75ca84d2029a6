// What the search has to say about one model, as rows that every renderer draws: head against the best architecture, and
// how sure each figure is. The front's chart is in `plane.ts`.
import { type Estimate, type MetricKey, metrics, splitKey } from '../units.ts'
import { changeOf } from './compare.ts'
import { counted } from './figures.ts'
import type { FrontPoint, ModelVerdict, SearchSummary } from './types.ts'

export type Versus = {
  readonly key: MetricKey
  readonly head: Estimate | undefined
  readonly best: Estimate
  readonly change: Estimate | undefined
  /** How sure the difference is. */
  readonly sure: 'better' | 'worse' | 'same' | 'unsure'
  /** What the best one's figure rests on: `measured, 480 runs`. */
  readonly basis: string
}

/** Whether nothing found is better than the model itself, which is trial 0 of every search around it. */
export const isHead = ({ best, space }: SearchSummary): boolean => best?.id === 0 && space === undefined

/** The best architecture against head, one row a metric, objectives first; none where the best is head. */
export function versus(model: ModelVerdict, search: SearchSummary): Versus[] {
  const { best, objectives } = search
  if (!best || isHead(search)) return []
  const judged = model.checks.map(keyOfCheck)
  const own = (Object.keys(best.metrics) as MetricKey[]).filter(
    key => metrics[splitKey(key).metric].kind !== 'device' || judged.includes(key),
  )
  const keys = [...new Set([...objectives, ...judged, ...own])]
  return keys.flatMap(key => {
    const figure = best.metrics[key]
    const paired = search.story?.changes?.[key]
    return figure ? [compareKey(key, model.head[key], figure, { part: best.part, paired })] : []
  })
}

const keyOfCheck = ({ metric, device }: ModelVerdict['checks'][number]): MetricKey =>
  device === undefined ? metric : `${metric}@${device}`

function compareKey(
  key: MetricKey,
  head: Estimate | undefined,
  best: Estimate,
  { part, paired }: { readonly part: FrontPoint['part']; readonly paired: Estimate | undefined },
): Versus {
  const change = head && (paired ?? changeOf(best, head))
  return {
    key,
    head,
    best,
    change,
    sure: change ? certainty(change, key) : 'unsure',
    basis: basisOf(key, best, part),
  }
}

// Where the two were not compared, their intervals are taken to be independent: that claims less than a pair could.
function certainty({ low, high }: Estimate, key: MetricKey): Versus['sure'] {
  if (low === 0 && high === 0) return 'same'
  if (low <= 0 && high >= 0) return 'unsure'
  return high < 0 === (metrics[splitKey(key).metric].better === 'min') ? 'better' : 'worse'
}

/** Signs never stand without these words. */
export const sureText = ({ sure }: Versus): string =>
  sure === 'unsure' ? 'not sure: zero is in the interval' : sure

/** `evaluated on 600 test samples`, `measured, 480 runs`, `computed`, `predicted`. */
export function basisOf(key: MetricKey, { source, count }: Estimate, part: FrontPoint['part']): string {
  if (source !== 'measured') return source
  if (metrics[splitKey(key).metric].kind !== 'quality')
    return count === undefined ? 'measured' : `measured, ${counted(count, 'run')}`
  const which = part === 'held-out' ? 'held-out ' : part === 'test' ? 'test ' : ''
  return count === undefined ? 'measured' : `evaluated on ${counted(count, `${which}sample`)}`
}

/** Objectives and limits that the best has no figure for: devices that were not asked yet. */
export function unknownOf(model: ModelVerdict, { best, objectives }: SearchSummary): MetricKey[] {
  if (!best) return []
  const keys = [...new Set([...objectives, ...model.checks.map(keyOfCheck)])]
  return keys.filter(key => !best.metrics[key] && metrics[splitKey(key).metric].kind === 'device')
}

/** Ordered along the first objective, best first. */
export function orderedFront({ front, objectives }: SearchSummary): FrontPoint[] {
  const key = objectives[0]
  if (key === undefined) return [...front]
  const sign = metrics[splitKey(key).metric].better === 'min' ? 1 : -1
  const value = (point: FrontPoint) => (point.metrics[key]?.value ?? Number.POSITIVE_INFINITY * sign) * sign
  return [...front].sort((a, b) => value(a) - value(b))
}

/** What is said above the proposal, in a few words. */
export function proposalTitle(search: SearchSummary): string {
  const isOpen = search.story !== undefined && search.story.state !== 'ended'
  if (!search.best)
    return isOpen ? 'No architecture within all budgets yet' : 'No architecture keeps all budgets'
  if (isHead(search)) return `Nothing better than the model itself was found${isOpen ? ' yet' : ''}`
  return `An architecture that fits${isOpen ? ', so far' : ''}`
}
