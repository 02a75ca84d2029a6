// The search around one model. The ledger in `folder` is the only state, so the same call resumes.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../config/index.ts'
import { analyze } from '../cost/index.ts'
import { encode, type Graph } from '../ir/index.ts'
import { makeFolder } from '../make-folder.ts'
import {
  evolution,
  local,
  openLedger,
  randomSearch,
  remembering,
  type Searcher,
  search,
  type Task,
} from '../search/index.ts'
import type { Genome } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { appraised, proxyTask, rankingProxy } from './appraise.ts'
import {
  type Calibrated,
  type CandidateTools,
  calibrated,
  candidateCosts,
  measureBudgetMs,
  measureFinalists,
} from './candidate.ts'
import { type OpenJournal, openJournal } from './journal.ts'
import { withKept } from './kept-setting.ts'
import { briefOf, ledgerFile, settledBrief } from './ledger-plan.ts'
import { anchorOf, groundOf, type Origin } from './origin.ts'
import { predictedChanges } from './predicted.ts'
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
import type { Setting } from './setting.ts'
import { type Entry, hasModel } from './subject.ts'
import { taskOf } from './task.ts'
import type { Recall } from './warm-recall.ts'
import { openWarm } from './warm-session.ts'
import { isConfirmed, recallUntrained } from './warm-untrained.ts'

/** `auto` is evolution where nothing can be trained. */
export const searchers: Readonly<Record<Plan['search']['method'], Searcher>> = {
  auto: evolution,
  evolution,
  local,
  random: randomSearch,
}

/**
 * Searches around the entry's model, or in the family that its space names.
 * Undefined when nothing can be changed.
 */
export async function propose(
  entry: Entry,
  figures: KnownFigures,
  request: SearchRequest,
  tools: SearchTools,
): Promise<Proposal | undefined> {
  const journal = openJournal(request)
  const { memory = 'none', folder } = request
  const warm = openWarm({ memory, folder, plan: tools.plan })
  try {
    const setting = withKept(tools.setting, memory)
    const proposal = await proposed(entry, figures, request, { ...tools, setting, journal, warm })
    if (proposal) journal.end(proposal.result, changesOfBest(entry, proposal, tools.plan, setting))
    const warnings = warm.warnings()
    return (
      proposal && {
        ...proposal,
        story: readSearch(request.folder, 0).story,
        warnings,
        warmStarted: warm.told(),
      }
    )
  } finally {
    journal.close()
  }
}

async function proposed(
  entry: Entry,
  figures: KnownFigures,
  request: SearchRequest,
  { plan, lab, setting, journal, warm }: SearchTools & { readonly journal: OpenJournal },
): Promise<Proposal | undefined> {
  const trained = await proposeTrained(entry, figures, request, {
    plan,
    lab,
    setting,
    journal,
    ...(warm ? { warm } : {}),
  })
  if (trained && !('untrained' in trained)) return trained
  const { seed } = request
  const { origin: subject, space } = await groundOf(entry, { seed, trains: false }, { plan, lab, setting })
  if (space.choices.length === 0) return undefined
  const path = join(request.folder, ledgerFile)
  const { signal } = setting
  const appraisal = { origin: subject, lab, seed }
  const proxy = subject.family === undefined ? undefined : await rankingProxy({ ...appraisal, signal })
  const wanted = taskOf(subject.plan, plan, figures.base)
  const asked = proxy ? proxyTask(wanted, proxy) : wanted
  const brief = settledBrief(path, { ...briefOf(subject, space, asked, request), ...trained })
  const task: Task = { objectives: brief.objectives, constraints: brief.constraints }
  const tools = { subject, space, lab, plan, seed, signal }
  const memory = await recallUntrained({ ...tools, brief }, warm)
  const quality = async (
    graph: Graph,
    context: Pick<CandidateTools, 'signal'> & { genome: Genome },
  ): Promise<Metrics> =>
    proxy
      ? appraised(graph, proxy, { ...appraisal, signal: context.signal })
      : (await calibrated(graph, context.genome, { ...tools, signal: context.signal })).metrics
  const measure = request.measure
    ? measureFinalists(subject, plan, task, setting, anchorOf(figures, subject))
    : undefined
  const evaluate = {
    costs: candidateCosts(subject, plan.devices, space, task, { ...setting, head: figures.head }),
    quality,
    ...(memory ? { recall: memory.figures } : {}),
    ...(measure ? { measure } : {}),
  }
  makeFolder(request.folder)
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
      { space, ...task, seed },
      {
        ...options,
        evaluate,
        searcher: remembering(searchers[request.method], genomesOf(memory)),
        progress: step => {
          journal.best(step.best)
          setting.progress(describeStep(subject.plan.name, step))
        },
        ...(setting.signal ? { signal: setting.signal } : {}),
      },
    )
    const best = result.best && (await remade(result.best.genome, tools))
    if (!best || isConfirmed(result.best!, best.metrics)) {
      warm?.keep(brief)
      return { brief, space, result, best: best?.model }
    }
  } finally {
    ledger.close()
  }
  // Somebody wrote down what is not so: nothing of it is believed.
  rmSync(path)
  const cold = warm && { ...warm, recall: () => undefined }
  return proposed(entry, figures, request, { plan, lab, setting, journal, ...(cold ? { warm: cold } : {}) })
}

/** The best one against the repository's own model, by the predictors that tell both. */
function changesOfBest(
  entry: Entry,
  { space, result, brief }: Proposal,
  { devices }: Plan,
  setting: Setting,
): Metrics {
  if (!result.best || !hasModel(entry)) return {}
  const graph = space.decode(result.best.genome)
  // The model's input shapes are not a family's.
  const shapes = brief.space.name === undefined ? entry.plan.shapes : {}
  const named = devices.filter(({ name }) => entry.plan.budgets.some(({ device }) => device === name))
  return predictedChanges(entry.head, { graph, analysis: analyze(graph, { shapes }) }, named, setting)
}

/** The same search proposes the same again by itself. */
const genomesOf = (memory: Recall | undefined): Genome[] =>
  memory && !memory.same ? [...memory.known.map(({ genome }) => genome), ...memory.others] : []

/** The candidate as it was evaluated: recalibration is deterministic, so it is done again instead of kept for all. */
async function remade(
  genome: Genome,
  tools: CandidateTools & { readonly subject: Origin },
): Promise<Calibrated> {
  const graph = tools.space.decode(genome)
  if (tools.subject.family !== undefined) return { model: encode(graph), metrics: {} }
  return calibrated(graph, genome, { ...tools, signal: undefined })
}
