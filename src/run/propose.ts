// The search around one model. The ledger in `folder` is the only state, so the same call resumes.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../config/index.ts'
import type { Graph } from '../ir/index.ts'
import {
  evolution,
  local,
  openLedger,
  randomSearch,
  type Searcher,
  search,
  type Task,
} from '../search/index.ts'
import { type Genome, type Space, widthSpace } from '../space/index.ts'
import {
  type CandidateTools,
  calibrated,
  candidateCosts,
  measureBudgetMs,
  measureFinalists,
} from './candidate.ts'
import { type OpenJournal, openJournal } from './journal.ts'
import { briefOf, ledgerFile, settledBrief } from './ledger-plan.ts'
import { proposeTrained } from './propose-trained.ts'
import {
  describeStep,
  type KnownFigures,
  limitsOfSearch,
  type Proposal,
  type SearchRequest,
  type SearchTools,
} from './request.ts'
import { readSearch } from './search-report.ts'
import type { Subject } from './subject.ts'
import { taskOf } from './task.ts'

/** `auto` is evolution where nothing can be trained. */
export const searchers: Readonly<Record<Plan['search']['method'], Searcher>> = {
  auto: evolution,
  evolution,
  local,
  random: randomSearch,
}

/**
 * Searches around `subject.head`.
 * Undefined when nothing of the model can be changed.
 */
export async function propose(
  subject: Subject,
  figures: KnownFigures,
  request: SearchRequest,
  tools: SearchTools,
): Promise<Proposal | undefined> {
  const journal = openJournal(request)
  try {
    const proposal = await proposed(subject, figures, request, { ...tools, journal })
    if (proposal) journal.end(proposal.result)
    return proposal && { ...proposal, story: readSearch(request.folder, 0).story }
  } finally {
    journal.close()
  }
}

async function proposed(
  subject: Subject,
  figures: KnownFigures,
  request: SearchRequest,
  { plan, lab, setting, journal }: SearchTools & { readonly journal: OpenJournal },
): Promise<Proposal | undefined> {
  const trained = await proposeTrained(subject, figures, request, { plan, lab, setting, journal })
  if (trained && !('untrained' in trained)) return trained
  const space = widthSpace(subject.head.graph, { fractions: plan.search.widths })
  if (space.choices.length === 0) return undefined
  const path = join(request.folder, ledgerFile)
  const asked = taskOf(subject.plan, plan, figures.base)
  const brief = settledBrief(path, { ...briefOf(subject, space, asked, request), ...trained })
  const task: Task = { objectives: brief.objectives, constraints: brief.constraints }
  const tools = { subject, space, lab, plan, seed: request.seed, signal: setting.signal }
  const evaluate = {
    costs: candidateCosts(subject, plan.devices, space, task),
    quality: async (graph: Graph, { genome, signal }: Pick<CandidateTools, 'signal'> & { genome: Genome }) =>
      (await calibrated(graph, genome, { ...tools, signal })).metrics,
    ...(request.measure ? { measure: measureFinalists(subject, plan, task, setting, figures.head) } : {}),
  }
  mkdirSync(request.folder, { recursive: true })
  const ledger = openLedger(path, brief, setting.now)
  journal.begin(space, subject.head.graph)
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
        progress: step => {
          journal.best(step.best)
          setting.progress(describeStep(subject.plan.name, step))
        },
        ...(setting.signal ? { signal: setting.signal } : {}),
      },
    )
    return { brief, space, result, best: result.best && (await modelOf(result.best.genome, space, tools)) }
  } finally {
    ledger.close()
  }
}

/** The candidate as it was evaluated: recalibration is deterministic, so it is done again instead of kept for all. */
async function modelOf(genome: Genome, space: Space, tools: CandidateTools): Promise<Uint8Array> {
  return (await calibrated(space.decode(genome), genome, { ...tools, signal: undefined })).model
}
