// The front in a plane: quality upwards against a cost, a device's word before MACs where the search asks for one.
import { type Estimate, type MetricKey, metrics, splitKey } from '../units.ts'
import { orderedFront } from './proposal.ts'
import type { FrontPoint, ModelVerdict, SearchSummary } from './types.ts'

export type Spot = {
  readonly label: string
  readonly kind: 'front' | 'infeasible' | 'best' | 'head' | 'base'
  /** The samples its quality was judged on, where candidates were trained. */
  readonly part: FrontPoint['part']
  /** What was changed, for people. */
  readonly description: string
  readonly x: Estimate
  readonly y: Estimate
}
export type Axis = { readonly key: MetricKey; readonly limit: number | undefined }
export type Plane = { readonly x: Axis; readonly y: Axis; readonly spots: readonly Spot[] }

/** Undefined when it has no extent. */
export function plane(model: ModelVerdict, search: SearchSummary): Plane | undefined {
  const [x, y] = axesOf(search)
  if (x === undefined || y === undefined) return undefined
  const spot = (
    label: string,
    kind: Spot['kind'],
    figures: Pick<FrontPoint, 'metrics' | 'part' | 'description'>,
  ) => {
    const [atX, atY] = [figures.metrics[x], figures.metrics[y]]
    const { part, description } = figures
    return atX && atY ? [{ label, kind, part, description, x: atX, y: atY }] : []
  }
  // Of a search that trains the model itself is judged on the test part.
  const part = search.front.some(point => point.part) ? ('test' as const) : undefined
  const known = (label: 'head' | 'base', metrics: FrontPoint['metrics'] | undefined) =>
    metrics ? spot(label, label, { metrics, part, description: '' }) : []
  const spots: Spot[] = [
    ...orderedFront(search).flatMap(point => spot(`#${point.id}`, kindOf(point, search), point)),
    ...known('base', model.base),
    ...known('head', model.head),
  ]
  return spots.length < 2 ? undefined : { x: axis(x, model), y: axis(y, model), spots }
}

const kindOf = (point: FrontPoint, { best }: SearchSummary): Spot['kind'] =>
  point.id === best?.id ? 'best' : point.feasible ? 'front' : 'infeasible'

/** Quality (or what stands for it) upwards, a cost to the right; without a quality the first two objectives. */
function axesOf({ objectives, front }: SearchSummary): readonly (MetricKey | undefined)[] {
  const kind = (key: MetricKey) => metrics[splitKey(key).metric].kind
  const isQuality = (key: MetricKey) => kind(key) === 'quality' || kind(key) === 'proxy'
  const y = objectives.find(isQuality)
  if (y === undefined) return objectives
  const costs = objectives.filter(key => !isQuality(key))
  const everywhere = (key: MetricKey) => front.every(point => point.metrics[key])
  const device = costs.find(key => kind(key) === 'device' && everywhere(key))
  return [device ?? costs[0] ?? 'macs', y]
}

function axis(key: MetricKey, model: ModelVerdict): Axis {
  const { metric, device } = splitKey(key)
  const check = model.checks.find(check => check.metric === metric && check.device === device)
  return { key, limit: check?.budget.limit }
}
