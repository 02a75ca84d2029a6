// Training-free proxies of cells of NAS-Bench-201 against their recorded accuracy (CIFAR-10, validation, 200 epochs), beside
// the recorded values of the same proxies (NAS-Bench-Suite-Zero). Options: --cells 300 --samples 24 --size 16 --seed 1 --threads 2.
// Cells are drawn among the 9,445 recorded ones; ours have our own first weights and see the data folder's cifar10 at half
// its resolution (--size 32: at its own, in four times the time).
import { parseArgs } from 'node:util'
import { loadDataset } from '../src/data/index.ts'
import { floats, type Tensor, tensor } from '../src/ir/index.ts'
import {
  batchesOf,
  drawMinibatches,
  type Need,
  needOf,
  type ProxyName,
  probe,
  proxyNames,
  rankAggregate,
  scoreOf,
} from '../src/proxies/index.ts'
import { random } from '../src/random.ts'
import { isMissing, loadRuntime, locate } from '../src/runtime/index.ts'
import { nasBench201 } from '../src/space/index.ts'
import { dataFolder, readTable, root } from './parts/nb201.ts'
import { bootstrap, partialSpearman, spearman } from './parts/rank-correlation.ts'

const { values: options } = parseArgs({
  options: {
    cells: { type: 'string', default: '300' },
    samples: { type: 'string', default: '24' },
    size: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
  },
})
const [count, samples, size, threads] = [options.cells, options.samples, options.size, options.threads].map(
  Number,
) as [number, number, number, number]

const table = readTable('accuracy/nb201_zc_proxies_cifar10.csv.gz')
const accuracies = readTable('accuracy/nb201_accuracy.csv.gz')
const located = locate({ roots: [root] })
if (!table || !accuracies || isMissing(located)) {
  console.error('proxies: the tables of NAS-Bench-201 or ONNX Runtime are missing')
  process.exit(1)
}
const accuracy = accuracies.column('c10_val_ep200')
const accuracyOf = new Map(accuracies.ops.map((ops, i) => [ops, accuracy[i]!]))

/** Ours by the name that the table has for the same. */
const recordedName: Partial<Record<ProxyName, string>> = {
  params: 'params',
  macs: 'flops',
  naswot: 'nwot',
  synflow: 'synflow',
  snip: 'snip',
  'grad-norm': 'grad_norm',
}
const recordedAlone = ['jacov', 'epe_nas', 'zen', 'fisher', 'grasp', 'l2_norm', 'plain']

const generator = random(options.seed)
const rows = generator.shuffle([...Array(table.rows).keys()]).slice(0, count)
const data = await loadDataset(
  {
    path: 'cifar10/core_',
    layout: 'nhwc',
    scale: { divide: 255, mean: [0.491, 0.482, 0.447], std: [0.25, 0.25, 0.26] },
  },
  { cwd: `${dataFolder}/datasets` },
)
const runtime = loadRuntime(located)
const whole = 32
const space = nasBench201({ input: [3, size, size], outputs: 10 }, {}, options.seed)
const needs = [...new Set(proxyNames.map(needOf))]
const draw = { count: batchesOf(proxyNames), samples, seed: options.seed }
const drawn = drawMinibatches(
  nasBench201({ input: [3, whole, whole], outputs: 10 }).decode(space.seed),
  data,
  draw,
)
if ('reason' in drawn) throw new Error(drawn.reason)
const batches = drawn.map(({ x, classes }) => ({ x: shrunk(x), classes }))

/** [N, 3, 32, 32] → [N, 3, size, size] by the means of squares. */
function shrunk(x: Tensor): Tensor {
  const by = whole / size
  const from = floats(x)
  const to = new Float32Array(samples * 3 * size * size)
  for (let i = 0; i < from.length; i++) {
    const [plane, row, column] = [Math.floor(i / whole ** 2), Math.floor(i / whole) % whole, i % whole]
    const at = (plane * size + Math.floor(row / by)) * size + Math.floor(column / by)
    to[at] = to[at]! + from[i]! / by ** 2
  }
  return tensor('float32', [samples, 3, size, size], to)
}

