// What earlier searches know of one that trains nothing: figures by the graph's hash, and whom to begin with.

import type { DataFacts } from '../data/index.ts'
import { UserError } from '../errors.ts'
import type { Trial } from '../search/index.ts'
import type { MetricKey, Metrics } from '../units.ts'
import type { CandidateTools } from './candidate.ts'
import { wantedQualities } from './candidate.ts'
import type { Brief } from './ledger-plan.ts'
import type { Origin } from './origin.ts'
import { evaluateModel } from './quality.ts'
import type { Recall } from './warm-recall.ts'
import type { Warm } from './warm-session.ts'

type Tools = CandidateTools & { readonly subject: Origin; readonly brief: Brief }

export async function recallUntrained(tools: Tools, warm: Warm | undefined): Promise<Recall | undefined> {
  const { subject, space, brief, plan } = tools
  const metrics = wantedQualities(subject, plan)
  return warm?.recall({ subject, space, brief, metrics, data: await factsOf(tools, metrics) })
}

/** What is wrong with a data set is for the search itself to say. */
async function factsOf(
  tools: Tools,
  [metric]: ReturnType<typeof wantedQualities>,
): Promise<DataFacts | undefined> {
  const { subject, lab, seed, signal } = tools
  if (!metric) return undefined
  try {
    return (await evaluateModel(subject.head.bytes, metric, { subject, lab, seed, signal })).facts
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Whether a trial that was taken over is what it was said to be, by figures of this run. */
export const isConfirmed = ({ metrics, recalled }: Trial, now: Metrics): boolean =>
  recalled === undefined ||
  (Object.keys(now) as MetricKey[]).every(key => {
    const [then, found] = [metrics[key], now[key]]
    return !then || !found || (found.value >= then.low && found.value <= then.high)
  })
