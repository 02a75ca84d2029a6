// What a search is asked and what it gives, whichever way it goes; and how it tells where it stands.
import type { Plan } from '../config/index.ts'
import type { SearchResult, SearchStep } from '../search/index.ts'
import type { Space } from '../space/index.ts'
import { formatQuantity, type Metrics, metrics, splitKey } from '../units.ts'
import type { Lab } from './lab.ts'
import type { Brief } from './ledger-plan.ts'
import type { Setting } from './setting.ts'

export type SearchRequest = {
  readonly method: Plan['search']['method']
  readonly timeMs: number | undefined
  readonly trials: number | undefined
  readonly seed: number
  /** Where the ledger lies; made if needed. */
  readonly folder: string
  readonly measure: boolean
}

export type Proposal = {
  readonly brief: Brief
  readonly space: Space
  readonly result: SearchResult
  /** The best feasible architecture as a model, weights inherited. */
  readonly best: Uint8Array | undefined
}

/** What a search needs beside its subject. */
export type SearchTools = { readonly plan: Plan; readonly lab: Lab; readonly setting: Setting }

/** What is known already: base's figures, which largest worsenings refer to, and head's, which finalists are timed by. */
export type KnownFigures = { readonly head: Metrics; readonly base: Metrics }

export const limitsOfSearch = ({ timeMs, trials }: SearchRequest) => ({
  ...(timeMs === undefined ? {} : { timeMs }),
  ...(trials === undefined ? {} : { trials }),
})

export function describeStep(
  model: string,
  { stage, done, total, best, frontSize, secondsLeft }: SearchStep,
) {
  return {
    stage: `${stage} ${model}`,
    done,
    note: best ? `front ${frontSize}, best ${bestFigure(best.metrics)}` : 'nothing feasible yet',
    ...(total === undefined ? {} : { total }),
    ...(secondsLeft === undefined ? {} : { secondsLeft }),
  }
}

function bestFigure(figures: Metrics): string {
  const quality = (Object.keys(figures) as (keyof Metrics)[]).find(
    key => metrics[splitKey(key).metric].kind === 'quality',
  )
  const estimate = figures[quality ?? 'macs']
  return estimate ? formatQuantity(estimate.value, estimate.unit) : ''
}
