// How a search went, for people: its account, its learning curves and the layers of what it found, cut to what is shown.
import type { LedgerRecord, Outcome, Task, Trial } from '../search/index.ts'
import type { DiagramRow } from '../space/index.ts'
import { type MetricKey, metrics, splitKey } from '../units.ts'
import { accountOf } from './account.ts'
import { visible } from './escape.ts'
import type { Curve, LayerDiagram, SearchStory } from './search-types.ts'

const rowsKept = 200
const curvesKept = 60

export type StoryFacts = Pick<SearchStory, 'state' | 'stop' | 'asked' | 'diagram' | 'changes'> & {
  readonly task: Task
  readonly records: readonly LedgerRecord[]
  readonly trials: readonly Trial[]
  readonly dropped: Outcome['dropped']
  readonly looked: number | undefined
}

export function storyOf({ task, records, trials, dropped, looked, ...rest }: StoryFacts): SearchStory {
  return {
    ...rest,
    account: accountOf({ task, records, trials, looked, tooSlow: dropped.length }),
    curves: curvesOf(trials, task),
  }
}

/** Those that came furthest, in the order of trials; the model itself is not trained. */
function curvesOf(trials: readonly Trial[], { objectives, constraints }: Task): Curve[] {
  const quality = [...objectives, ...constraints].find(({ key }) => isQuality(key))
  if (!quality) return []
  const all = trials.slice(1).flatMap(({ id, rungs = [] }) => {
    const points = rungs.slice(0, 12).flatMap(({ steps, part, metrics }) => {
      const figure = metrics[quality.key]
      return figure ? [{ steps, part, figure }] : []
    })
    return points.length > 0 ? [{ trial: id, points }] : []
  })
  const furthest = [...all].sort((a, b) => b.points.length - a.points.length).slice(0, curvesKept)
  return furthest.sort((a, b) => a.trial - b.trial)
}

const isQuality = (key: MetricKey) => metrics[splitKey(key).metric].kind === 'quality'

/** The rows of one trial, every name short enough for the verdict's schema. */
export const layerDiagramOf = (trial: number, rows: readonly DiagramRow[]): LayerDiagram => ({
  trial,
  rows: rows.slice(0, rowsKept).map(briefRow),
  more: Math.max(0, rows.length - rowsKept),
})

const briefRow = ({ state, name, before, after, changes }: DiagramRow): DiagramRow => ({
  state,
  name: visible(name, 200),
  before: before && briefLayer(before),
  after: after && briefLayer(after),
  changes: changes.slice(0, 10).map(text => visible(text, 120)),
})

const briefLayer = ({ layer, output, width }: NonNullable<DiagramRow['after']>) => ({
  layer: visible(layer, 120),
  output: visible(output, 120),
  width,
})
