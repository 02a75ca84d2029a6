// What `edgewise search` hands over beside the uniformly narrowed model trained for the same total time: from a seed model that
// is too large, with budgets at shares of its MACs, peak memory and measured latency. Both start from the seed's weights and
// train with the same engine and recipe; the command is the real one, and its best.onnx is judged anew.
// Both take as many threads as the processor set has (`taskset -c 0` for one). The narrowed model has the same recipe; no teacher
// helps either of them.
// Options: --sets cifar10,fsdd,ecg5000 --budgets 0.5,0.25 --seeds 3 (how many, from --first 1) --time 5m --torch PYTHON
// --from FOLDER (keeps trained seed models and takes them from there) --cli dist/cli.js --data FOLDER (default: EDGEWISE_DATA). Progress goes to standard error, one line of JSON to standard output.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyze } from '../src/cost/index.ts'
import type { DataSource } from '../src/data/index.ts'
import { decode, encode } from '../src/ir/index.ts'
import { isMissing, locate, startWorker } from '../src/runtime/index.ts'
import { uniform, widthSpace } from '../src/space/index.ts'
import { recipeWith, type shortTrainingJob } from '../src/train/index.ts'
import { builtCommand } from './parts/built-command.ts'

type Task = {
  readonly net: string
  readonly folder: string
  readonly data: DataSource
  /** How the seed model is trained. */
  readonly flags: readonly string[]
}

const tasks: Readonly<Record<string, Task>> = {
  cifar10: {
    net: 'resnet8-large',
    folder: 'cifar10',
    data: {
      path: 'cifar10/core_',
      layout: 'nhwc',
      scale: { divide: 255, mean: [0.491, 0.482, 0.447], std: [0.25, 0.25, 0.26] },
    },
    flags: '--epochs 8 --optimizer sgd --lr 0.1 --schedule one-cycle --weight-decay 5e-4'.split(' '),
  },
  fsdd: {
    net: 'dscnn-large',
    folder: 'fsdd',
    data: { path: 'fsdd', scale: { zeroPoint: -81, divide: 60 } },
    flags: '--epochs 8 --lr 3e-3 --schedule one-cycle'.split(' '),
  },
  ecg5000: {
    net: 'series-large',
    folder: 'ecg5000_train500',
    data: { path: 'ecg5000_train500', split: { test: 0.4 } },
    flags: '--epochs 30 --augment none'.split(' '),
  },
}

const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: Object.keys(tasks).join(',') },
    budgets: { type: 'string', default: '0.5,0.25' },
    seeds: { type: 'string', default: '3' },
    first: { type: 'string', default: '1' },
    time: { type: 'string', default: '5m' },
    torch: { type: 'string', default: 'python3' },
    cli: { type: 'string', default: 'dist/cli.js' },
    from: { type: 'string' },
    data: { type: 'string', default: process.env['EDGEWISE_DATA'] ?? '../shared/data' },
  },
})
const cli = resolve(options.cli)
const script = resolve('bench/accuracy.py')
const timeMs = Number.parseFloat(options.time) * (options.time.endsWith('m') ? 60_000 : 1000)
const say = (text: string) => process.stderr.write(`${text}\n`)

const edgewise = builtCommand(cli)

type Limits = {
  readonly macs: number
  readonly peakBytes: number
  readonly latencyMs: number
  readonly latencyShare: number
}

/**
 * Latencies of models on this machine, timed in turns: the least of three medians, since what else a machine does makes a model
 * slower and never faster, and a large one more than a small one.
 */
function latencies(folder: string, files: readonly string[], time = '4s'): number[] {
  const rounds = Array.from({ length: 3 }, () => {
    const { models } = edgewise(folder, ['measure', ...files, '--device', 'host', '--time', time])
    return (models as { p50Ms: number }[]).map(({ p50Ms }) => p50Ms)
  })
  return files.map((_, i) => Math.min(...rounds.map(round => round[i]!)))
}

const costsOf = (file: string) => {
  const { macs, peakActivationBytes } = analyze(decode(new Uint8Array(readFileSync(file))))
  return { macs, peakBytes: peakActivationBytes.fp32 }
}

