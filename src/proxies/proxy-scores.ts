// Scores of one model, whoever holds it: minibatches drawn, weights as asked, every proxy told or with its reason.
import type { Dataset } from '../data/index.ts'
import { UserError } from '../errors.ts'
import type { Graph } from '../ir/index.ts'
import { withFreshWeights } from './fresh.ts'
import { drawMinibatches, noise } from './minibatches.ts'
import { probe } from './probe.ts'
import { batchesOf, controls, needOf, type ProxyName, type Scores, scoreOf } from './proxies.ts'
import type { Minibatch } from './run-minibatches.ts'
import { type Missing, missing, type Score } from './score.ts'
import type { ProbeSetting } from './session.ts'

export type ProxyOptions = {
  readonly runtime: ProbeSetting['runtime']
  /** Beside `params` and `macs`, which are always told. */
  readonly proxies: readonly ProxyName[]
  /** Absent: noise, and no scores that need classes. */
  readonly data?: Dataset
  /** Samples in a minibatch, 2 to 48. Default 24. */
  readonly samples?: number
  /** Of the draw of samples, and of fresh weights. Default 0. */
  readonly seed?: number | string
  /** Score the model with new weights, as before training. Default: with the weights it has. */
  readonly fresh?: boolean
  /** Default 1. */
  readonly threads?: number
}

const usualSamples = 24

/**
 * What training-free proxies say of a model, beside its parameters and MACs; higher is better. Models scored with the same
 * data and seed see the same samples, and only their scores can be compared. No score is NaN: what cannot be told has a
 * `reason` in place of its `value`.
 * @param graph a model as `decode` gives it; it is run in this process, so a file that is not trusted is scored by the
 *   worker's job instead
 * @throws UserError where ONNX Runtime refuses the model
 * @example
 * const located = locate({ roots: ['.'] })
 * if (isMissing(located)) throw new Error('ONNX Runtime is not installed')
 * const runtime = loadRuntime(located)
 * const { naswot, macs } = await proxyScores(decode(bytes), { runtime, proxies: ['naswot'] })
 */
export async function proxyScores(graph: Graph, options: ProxyOptions): Promise<Scores> {
  const { runtime, data, samples = usualSamples, seed = 0, fresh = false, threads = 1 } = options
  const names = [...new Set([...controls, ...options.proxies])]
  const draw = { count: batchesOf(names), samples, seed }
  const batches = reasoned(() => (data ? drawMinibatches(graph, data, draw) : noise(graph, draw)))
  const refused = 'reason' in batches ? batches : undefined
  const model = fresh ? withFreshWeights(graph, seed) : graph
  const evidence = await probe(model, new Set(names.map(needOf)), refused ? [] : (batches as Minibatch[]), {
    runtime,
    threads,
  })
  const told = (name: ProxyName): Score => (refused && needsBatches(name) ? refused : scoreOf(name, evidence))
  return Object.fromEntries(names.map(name => [name, told(name)]))
}

const needsBatches = (name: ProxyName) => !['costs', 'flow'].includes(needOf(name))

/** Data that does not fit the model is a reason of its own. */
function reasoned(draw: () => Minibatch[] | Missing): Minibatch[] | Missing {
  try {
    return draw()
  } catch (error) {
    if (error instanceof UserError) return missing(error.message)
    throw error
  }
}
