export { withFreshWeights } from './fresh.js';
export { type ProxiesInput, type ProxiesOutput, type ProxiesProgress, proxiesJob } from './job.js';
export { type Draw, drawMinibatches, noise } from './minibatches.js';
export { probe } from './probe.js';
export { batchesOf, controls, needOf, type ProxyName, proxyLabel, proxyNames, type Scores, scoreOf, } from './proxies.js';
export { rankAggregate, ranksOf } from './rank-aggregate.js';
export type { Minibatch } from './run-minibatches.js';
export type { Evidence, Missing, Need, Score } from './score.js';
export type { ProbeSetting } from './session.js';
