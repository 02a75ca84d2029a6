// Latency predictors on public tables of latencies, with settings frozen beforehand. Options: --seeds 5, --only
// sets,trimmed,loo,alone,proxy,speed, --sets ND,F4. Any table of the same form: --table FILE.csv.gz --encoding nb201|fbnet
// --test-devices a,b --train-devices c,d --support 10,20 --seed N.
import { parseArgs } from 'node:util'
import { mean } from './parts/few-shot.ts'
import { alone } from './parts/predictors-alone.ts'
import { leaveOneOut } from './parts/predictors-loo.ts'
import { proxies } from './parts/predictors-proxy.ts'
import { ceilings, ownTable, publishedSets, trimmed } from './parts/predictors-sets.ts'
import { speed } from './parts/predictors-speed.ts'

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'sets,trimmed,loo,alone,proxy,speed' },
    sets: { type: 'string' },
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
  const covered = tables.map(one => one.coverage90)
  console.log(
    JSON.stringify({ bench: 'predictors', tables, coverage90: mean(covered), ...speed(options.encoding) }),
  )
} else {
  const only = options.sets === undefined ? undefined : list(options.sets)
  const sets = parts.has('sets') ? publishedSets(seeds, only, say) : []
  const loo = parts.has('loo') ? leaveOneOut(seeds, say) : undefined
  console.log(
    JSON.stringify({
      bench: 'predictors',
      seeds: seeds.length,
      tables: [...sets, ...(parts.has('trimmed') ? trimmed(seeds, say) : []), ...(loo?.tables ?? [])],
      coverage90: loo?.coverage90,
      aboveCeiling: parts.has('sets') ? ceilings(sets) : undefined,
      alone: parts.has('alone') ? alone(seeds, say) : undefined,
      proxyDevice: parts.has('proxy') ? proxies(seeds, say) : undefined,
      ...(parts.has('speed') ? speed('fbnet') : {}),
    }),
  )
}
