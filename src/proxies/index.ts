// The door of the proxies layer: training-free scores of a model, beside what it costs.
export { withFreshWeights } from './fresh.ts'
export { type ProxiesInput, type ProxiesOutput, type ProxiesProgress, proxiesJob } from './job.ts'
export { type Draw, drawMinibatches, noise } from './minibatches.ts'
export { probe } from './probe.ts'
export {
  batchesOf,
  controls,
  needOf,
  type ProxyName,
  proxyLabel,
  proxyNames,
  type Scores,
  scoreOf,
} from './proxies.ts'
export { type ProxyOptions, proxyScores } from './proxy-scores.ts'
export { rankAggregate } from './rank-aggregate.ts'
export type { Minibatch } from './run-minibatches.ts'
export type { Evidence, Missing, Need, Score } from './score.ts'
export type { ProbeSetting } from './session.ts'
