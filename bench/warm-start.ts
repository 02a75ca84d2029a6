// How soon a search that remembers the base branch's last one is where a cold search of the same pull request ends: five kinds of
// pull request, each searched cold and warm by the real command with the same time. Reached is the first moment at which both the
// cold search's final hypervolume and its best feasible accuracy, on the test part, are there; the process's start counts.
// Options: --time 60s --seeds 1 (how many, from --first 1) --only tightened,unchanged --cli dist/cli.js
// --data FOLDER (default: EDGEWISE_DATA) --keep FOLDER (where the searches' folders stay, to be looked into).
// Progress goes to standard error, one line of JSON to standard output.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyze } from '../src/cost/index.ts'
import { loadDataset, rows } from '../src/data/index.ts'
import { decode, encode, type Tensor } from '../src/ir/index.ts'
import { type Random, random } from '../src/random.ts'
import { memoryLedger, outcome, readLedger, type Task } from '../src/search/index.ts'
import { builtInSpace } from '../src/space/index.ts'
import { builtCommand } from './parts/built-command.ts'

const { values: options } = parseArgs({
  options: {
    time: { type: 'string', default: '60s' },
    seeds: { type: 'string', default: '1' },
    first: { type: 'string', default: '1' },
    only: { type: 'string' },
    cli: { type: 'string', default: 'dist/cli.js' },
    keep: { type: 'string' },
    data: { type: 'string', default: process.env['EDGEWISE_DATA'] ?? '../shared/data' },
  },
})
const cli = resolve(options.cli)
const source = resolve(options.data, 'datasets/ecg5000_train500')
const say = (text: string) => process.stderr.write(`${text}\n`)
const timeMs = Number.parseFloat(options.time) * (options.time.endsWith('m') ? 60_000 : 1000)

const edgewise = builtCommand(cli)

/** Heartbeats, five classes: half to train on, half to test on, told by the files' names, so that a change leaves both alone. */
async function loadArrays() {
  const { train, test } = await loadDataset({ path: source, split: { test: 0.5 } }, { cwd: '.' })
  // One channel.
  const ofOne = (x: Tensor): Tensor => ({ ...x, shape: [x.shape[0]!, 1, x.shape[1]!] })
  return { train: { x: ofOne(train.x), y: train.y! }, test: { x: ofOne(test.x), y: test.y! } }
}
type Arrays = Awaited<ReturnType<typeof loadArrays>>

const npyTypes: Readonly<Record<string, string>> = { float32: '<f4', int32: '<i4', uint8: '|u1', int8: '|i1' }