const graphOf = (row: number) => space.decode([...table.ops[row]!].map(Number))
const probed = (row: number, asked: readonly Need[]) =>
  probe(graphOf(row), new Set(asked), batches, { runtime, threads })

const ours: Record<string, (number | undefined)[]> = Object.fromEntries(proxyNames.map(name => [name, []]))
const milliseconds: number[] = []
const cpu = process.cpuUsage()
const begun = performance.now()
for (const [done, row] of rows.entries()) {
  const start = performance.now()
  const evidence = await probed(row, needs)
  milliseconds.push(performance.now() - start)
  for (const name of proxyNames) ours[name]!.push(scoreOf(name, evidence).value)
  if (done % 10 === 9 || done + 1 === rows.length) {
    const left = ((performance.now() - begun) / (done + 1)) * (rows.length - done - 1)
    console.error(`proxies: ${done + 1} of ${rows.length} cells, ${(left / 1000).toFixed(0)} s left`)
  }
}

const used = process.cpuUsage(cpu)
const cpuMsPerCandidate = Math.round((used.user + used.system) / 1000 / rows.length)

/** Median time of a candidate for one kind of look alone, over the first cells. */
async function timeOf(need: Need): Promise<number> {
  const times: number[] = []
  for (const row of rows.slice(0, 11)) {
    const start = performance.now()
    await probed(row, [need])
    times.push(performance.now() - start)
  }
  return Math.round(median(times))
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const times: Record<string, number> = {}
for (const need of needs) times[need] = await timeOf(need)

const round = (value: number) => Number(value.toFixed(3))
const at = <T>(column: ArrayLike<T>, chosen: readonly number[]) => chosen.map(i => column[i]!)
const truth = rows.map(row => accuracyOf.get(table.ops[row]!)!)
const allTruth = table.ops.map(ops => accuracyOf.get(ops)!)
const params = ours['params']!

function figures(column: readonly (number | undefined)[]) {
  const interval = bootstrap(
    rows.length,
    chosen => spearman(at(column, chosen), at(truth, chosen)),
    random(`bootstrap/${options.seed}`),
  )
  return {
    spearman: round(spearman(column, truth)),
    low95: round(interval[0]),
    high95: round(interval[1]),
    beyondParams: round(partialSpearman(column, truth, params)),
    undefined: column.filter(value => value === undefined).length,
  }
}
function recordedFigures(name: string, own?: readonly (number | undefined)[]) {
  const all = [...table!.column(name)]
  const here = at(all, rows)
  return {
    sameCells: round(spearman(here, truth)),
    all: round(spearman(all, allTruth)),
    beyondParams: round(partialSpearman(here, truth, params)),
    ...(own ? { withOurs: round(spearman(here, own)) } : {}),
  }
}

const aggregates: Record<string, readonly ProxyName[]> = {
  'rank sum of five': ['naswot', 'swap', 'synflow', 'zico', 'meco-opt'],
  'rank sum of five and MACs': ['naswot', 'swap', 'synflow', 'zico', 'meco-opt', 'macs'],
  'rank sum without gradients': ['naswot', 'swap', 'meco-opt'],
}
console.log(
  JSON.stringify({
    bench: 'proxies',
    cells: rows.length,
    samples,
    size,
    threads,
    cpuMsPerCandidate,
    msPerCandidate: Math.round(median(milliseconds)),
    msAlone: times,
    proxies: Object.fromEntries(
      proxyNames.map(name => {
        const same = recordedName[name]
        return [
          name,
          { ...figures(ours[name]!), ...(same ? { recorded: recordedFigures(same, ours[name]!) } : {}) },
        ]
      }),
    ),
    aggregates: Object.fromEntries(
      Object.entries(aggregates).map(([name, of]) => [
        name,
        figures(rankAggregate(of.map(one => ours[one]!))),
      ]),
    ),
    recordedAlone: Object.fromEntries(recordedAlone.map(name => [name, recordedFigures(name)])),
  }),
)
