// What the search has to say about one model, as rows that every renderer draws: head against the best
// architecture, the front in order, the objectives that span the chart.
import { type Estimate, type MetricKey, metrics, splitKey } from '../units.ts'
import { changeOf } from './compare.ts'
import type { FrontPoint, ModelVerdict, SearchSummary } from './types.ts'

export type Versus = {
  readonly key: MetricKey
  readonly head: Estimate | undefined
  readonly best: Estimate
  readonly change: Estimate | undefined
  /** How sure the difference is, in words. */
  readonly sure: 'better' | 'worse' | 'same' | 'unsure'
}

/** Whether nothing found is better than the model itself, which is trial 0 of every search around it. */
export const isHead = ({ best, space }: SearchSummary): boolean => best?.id === 0 && space === undefined

/** The best architecture against head, one row a metric, objectives first; none where the best is head. */
export function versus(model: ModelVerdict, search: SearchSummary): Versus[] {
  const { best, objectives } = search
  if (!best || isHead(search)) return []
  const keys = [...new Set([...objectives, ...(Object.keys(best.metrics) as MetricKey[])])]
  return keys.flatMap(key => {
    const figure = best.metrics[key]
    return figure ? [compareKey(key, model.head[key], figure)] : []
  })
}

function compareKey(key: MetricKey, head: Estimate | undefined, best: Estimate): Versus {
  const change = head && changeOf(best, head)
  return { key, head, best, change, sure: change ? certainty(change, key) : 'unsure' }
}

// Intervals of the two figures are independent, so this claims less than a paired comparison could.
function certainty({ low, high }: Estimate, key: MetricKey): Versus['sure'] {
  if (low === 0 && high === 0) return 'same'
  if (low <= 0 && high >= 0) return 'unsure'
  return high < 0 === (metrics[splitKey(key).metric].better === 'min') ? 'better' : 'worse'
}

/** Ordered along the first objective, best first. */
export function orderedFront({ front, objectives }: SearchSummary): FrontPoint[] {
  const key = objectives[0]
  if (key === undefined) return [...front]
  const sign = metrics[splitKey(key).metric].better === 'min' ? 1 : -1
  const value = (point: FrontPoint) => (point.metrics[key]?.value ?? Number.POSITIVE_INFINITY) * sign
  return [...front].sort((a, b) => value(a) - value(b))
}

export type Spot = {
  readonly label: string
  readonly kind: 'front' | 'infeasible' | 'best' | 'head' | 'base'
  readonly x: Estimate
  readonly y: Estimate
}
export type Axis = { readonly key: MetricKey; readonly limit: number | undefined }
export type Plane = { readonly x: Axis; readonly y: Axis; readonly spots: readonly Spot[] }

/** The front in the plane of the first two objectives, with head and base; undefined when it has no extent. */
export function plane(model: ModelVerdict, search: SearchSummary): Plane | undefined {
  const [x, y] = search.objectives
  if (x === undefined || y === undefined) return undefined
  const spot = (label: string, kind: Spot['kind'], figures: FrontPoint['metrics'] | undefined): Spot[] => {
    const [atX, atY] = [figures?.[x], figures?.[y]]
    return atX && atY ? [{ label, kind, x: atX, y: atY }] : []
  }
  const spots = [
    ...orderedFront(search).flatMap(point => spot(`#${point.id}`, kindOf(point, search), point.metrics)),
    ...spot('base', 'base', model.base),
    ...spot('head', 'head', model.head),
  ]
  return spots.length < 2 ? undefined : { x: axis(x, model), y: axis(y, model), spots }
}

const kindOf = (point: FrontPoint, { best }: SearchSummary): Spot['kind'] =>
  point.id === best?.id ? 'best' : point.feasible ? 'front' : 'infeasible'

function axis(key: MetricKey, model: ModelVerdict): Axis {
  const { metric, device } = splitKey(key)
  const check = model.checks.find(check => check.metric === metric && check.device === device)
  return { key, limit: check?.budget.limit }
}