function npy({ dtype, shape, bytes }: Tensor): Uint8Array {
  const tuple = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`
  const header = `{'descr': '${npyTypes[dtype]}', 'fortran_order': False, 'shape': ${tuple}, }`
  const padded = `${header.padEnd(Math.ceil((header.length + 11) / 64) * 64 - 11)}\n`
  const head = Buffer.from([
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    1,
    0,
    padded.length & 255,
    padded.length >> 8,
  ])
  return Buffer.concat([head, Buffer.from(padded, 'latin1'), bytes])
}

function writeData(folder: string, { train, test }: Arrays): void {
  mkdirSync(join(folder, 'data'), { recursive: true })
  for (const [part, { x, y }] of Object.entries({ train, test })) {
    writeFileSync(join(folder, 'data', `${part}_x.npy`), npy(x))
    writeFileSync(join(folder, 'data', `${part}_y.npy`), npy(y))
  }
}

/** A twentieth of the training samples is gone. */
function changedALittle(arrays: Arrays, generator: Random): Arrays {
  const count = arrays.train.x.shape[0]!
  const left = generator.shuffle([...Array(count).keys()]).slice(0, Math.round(0.95 * count))
  left.sort((a, b) => a - b)
  return { ...arrays, train: { x: rows(arrays.train.x, left), y: rows(arrays.train.y, left) } }
}

type Config = { readonly macs: number; readonly latencyMs?: number }

function configure(folder: string, { macs, latencyMs }: Config): void {
  const latency = latencyMs === undefined ? {} : { 'latency-p50': { board: `${latencyMs}ms` } }
  const config = {
    version: 1,
    models: [{ path: 'model.onnx', data: { path: 'data' }, budgets: { macs: Math.floor(macs), ...latency } }],
    ...(latencyMs === undefined ? {} : { devices: { board: { kind: 'host', threads: 1 } } }),
    search: { objectives: ['top-1', 'macs'], trials: 100_000 },
  }
  writeFileSync(join(folder, 'edgewise.yml'), JSON.stringify(config))
}

/** A one-dimensional network, trained; `edit` widens one of its layers. */
function train(folder: string, { train: { x } }: Arrays, seed: number, edit: boolean): void {
  const space = builtInSpace('conv1d', { input: x.shape.slice(1), outputs: 5 })
  const at = space.choices.findIndex(
    ({ kind, options: widths, default: own }) => kind === 'width' && own < widths.length - 1,
  )
  const genome = edit && at >= 0 ? space.seed.with(at, space.seed[at]! + 1) : space.seed
  writeFileSync(join(folder, 'raw.onnx'), encode(space.decode(genome)))
  const flags = ['--epochs', '20', '--augment', 'none', '--seed', `${seed}`]
  edgewise(folder, ['train', 'raw.onnx', '--data', 'data', ...flags, '--out', 'model.onnx'])
}

type Point = { readonly ms: number; readonly volume: number; readonly accuracy: number }

/** Where a search stood after each line of its ledger. Accuracies that nobody judged on the test part do not count. */
function course(folder: string): Point[] {
  const { plan, records } = readLedger(join(folder, 'trials.jsonl'))
  const task = plan as unknown as Task
  const ledger = memoryLedger()
  return records.map(record => {
    if ('trial' in record) ledger.append(record.trial, record.elapsedMs)
    else if ('measured' in record) ledger.appendMeasured(record.id, record.measured, record.elapsedMs)
    else if ('trained' in record) ledger.appendTrained(record.id, record.trained, record.elapsedMs)
    const { best, hypervolume } = outcome(task, ledger.trials())
    const isJudged = best?.rungs?.some(({ part }) => part === 'test') ?? false
    const accuracy = isJudged ? (best?.metrics['top-1']?.value ?? 0) : 0
    return { ms: record.elapsedMs, volume: hypervolume, accuracy }
  })
}

function search(folder: string, seed: number, out: string) {
  const begun = performance.now()
  const found = edgewise(folder, [
    'search',
    '--method',
    'auto',
    '--time',
    options.time,
    '--seed',
    `${seed}`,
    '--out',
    out,
  ])
  const wallMs = performance.now() - begun
  const points = course(join(folder, out))
  return { points, wallMs, end: points.at(-1)!, warm: found.warmStarted as boolean }
}

/** Shares of the cold search's time; null where it never gets there. Beginning and end of the process count as beginning. */
function sharesOf(cold: ReturnType<typeof search>, warm: ReturnType<typeof search>): Shares {
  const hasVolume = ({ volume }: Point) => volume >= cold.end.volume - 1e-9
  const hasAccuracy = ({ accuracy }: Point) => accuracy >= cold.end.accuracy - 1e-9
  const shareAt = (has: (point: Point) => boolean) => {
    const reached = warm.points.find(has)
    return reached ? (warm.wallMs - warm.end.ms + reached.ms) / cold.wallMs : null
  }
  return {
    share: shareAt(point => hasVolume(point) && hasAccuracy(point)),
    volumeAlone: shareAt(hasVolume),
    accuracyAlone: shareAt(hasAccuracy),
  }
}

const kinds = ['tightened', 'deviceAdded', 'modelEdited', 'dataChanged', 'unchanged'] as const
type Kind = (typeof kinds)[number]
const wanted = options.only ? kinds.filter(kind => options.only!.split(',').includes(kind)) : kinds

/** The repository as the pull request leaves it, without what base's search left. */
function change(folder: string, kind: Kind, { macs }: { macs: number }, arrays: Arrays, seed: number): void {
  if (kind === 'tightened') configure(folder, { macs: 0.4 * macs })
  if (kind === 'dataChanged') writeData(folder, changedALittle(arrays, random(`${seed}/data`)))
  if (kind === 'modelEdited') train(folder, arrays, seed + 1000, true)
  if (kind === 'deviceAdded') {
    const { models } = edgewise(folder, ['measure', 'model.onnx', '--device', 'host', '--time', '4s'])
    configure(folder, { macs: 0.5 * macs, latencyMs: 0.8 * models[0].p50Ms })
  }
}

type Shares = {
  readonly share: number | null
  readonly volumeAlone: number | null
  readonly accuracyAlone: number | null
}
type Run = Shares & { readonly kind: Kind; readonly seed: number }

async function runSeed(seed: number, place: string): Promise<Run[]> {
  const arrays = await loadArrays()
  const base = join(place, 'base')
  mkdirSync(base)
  writeData(base, arrays)
  train(base, arrays, seed, false)
  const { macs } = analyze(decode(new Uint8Array(readFileSync(join(base, 'model.onnx')))))
  configure(base, { macs: 0.5 * macs })
  const fresh = join(place, 'fresh')
  cpSync(base, fresh, { recursive: true })
  const cold = search(base, seed, 'cold')
  say(`seed ${seed}: base, cold: ${JSON.stringify(cold.end)}`)
  return wanted.map(kind => {
    const [without, withMemory] = [join(place, `${kind}-cold`), join(place, `${kind}-warm`)]
    cpSync(fresh, without, { recursive: true })
    change(without, kind, { macs }, arrays, seed)
    cpSync(without, withMemory, { recursive: true })
    cpSync(join(base, '.edgewise'), join(withMemory, '.edgewise'), { recursive: true })
    const yardstick = kind === 'unchanged' ? cold : search(without, seed, 'out')
    const warm = search(withMemory, seed, 'out')
    const shares = sharesOf(yardstick, warm)
    say(
      JSON.stringify({
        kind,
        seed,
        ...shares,
        warmStarted: warm.warm,
        cold: yardstick.end,
        warm: warm.end,
        wallMs: warm.wallMs,
      }),
    )
    return { kind, seed, ...shares }
  })
}

if (!existsSync(source)) {
  say(`warm-start: skipped, no ${source} (EDGEWISE_DATA)`)
  console.log(JSON.stringify({ skipped: true }))
} else {
  const runs: Run[] = []
  const [first, count] = [Number(options.first), Number(options.seeds)]
  for (let seed = first; seed < first + count; seed++) {
    const place = mkdtempSync(join(options.keep ?? tmpdir(), 'edgewise-warm-start-'))
    try {
      runs.push(...(await runSeed(seed, place)))
    } finally {
      if (options.keep === undefined) rmSync(place, { recursive: true, force: true })
    }
  }
  const shares = Object.fromEntries(
    wanted.map(kind => [kind, medianOf(runs.filter(run => run.kind === kind))]),
  )
  console.log(JSON.stringify({ timeSeconds: timeMs / 1000, ...shares, runs }))
}

/** Null where the middle one never got there. */
function medianOf(runs: readonly Run[]): number | null {
  const sorted = runs.map(({ share }) => share ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  const middle = sorted[(sorted.length - 1) >> 1] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(middle) ? middle : null
}