/** The widest uniform narrowing below every limit, and its file. */
function narrowed(folder: string, limits: Limits): string | undefined {
  const graph = decode(new Uint8Array(readFileSync(join(folder, 'seed.onnx'))))
  const space = widthSpace(graph)
  for (let share = 0.95; share > 0.05; share -= 0.05) {
    const cut = space.decode(uniform(space, share))
    const { macs, peakActivationBytes } = analyze(cut)
    if (macs > limits.macs || peakActivationBytes.fp32 > limits.peakBytes) continue
    writeFileSync(join(folder, 'uniform.onnx'), encode(cut))
    // Beside the seed, as the machine is now.
    const [seed, own] = latencies(folder, ['seed.onnx', 'uniform.onnx'], '2s')
    if (own! <= limits.latencyMs || own! / seed! <= limits.latencyShare) return 'uniform.onnx'
  }
  return undefined
}

/** The narrowed model after the whole time of training, on the test part. */
async function trainUniform(folder: string, file: string, data: DataSource, seed: number): Promise<number> {
  const runtime = locate({ roots: [process.cwd()] })
  if (isMissing(runtime)) throw new Error(runtime.reason)
  const worker = await startWorker({ runtime, entry: resolve('dist/worker.js') })
  const origin = new Uint8Array(readFileSync(join(folder, 'seed.onnx')))
  try {
    const { qualities } = await worker.call<typeof shortTrainingJob>(
      'shortTraining',
      {
        model: new Uint8Array(readFileSync(join(folder, file))),
        data,
        cwd: folder,
        recipe: recipeWith({ rate: 2e-3, schedule: { kind: 'one-cycle' }, seed, steps: 1 }),
        timeMs,
        threads: analyze(decode(origin)).macs < 1e6 ? 1 : availableParallelism(),
        recalibrate: 256,
        origin: { model: origin, kept: new Map() },
        on: 'train',
        judge: { metrics: ['top-1'], on: 'test', k: 5, seed },
      },
      { timeMs: 2 ** 31 - 1 },
    )
    return qualities[0]!.estimate.value
  } finally {
    await worker.close()
  }
}

function search(folder: string, { data }: Task, limits: Limits, seed: number) {
  const config = {
    version: 1,
    models: [
      {
        path: 'seed.onnx',
        data,
        budgets: {
          macs: limits.macs,
          'peak-memory': `${limits.peakBytes}B`,
          'latency-p50': { host: `${limits.latencyMs}ms` },
        },
      },
    ],
    devices: { host: { kind: 'host' } },
    search: { trials: 100_000 },
  }
  writeFileSync(join(folder, 'edgewise.yml'), JSON.stringify(config))
  rmSync(join(folder, 'result'), { recursive: true, force: true })
  const begun = performance.now()
  const asked = ['--method', 'auto', '--time', options.time, '--seed', `${seed}`]
  const found = edgewise(folder, ['search', ...asked, '--out', 'result'])
  const wallSeconds = (performance.now() - begun) / 1000
  return { ...found, wallSeconds, overhead: 1 - workMs(join(folder, 'result')) / (1000 * wallSeconds) }
}

/** Time that went into training, judging and measuring, by the ledger: a line is written when its work ends. */
function workMs(folder: string): number {
  const lines = readFileSync(join(folder, 'trials.jsonl'), 'utf8').trim().split('\n').slice(1)
  const steps = new Map<number, number>()
  let [before, total] = [0, 0]
  for (const line of lines) {
    const { id: of, trial, trained, measured, tuning, elapsedMs } = JSON.parse(line)
    const [id, stretch] = [of ?? trial.id, trained ?? trial?.rungs?.[0]]
    const { startMs = 0, stepMs = 0, judgeMs = 0 } = stretch?.paces ?? {}
    const from = steps.get(id) ?? 0
    const known = startMs + ((stretch?.steps ?? 0) - from) * stepMs + judgeMs
    steps.set(id, stretch?.steps ?? tuning ?? from)
    const gap = elapsedMs - before
    // Before a candidate is first trained there was choosing, too: of that line only what training itself says it took.
    if (measured || tuning > from || (stretch && (from > 0 || !stretch.paces))) total += gap
    else if (stretch) total += Math.min(gap, known)
    before = elapsedMs
  }
  return total
}

