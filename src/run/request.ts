// What a search is asked and what it gives, whichever way it goes; and how it tells where it stands.
import type { Plan } from '../config/index.ts'
import type { Progress } from '../progress.ts'
import type { SearchStory } from '../report/index.ts'
import { known, type SearchResult, type SearchStep, type Trial } from '../search/index.ts'
import type { Space } from '../space/index.ts'
import { formatQuantity, type MetricKey, type Metrics, metrics, splitKey } from '../units.ts'
import type { Warning } from '../warnings.ts'
import type { OpenJournal } from './journal.ts'
import type { Lab } from './lab.ts'
import type { Brief } from './ledger-plan.ts'
import type { Setting } from './setting.ts'
import type { MemoryPlace, Warm } from './warm-session.ts'

/** What a command line said of a search beside its limits, in its own words, so that it can be said again. */
export type Said = {
  /** The configuration, where it is not `edgewise.yml`. */
  readonly config?: string | undefined
  readonly space?: string | undefined
  /** A folder, or `none`. */
  readonly warmStart?: string | undefined
  readonly train?: false | undefined
  readonly measure?: false | undefined
}

export type SearchRequest = {
  readonly method: Plan['search']['method']
  readonly timeMs: number | undefined
  readonly trials: number | undefined
  readonly seed: number
  /** Where the ledger lies; made if needed. */
  readonly folder: string
  readonly measure: boolean
  /** What earlier searches know, and where this one is remembered. Default: nothing, and nowhere. */
  readonly memory?: MemoryPlace
  readonly said?: Said
}

export type Proposal = {
  readonly brief: Brief
  readonly space: Space
  readonly result: SearchResult
  /** The best feasible architecture as a model, weights inherited. */
  readonly best: Uint8Array | undefined
  /** How it went; undefined while the search is not yet told of. */
  readonly story?: SearchStory | undefined
  /** Whether earlier searches knew something of it. */
  readonly warmStarted?: boolean
  /** Of a memory that was damaged, or could not be written. */
  readonly warnings?: readonly Warning[]
}

/** What a search needs beside its subject. */
export type SearchTools = {
  readonly plan: Plan
  readonly lab: Lab
  readonly setting: Setting
  readonly journal?: OpenJournal
  readonly warm?: Warm
}

/** What is known already: base's figures, which largest worsenings refer to, and head's, which finalists are timed by. */
export type KnownFigures = { readonly head: Metrics; readonly base: Metrics }

export const limitsOfSearch = ({ timeMs, trials }: SearchRequest) => ({
  ...(timeMs === undefined ? {} : { timeMs }),
  ...(trials === undefined ? {} : { trials }),
})

/** Where a search stands: a line for logs, a table for those who watch. */
export function describeStep(
  model: string,
  { stage, trial, done, total, best, frontSize, secondsLeft }: SearchStep,
): Progress {
  const steps = trial.rungs?.at(-1)?.steps
  const trained = steps === undefined ? '' : ` after ${steps} steps`
  const figures = trial.state === 'complete' ? figuresOf(trial) : trial.state
  return {
    stage: `${stage} ${model}`,
    done,
    note: best ? `front ${frontSize}, best ${bestFigure(best.metrics)}` : 'nothing feasible yet',
    facts: [
      ['trial', `#${trial.id}${trained}: ${figures}`],
      ['best feasible', best ? `#${best.id}: ${figuresOf(best)}` : 'none yet'],
      ['front', `${frontSize} of ${done}`],
    ],
    ...(total === undefined ? {} : { total }),
    ...(secondsLeft === undefined ? {} : { secondsLeft }),
  }
}

/** In a line of a table: quality, MACs, and what a device said. */
function figuresOf(trial: Trial): string {
  const figures = known(trial)
  const keys = (Object.keys(figures) as MetricKey[]).filter(key => {
    const { kind } = metrics[splitKey(key).metric]
    return kind === 'quality' || key === 'macs' || (kind === 'device' && trial.measured?.[key])
  })
  return keys.map(key => `${key} ${formatQuantity(figures[key]!.value, figures[key]!.unit)}`).join(', ')
}

function bestFigure(figures: Metrics): string {
  const quality = (Object.keys(figures) as MetricKey[]).find(
    key => metrics[splitKey(key).metric].kind === 'quality',
  )
  const estimate = figures[quality ?? 'macs']
  return estimate ? formatQuantity(estimate.value, estimate.unit) : ''
}
