// One trial: decode, cost, prune or evaluate. Whatever goes wrong with one candidate is written down as that trial's
// end; only our own bugs and an interruption leave as errors.
import { UserError } from '../errors.ts'
import { type Graph, hash } from '../ir/index.ts'
import type { Genome } from '../space/index.ts'
import { formatQuantity, type Metrics, metrics as metricTable, splitKey } from '../units.ts'
import { keyLabel } from './front.ts'
import { beyond, type Constraint, type Origin, type Problem, type Trial } from './problem.ts'

/** How a candidate's figures are found; injected, so that the search knows no runtime and no device. */
export type Evaluate = {
  /** Cheap figures, of every candidate: computed, or predicted with an interval. */
  costs(graph: Graph, genome: Genome): Metrics | Promise<Metrics>
  /** Dear figures that an earlier search had of the same graph on the same data, by its hash: taken over as they are. */
  recall?(hash: string): Recollection | undefined
  /** Dear figures of a candidate that was not pruned. A UserError makes the trial 'failed'. */
  quality(graph: Graph, context: { genome: Genome; signal: AbortSignal | undefined }): Promise<Metrics>
}

export type Recollection = { readonly metrics: Metrics; readonly origin: Origin }

/** A genome with what is known before evaluation. */
export type Candidate = {
  readonly genome: Genome
  readonly graph: Graph
  readonly hash: string
  readonly costs: Metrics
}

export async function prepare(genome: Genome, problem: Problem, evaluate: Evaluate): Promise<Candidate> {
  const graph = problem.space.decode(genome)
  return { genome, graph, hash: hash(graph), costs: await evaluate.costs(graph, genome) }
}

export type Settled = Omit<Trial, 'id' | 'seconds'>

/** Prunes, reuses an equal graph's figures, or evaluates. The seed model is never pruned: all else is compared to it. */
export async function settle(
  candidate: Candidate,
  problem: Problem,
  evaluate: Evaluate,
  context: { twin: Trial | undefined; isSeed: boolean; signal: AbortSignal | undefined },
): Promise<Settled> {
  const { genome, graph, costs } = candidate
  const base = { genome, hash: candidate.hash, metrics: costs }
  const { twin, isSeed, signal } = context
  if (twin)
    return { ...base, metrics: twin.metrics, state: twin.state, reason: `the same graph as trial ${twin.id}` }
  const broken = problem.constraints.find(c => costs[c.key] && beyond(c, costs[c.key]!))
  if (broken && !isSeed) return { ...base, state: 'pruned', reason: prunedReason(broken, costs) }
  const remembered = evaluate.recall?.(candidate.hash)
  if (remembered)
    return {
      ...base,
      metrics: { ...costs, ...remembered.metrics },
      state: 'complete',
      recalled: remembered.origin,
    }
  try {
    const metrics = { ...costs, ...(await evaluate.quality(graph, { genome, signal })) }
    const odd = Object.entries(metrics).find(([, estimate]) => !Number.isFinite(estimate?.value))
    if (odd) return { ...base, state: 'failed', reason: `${odd[0]} is no finite number` }
    return { ...base, metrics, state: 'complete' }
  } catch (error) {
    if (!(error instanceof UserError) || signal?.aborted || isSeed) throw error
    return { ...base, state: 'failed', reason: error.message }
  }
}

export function prunedReason(constraint: Constraint, costs: Metrics): string {
  const { value, low, high, source } = costs[constraint.key]!
  const interval =
    low < high ? `, whole interval ${quantity(constraint, low)} to ${quantity(constraint, high)}` : ''
  return `${breachSentence(constraint, value)} (${source}${interval})`
}

/** `parameters 12.3 k over the limit of 10.0 k` */
export function breachSentence(constraint: Constraint, value: number): string {
  const side = constraint.better === 'min' ? 'over' : 'under'
  return `${keyLabel(constraint.key)} ${quantity(constraint, value)} ${side} the limit of ${quantity(constraint, constraint.limit)}`
}

const quantity = ({ key }: Constraint, value: number) =>
  formatQuantity(value, metricTable[splitKey(key).metric].unit)
