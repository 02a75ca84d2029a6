// The search around one model. The ledger in `folder` is the only state, so the same call resumes.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../config/index.ts'
import type { Graph } from '../ir/index.ts'
import {
  evolution,
  openLedger,
  randomSearch,
  type Searcher,
  type SearchResult,
  search,
} from '../search/index.ts'
import { type Genome, type Space, widthSpace } from '../space/index.ts'
import { formatQuantity, type Metrics, metrics, splitKey } from '../units.ts'
import {
  type CandidateTools,
  calibrated,
  candidateCosts,
  measureBudgetMs,
  measureFinalists,
} from './candidate.ts'
import type { Lab } from './lab.ts'
import { type Brief, briefOf, ledgerFile } from './ledger-plan.ts'
import type { Setting } from './setting.ts'
import type { Subject } from './subject.ts'
import { taskOf } from './task.ts'

export const searchers: Readonly<Record<Plan['search']['method'], Searcher>> = {
  evolution,
  random: randomSearch,
}

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

/**
 * Searches around `subject.head`; `base` holds the figures that largest worsenings refer to.
 * Undefined when nothing of the model can be changed.
 */
export async function propose(
  subject: Subject,
  base: Metrics,
  request: SearchRequest,
  { plan, lab, setting }: SearchTools,
): Promise<Proposal | undefined> {
  const space = widthSpace(subject.head.graph, { fractions: plan.search.widths })
  if (space.choices.length === 0) return undefined
  const task = taskOf(subject.plan, plan, base)
  const brief = briefOf(subject, space, task, request)
  const tools = { subject, space, lab, plan, seed: request.seed, signal: setting.signal }
  const evaluate = {
    costs: candidateCosts(subject, plan.devices, space, task),
    quality: async (graph: Graph, { genome, signal }: Pick<CandidateTools, 'signal'> & { genome: Genome }) =>
      (await calibrated(graph, genome, { ...tools, signal })).metrics,
    ...(request.measure ? { measure: measureFinalists(subject, plan, task, setting) } : {}),
  }
  mkdirSync(request.folder, { recursive: true })
  const ledger = openLedger(join(request.folder, ledgerFile), brief, setting.now)
  try {
    const options = {
      ...limitsOfSearch(request),
      measureMs: measureBudgetMs(subject, plan),
      now: setting.now,
      ledger,
    }
    const result = await search(
      { space, ...task, seed: request.seed },
      {
        ...options,
        evaluate,
        searcher: searchers[request.method],
        progress: step => setting.progress(describeStep(subject.plan.name, step)),
        ...(setting.signal ? { signal: setting.signal } : {}),
      },
    )
    return { brief, space, result, best: result.best && (await modelOf(result.best.genome, space, tools)) }
  } finally {
    ledger.close()
  }
}

const limitsOfSearch = ({ timeMs, trials }: SearchRequest) => ({
  ...(timeMs === undefined ? {} : { timeMs }),
  ...(trials === undefined ? {} : { trials }),
})

/** The candidate as it was evaluated: recalibration is deterministic, so it is done again instead of kept for all. */
async function modelOf(genome: Genome, space: Space, tools: CandidateTools): Promise<Uint8Array> {
  return (await calibrated(space.decode(genome), genome, { ...tools, signal: undefined })).model
}

type Step = Parameters<NonNullable<Parameters<typeof search>[1]['progress']>>[0]

function describeStep(model: string, { stage, done, total, best, frontSize, secondsLeft }: Step) {
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
