// Training-free proxies of cells of NAS-Bench-201 against their recorded accuracy (CIFAR-10, validation, 200 epochs), beside
// the recorded values of the same proxies (NAS-Bench-Suite-Zero). Options: --cells 300 --samples 24 --size 16 --seed 1 --threads 2.
// Cells are drawn among the 9,445 recorded ones; ours have our own first weights and see the data folder's cifar10 at half
// its resolution (--size 32: at its own, in twice the time). With --keep FILE an interrupted bench goes on where it ended.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
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
    keep: { type: 'string' },
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

/** What one cell gave: its scores in the order of `proxyNames`, null where one has none. */
type Scored = {
  readonly under: string
  readonly row: number
  readonly scores: readonly (number | null)[]
  readonly ms: number
  readonly cpuMs: number
}
const under = JSON.stringify({ samples, size, seed: options.seed, proxies: proxyNames })

async function scored(row: number): Promise<Scored> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const evidence = await probed(row, needs)
  const scores = proxyNames.map(name => scoreOf(name, evidence).value ?? null)
  const used = process.cpuUsage(cpu)
  return { under, row, scores, ms: performance.now() - start, cpuMs: (used.user + used.system) / 1000 }
}

/** Cells that an earlier run of the same settings scored; a last line that was cut off is no cell. */
function keptCells(file: string | undefined): Map<number, Scored> {
  if (file === undefined || !existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  const cells = lines.map(line => JSON.parse(line) as Scored)
  return new Map(cells.filter(cell => cell.under === under).map(cell => [cell.row, cell]))
}

const kept = keptCells(options.keep)
const cells: Scored[] = []
const begun = performance.now()
let toldAt = Number.NEGATIVE_INFINITY
let fresh = 0
for (const row of rows) {
  const known = kept.get(row)
  const cell = known ?? (await scored(row))
  cells.push(cell)
  if (known) continue
  fresh++
  if (options.keep) appendFileSync(options.keep, `${JSON.stringify(cell)}\n`)
  tellProgress()
}
const ours: Record<string, (number | undefined)[]> = Object.fromEntries(
  proxyNames.map((name, i) => [name, cells.map(({ scores }) => scores[i] ?? undefined)]),
)
const milliseconds = cells.map(({ ms }) => ms)
const cpuMsPerCandidate = Math.round(cells.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / cells.length)

/** A line after the first cell and then every ten seconds. */
function tellProgress() {
  const now = performance.now()
  if (now - toldAt < 10_000 && cells.length < rows.length) return
  toldAt = now
  const left = ((now - begun) / fresh) * rows.slice(cells.length).filter(row => !kept.has(row)).length
  console.error(`proxies: ${cells.length} of ${rows.length} cells, ${(left / 1000).toFixed(0)} s left`)
}

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
