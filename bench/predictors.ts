// Latency predictors on public tables of latencies, with settings frozen beforehand. Options: --seeds 5, --only
// sets,trimmed,loo,alone,models,proxy,speed,optimiser (all but models and optimiser by default), --sets ND,F4, --devices
// raspi4,gold_6226 (of alone and models). Any table of the same form: --table FILE.csv.gz --encoding nb201|fbnet
// --test-devices a,b --train-devices c,d --support 10,20 --seed N.
import { parseArgs } from 'node:util'
import { mean } from './parts/few-shot.ts'
import { alone } from './parts/predictors-alone.ts'
import { models } from './parts/predictors-compare.ts'
import { graphSpeed } from './parts/predictors-graph-speed.ts'
import { leaveOneOut } from './parts/predictors-loo.ts'
import { neuralOptimiser } from './parts/predictors-optimiser.ts'
import { proxies } from './parts/predictors-proxy.ts'
import { ceilings, ownTable, publishedSets, trimmed } from './parts/predictors-sets.ts'
import { speed } from './parts/predictors-speed.ts'

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'sets,trimmed,loo,alone,proxy,speed' },
    sets: { type: 'string' },
    devices: { type: 'string' },
    table: { type: 'string' },
    encoding: { type: 'string', default: 'nb201' },
    'test-devices': { type: 'string', default: '' },
    'train-devices': { type: 'string', default: '' },
    support: { type: 'string', default: '10,20' },
    seed: { type: 'string', default: '0' },
  },
})
const list = (text: string) => text.split(',').filter(word => word !== '')
const seeds = Array.from({ length: Number(options.seeds) }, (_, i) => i)
const parts = new Set(list(options.only))
/** A fit of 1,000 measurements takes a hundred times as long as one of 20: at most so many draws of them. */
const dear = 3
const say = (text: string) => console.error(`predictors: ${text}`)

if (options.table) {
  const tables = ownTable({
    path: options.table,
    encoding: options.encoding,
    train: list(options['train-devices']),
    test: list(options['test-devices']),
    support: list(options.support).map(Number),
    seed: Number(options.seed),
  })
  const covered = tables.flatMap(one => one.coverage90 ?? [])
  console.log(
    JSON.stringify({ bench: 'predictors', tables, coverage90: mean(covered), ...speed(options.encoding) }),
  )
} else {
  const only = options.sets === undefined ? undefined : list(options.sets)
  const devices = options.devices === undefined ? undefined : list(options.devices)
  const sets = parts.has('sets') ? publishedSets(seeds, only, say) : []
  const loo = parts.has('loo') ? leaveOneOut(seeds, say) : undefined
  console.log(
    JSON.stringify({
      bench: 'predictors',
      seeds: seeds.length,
      tables: [...sets, ...(parts.has('trimmed') ? trimmed(seeds, say) : []), ...(loo?.tables ?? [])],
      coverage90: loo?.coverage90,
      coverageBySize: loo?.coverageBySize,
      aboveCeiling: parts.has('sets') ? ceilings(sets) : undefined,
      alone: parts.has('alone') ? await alone(seeds.slice(0, dear), devices, say) : undefined,
      models: parts.has('models') ? await models(seeds.slice(0, dear), devices, say) : undefined,
      proxyDevice: parts.has('proxy') ? proxies(seeds, say) : undefined,
      neuralOptimiser: parts.has('optimiser') ? await neuralOptimiser(seeds, say) : undefined,
      ...(parts.has('speed') ? { ...speed('fbnet'), bySpace: graphSpeed(say) } : {}),
    }),
  )
}