async function run(task: Task, name: string, seed: number, share: number, folder: string) {
  const dataFile = join(folder, 'data.yml')
  writeFileSync(dataFile, JSON.stringify(task.data))
  const costs = costsOf(join(folder, 'seed.onnx'))
  const [seedMs] = latencies(folder, ['seed.onnx'])
  const limits = {
    macs: Math.floor(costs.macs * share),
    peakBytes: Math.floor(costs.peakBytes * share),
    latencyMs: seedMs! * share,
    latencyShare: share,
  }
  const accuracyOf = (file: string): number =>
    edgewise(folder, ['run', file, '--data', 'data.yml', '--split', 'test']).value
  const found = search(folder, task, limits, seed)
  const best = found.best && 'result/best.onnx'
  const bestCosts = best ? costsOf(join(folder, best)) : undefined
  const timed = best ? latencies(folder, ['seed.onnx', best]) : []
  const file = narrowed(folder, limits)
  const uniformAccuracy = file ? await trainUniform(folder, file, task.data, seed) : undefined
  const result = {
    set: name,
    share,
    seed,
    seedAccuracy: accuracyOf('seed.onnx'),
    seedMs,
    /** By what the bench itself timed and computed. */
    met: bestCosts
      ? bestCosts.macs <= limits.macs &&
        bestCosts.peakBytes <= limits.peakBytes &&
        timed[1]! <= limits.latencyMs
      : false,
    accuracy: best ? accuracyOf(best) : undefined,
    uniformAccuracy,
    macsShare: bestCosts && bestCosts.macs / costs.macs,
    memoryShare: bestCosts && bestCosts.peakBytes / costs.peakBytes,
    latencyShare: best ? timed[1]! / timed[0]! : undefined,
    latencyMs: best ? timed[1]! : undefined,
    change: found.best?.change,
    trials: found.trials,
    seconds: found.seconds,
    wallSeconds: found.wallSeconds,
    overhead: found.overhead as number,
  }
  say(JSON.stringify(result))
  return result
}

/** Exported with random weights and trained, or as an earlier bench left it in `--from`. */
function seedModel(folder: string, { net, flags }: Task, name: string, seed: number): void {
  const file = join(folder, 'seed.onnx')
  const kept = options.from === undefined ? undefined : join(options.from, `${name}-${seed}.onnx`)
  if (kept && existsSync(kept)) {
    copyFileSync(kept, file)
    return
  }
  const exported = spawnSync(options.torch, [script, 'export', net, `${seed}`, join(folder, 'raw.onnx')])
  if (exported.status !== 0) throw new Error(`${options.torch} does not export: ${exported.stderr}`)
  say(`${name}, seed ${seed}: training the model to begin with`)
  const data = ['--data', 'data.yml', ...flags, '--seed', `${seed}`]
  edgewise(folder, ['train', 'raw.onnx', ...data, '--out', 'seed.onnx'])
  if (kept) copyFileSync(file, kept)
}

const runs: Awaited<ReturnType<typeof run>>[] = []
const [first, count] = [Number(options.first), Number(options.seeds)]
// One seed of everything says more than all seeds of one.
for (let seed = first; seed < first + count; seed++)
  for (const name of options.sets.split(',')) {
    const task = tasks[name]
    if (!task) throw new Error(`no set ${name}: ${Object.keys(tasks).join(', ')}`)
    const folder = mkdtempSync(join(tmpdir(), 'edgewise-search-train-'))
    try {
      mkdirSync(join(folder, task.folder))
      cpSync(resolve(options.data, 'datasets', task.folder), join(folder, task.folder), { recursive: true })
      writeFileSync(join(folder, 'data.yml'), JSON.stringify(task.data))
      seedModel(folder, task, name, seed)
      for (const share of options.budgets.split(',').map(Number))
        runs.push(await run(task, name, seed, share, folder))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) / Math.max(1, values.length - 1))

/** Of some runs: the difference in accuracy where both have one, and how the search kept its limits and its time. */
function summary(some: typeof runs) {
  const differences = some.flatMap(({ accuracy, uniformAccuracy }) =>
    accuracy !== undefined && uniformAccuracy !== undefined ? [accuracy - uniformAccuracy] : [],
  )
  return {
    runs: some.length,
    meanDifference: differences.length > 0 ? mean(differences) : null,
    sdDifference: differences.length > 1 ? deviation(differences) : null,
    met: some.filter(({ met }) => met).length / some.length,
    overhead: mean(some.map(({ overhead }) => overhead)),
    timeKept: some.every(({ wallSeconds }) => Math.abs((wallSeconds * 1000) / timeMs - 1) <= 0.05),
  }
}

const names = [...new Set(runs.map(({ set, share }) => `${set} ${share}`))]
const casesOf = (name: string) => runs.filter(({ set, share }) => `${set} ${share}` === name)
console.log(
  JSON.stringify({
    timeSeconds: timeMs / 1000,
    all: summary(runs),
    cases: Object.fromEntries(names.map(name => [name, summary(casesOf(name))])),
    runs,
  }),
)
