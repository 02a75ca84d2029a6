// The search that trains its candidates, around one model: space, foreseen costs, coach and ledger brought together.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { costEvaluator } from '../cost/index.ts'
import { type Foresight, openLedger, searchByTraining, type Task } from '../search/index.ts'
import type { Genome, Space } from '../space/index.ts'
import { computed, type Deployment, type Metrics, metrics, splitKey } from '../units.ts'
import { candidateCosts, measureBudgetMs, measureFinalists, wantedQualities } from './candidate.ts'
import { type OpenCoach, openCoach } from './coach.ts'
import { briefOf, ledgerFile, settledBrief } from './ledger-plan.ts'
import { anchorOf, groundOf, type Origin } from './origin.ts'
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
  const { folder, seed } = request
  const { origin: subject, space } = await groundOf(entry, { seed, trains: true }, tools)
  if (space.choices.length === 0) return undefined
  mkdirSync(folder, { recursive: true })
  const coach = await openCoach({
    subject,
    space,
    setting,
    metrics: wantedQualities(subject, plan),
    folder,
    seed,
  })
  try {
    const problem = await coach.unfit()
    if (problem) return { untrained: problem.message }
    return await searched({ subject, figures, request, tools, space, task, coach, begun })
  } finally {
    await coach.close()
  }
}

type Work = {
  readonly subject: Origin
  readonly figures: KnownFigures
  readonly request: SearchRequest
  readonly tools: SearchTools
  readonly space: Space
  readonly task: Task
  readonly coach: OpenCoach
  readonly begun: number
}

async function searched({
  subject,
  figures,
  request,
  tools,
  space,
  task,
  coach,
  begun,
}: Work): Promise<Proposal> {
  const { plan, setting, journal } = tools
  const path = join(request.folder, ledgerFile)
  const brief = settledBrief(path, briefOf(subject, space, task, request))
  const limits: Task = { objectives: brief.objectives, constraints: brief.constraints }
  const costs = candidateCosts(subject, plan.devices, space, limits)
  const foreseen = foresightOf(subject, space, limits, costs)
  const foresight = foreseen && (journal?.counting(foreseen) ?? foreseen)
  const ledger = openLedger(path, brief, setting.now)
  journal?.begin(space, subject.head.graph)
  // Getting ready is part of the time.
  const late = ledger.spentMs > 0 ? 0 : setting.now() - begun
  const { timeMs, ...rest } = limitsOfSearch(request)
  try {
    const result = await searchByTraining(
      { space, ...limits, seed: request.seed },
      {
        ...rest,
        ...(timeMs === undefined ? {} : { timeMs: Math.max(1, timeMs - late) }),
        ...(foresight ? { foresight } : {}),
        evaluate: {
          costs,
          quality: (_graph, { signal }) => coach.judgeHeldOut(signal),
          ...(request.measure
            ? { measure: measureFinalists(subject, plan, limits, setting, anchorOf(figures, subject)) }
            : {}),
        },
        coach,
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
  direct: (graph: Origin['head']['graph'], genome: Genome) => Metrics,
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
