// The search that trains its candidates, around one model: space, foreseen costs, coach and ledger brought together.
import { join } from 'node:path'
import { costEvaluator } from '../cost/index.ts'
import { UserError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { type Foresight, openLedger, searchByTraining, type Task } from '../search/index.ts'
import type { Genome, Space } from '../space/index.ts'
import { computed, type Deployment, type Metrics, metrics, splitKey } from '../units.ts'
import { candidateCosts, measureBudgetMs, measureFinalists, wantedQualities } from './candidate.ts'
import { beginWorker, type OpenCoach, openCoach, type Starting } from './coach.ts'
import { type Brief, briefOf, ledgerFile, settledBrief } from './ledger-plan.ts'
import { anchorOf, groundOf, type Origin } from './origin.ts'
import { genomePredictions } from './predicted.ts'
import {
  describeStep,
  type KnownFigures,
  limitsOfSearch,
  type Proposal,
  type SearchRequest,
  type SearchTools,
} from './request.ts'
import type { Entry } from './subject.ts'
import { isBlind, taskOf } from './task.ts'
import type { Recall, RecallTools } from './warm-recall.ts'

/**
 * Undefined where the method does not train, or there is nothing to train by or for.
 * @returns `untrained`: why it cannot be done, where it was asked for
 */
export async function proposeTrained(
  entry: Entry,
  figures: KnownFigures,
  request: SearchRequest,
  tools: SearchTools,
): Promise<Proposal | { readonly untrained: string } | undefined> {
  const { plan, setting } = tools
  const task = taskOf(entry.plan, plan, figures.base)
  if (request.method !== 'auto' || !plan.search.train || isBlind(task)) return undefined
  const begun = setting.now()
  const starting = entry.plan.data && (await beginWorker(setting))
  try {
    return await proposedBy(starting, { entry, figures, request, tools, task, begun })
  } finally {
    await starting?.close()
  }
}

type Asked = {
  readonly entry: Entry
  readonly figures: KnownFigures
  readonly request: SearchRequest
  readonly tools: SearchTools
  readonly task: Task
  readonly begun: number
}

async function proposedBy(
  starting: Starting | undefined,
  { entry, figures, request, tools, task, begun }: Asked,
): Promise<Proposal | { readonly untrained: string } | undefined> {
  const { plan, setting } = tools
  const { folder, seed } = request
  const { origin: subject, space } = await groundOf(entry, { seed, trains: true }, tools)
  if (space.choices.length === 0) return undefined
  makeFolder(folder)
  const qualities = wantedQualities(subject, plan)
  const coach = await openCoach({
    subject,
    space,
    setting,
    metrics: qualities,
    folder,
    seed,
    starting,
  })
  const brief = settledBrief(join(folder, ledgerFile), briefOf(subject, space, task, request))
  const memory = await recalled({ subject, space, brief, coach, metrics: qualities }, tools)
  const problem = memory instanceof UserError ? memory : memory?.isTrainable ? undefined : await coach.unfit()
  if (problem) return { untrained: problem.message }
  const known = memory instanceof UserError ? undefined : memory
  return searched({ subject, figures, request, tools, space, brief, coach, begun, memory: known })
}

/** Time that the same search had before, where it is given clearly more now: it goes on for the difference. */
function goneOnFrom(memory: Recall | undefined, timeMs: number): number {
  const before = memory?.same?.ms ?? 0
  return before < 0.4 * timeMs ? before : 0
}

/** What is known of this search from earlier ones; the error of a data set that cannot be read, or trained on. */
async function recalled(
  { subject, space, brief, coach, metrics }: Omit<RecallTools, 'conditions' | 'adopt'> & { coach: OpenCoach },
  { warm, setting }: SearchTools,
): Promise<Recall | UserError | undefined> {
  if (!warm) return undefined
  try {
    const data = await coach.data(setting.signal)
    return warm.recall({ subject, space, brief, metrics, adopt: coach.adopt, data })
  } catch (error) {
    if (error instanceof UserError && !setting.signal?.aborted) return error
    throw error
  }
}

type Work = {
  readonly subject: Origin
  readonly figures: KnownFigures
  readonly request: SearchRequest
  readonly tools: SearchTools
  readonly space: Space
  readonly brief: Brief
  readonly coach: OpenCoach
  readonly begun: number
  readonly memory: Recall | undefined
}

async function searched({
  subject,
  figures,
  request,
  tools,
  space,
  brief,
  coach,
  begun,
  memory,
}: Work): Promise<Proposal> {
  const { plan, setting, journal, warm } = tools
  const path = join(request.folder, ledgerFile)
  const limits: Task = { objectives: brief.objectives, constraints: brief.constraints }
  const costs = candidateCosts(subject, plan.devices, space, limits, { ...setting, head: figures.head })
  const predicted = genomePredictions(subject, plan.devices, space, setting)
  const foreseen = foresightOf(subject, space, limits, { direct: costs, predicted })
  const foresight = foreseen && (journal?.counting(foreseen) ?? foreseen)
  const ledger = openLedger(path, brief, setting.now)
  journal?.begin(space, subject.head.graph)
  // Getting ready is part of the time.
  const late = ledger.spentMs > 0 ? 0 : setting.now() - begun
  const { timeMs, ...rest } = limitsOfSearch(request)
  if (memory) coach.startFrom(memory.start)
  const measure = request.measure
    ? measureFinalists(subject, plan, limits, setting, anchorOf(figures, subject))
    : undefined
  try {
    const result = await searchByTraining(
      { space, ...limits, seed: request.seed },
      {
        ...rest,
        ...(timeMs === undefined ? {} : { timeMs: Math.max(1, timeMs - late - goneOnFrom(memory, timeMs)) }),
        ...(foresight ? { foresight } : {}),
        evaluate: {
          costs,
          quality: (_graph, { signal }) => coach.judgeHeldOut(signal),
          ...(measure ? { measure } : {}),
        },
        coach,
        ...(memory ? { memory } : {}),
        measureMs: measureBudgetMs(subject, plan),
        now: setting.now,
        ledger,
        progress: step => {
          journal?.best(step.best)
          setting.progress(describeStep(subject.plan.name, step))
        },
        ...(setting.signal ? { signal: setting.signal } : {}),
      },
    )
    // What was only confirmed is remembered as it was: with the time that it took.
    if (result.seconds * 1000 >= (memory?.same?.ms ?? 0)) warm?.keep(brief)
    if (!result.interrupted) coach.keepOnly(result.front.map(({ id }) => id))
    return { brief, space, result, best: result.best && modelOf(result.best.id, subject, coach) }
  } finally {
    ledger.close()
  }
}

const modelOf = (id: number, { head, family }: Origin, coach: OpenCoach): Uint8Array | undefined =>
  id === 0 && family === undefined ? head.bytes : (coach.model(id) ?? head.bytes)

/** Costs of any genome at once, if they tell every limit that is no device's to tell and no data set's. */
function foresightOf(
  subject: Origin,
  space: Space,
  { constraints }: Task,
  {
    direct,
    predicted,
  }: {
    readonly direct: (graph: Origin['head']['graph'], genome: Genome) => Metrics
    /** Of devices that are not here. */
    readonly predicted: (genome: Genome) => Metrics
  },
): Foresight | undefined {
  const evaluator = costEvaluator(space)
  if (!evaluator) return undefined
  const { head, plan } = subject
  // What a file has beside its weights hardly changes.
  const besideWeights = head.fileBytes - head.analysis.weightBytes.fp32
  const as = (metric: 'peak-memory' | 'weight-bytes'): Deployment =>
    plan.budgets.some(b => b.metric === metric && b.deployment === 'int8') ? 'int8' : 'fp32'
  const costs = (genome: Genome): Metrics => {
    const { params, macs, weightBytes, peakActivationBytes } = evaluator.costs(genome)
    const size = weightBytes.fp32 + besideWeights
    return {
      ...predicted(genome),
      params: computed(params, 'count'),
      macs: computed(macs, 'count'),
      'weight-bytes': computed(weightBytes[as('weight-bytes')], 'B'),
      'file-size': { value: size, low: 0.9 * size, high: 1.1 * size, unit: 'B', source: 'predicted' },
      ...(peakActivationBytes
        ? { 'peak-memory': computed(peakActivationBytes[as('peak-memory')], 'B') }
        : {}),
    }
  }
  const seed = { ...direct(head.graph, space.seed) }
  const foreseen = costs(space.seed)
  const isTold = constraints.every(
    ({ key }) => metrics[splitKey(key).metric].kind === 'quality' || key in foreseen || !(key in seed),
  )
  return isTold ? { costs } : undefined
}
