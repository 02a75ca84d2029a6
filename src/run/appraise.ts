// Quality where nothing is trained and nothing inherited: a training-free proxy of the networks as they are drawn. A guess
// that ranks, under its own name; no budget can name it, and none is judged by it.
import { userError } from '../errors.ts'
import { encode, type Graph } from '../ir/index.ts'
import type { Scores } from '../proxies/index.ts'
import type { Task } from '../search/index.ts'
import { type Estimate, type MetricKey, type Metrics, metrics, splitKey } from '../units.ts'
import type { Warning } from '../warnings.ts'
import type { Lab } from './lab.ts'
import type { Origin } from './origin.ts'

/**
 * By how much they tell beyond parameters (docs/proxies.md). SynFlow has a score for every network; those by codes of units
 * have none for narrow ones, whose kernel is singular.
 */
const byWorth = ['meco-opt', 'synflow'] as const
export type RankingProxy = (typeof byWorth)[number]

type Appraisal = { readonly origin: Origin; readonly lab: Lab; readonly seed: number }
type Asked = Appraisal & { readonly signal: AbortSignal | undefined }

/** The proxy that candidates are ranked by: the first that the network the search starts from has a score for. */
export async function rankingProxy(asked: Asked): Promise<RankingProxy> {
  const scores = await scoresOf(asked.origin.head.bytes, byWorth, asked)
  const told = byWorth.find(name => scores[name]?.value !== undefined)
  if (!told) throw userError('search-no-proxy', { reason: reasonOf(scores, 'synflow') })
  return told
}

/** @throws UserError `search-no-proxy` where a candidate has no score */
export async function appraised(graph: Graph, proxy: RankingProxy, asked: Asked): Promise<Metrics> {
  const scores = await scoresOf(encode(graph), [proxy], asked)
  const value = scores[proxy]?.value
  if (value === undefined) throw userError('search-no-proxy', { reason: reasonOf(scores, proxy) })
  const score: Estimate = { value, low: value, high: value, unit: 'value', source: 'predicted' }
  return { [proxy]: score }
}

async function scoresOf(
  model: Uint8Array,
  proxies: readonly RankingProxy[],
  { origin, lab, seed, signal }: Asked,
): Promise<Scores> {
  const { data } = origin.plan
  const { scores } = await lab.score({ models: [model], proxies, ...(data ? { data } : {}), seed }, signal)
  return scores[0] ?? {}
}

function reasonOf(scores: Scores, name: RankingProxy): string {
  const score = scores[name]
  return score && 'reason' in score ? score.reason : 'it was not told'
}

/** What is searched for when only a proxy tells quality: budgets on quality are left open, never taken for held. */
export function proxyTask({ objectives, constraints }: Task, proxy: RankingProxy): Task {
  const isKnown = ({ key }: { readonly key: MetricKey }) =>
    !['quality', 'proxy'].includes(metrics[splitKey(key).metric].kind)
  const known = objectives.filter(isKnown)
  const costs = known.length > 0 ? known : [{ key: 'macs', better: 'min' } as const]
  return { objectives: [{ key: proxy, better: 'max' }, ...costs], constraints: constraints.filter(isKnown) }
}

/** Said wherever the result of such a search is shown. */
export function proxyWarning({
  objectives,
  untrained,
}: Pick<Task, 'objectives'> & { readonly untrained?: string | undefined }): Warning | undefined {
  const proxy = byWorth.find(name => objectives[0]?.key === name)
  if (!proxy) return undefined
  return {
    code: 'search-proxy',
    sentence: `No network was trained, so no accuracy is known${untrained === undefined ? '' : ` (${untrained.replace(/\.$/, '')})`}. The search ranks by ${metrics[proxy].label}, a training-free proxy, which is a guess; budgets on accuracy stay open.`,
    advice: 'Name a data set, and set method: auto under search, so that candidates are trained.',
  }
}
