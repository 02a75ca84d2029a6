// What `edgewise train` reaches on public data beside PyTorch: the same nets with the same random weights, exported by
// PyTorch, the same samples and recipe; order and augmentation are drawn by each side for itself. The command is the
// real one. Options: --sets cifar10,mnist10k,fsdd,ecg5000 --seeds 3 (how many, from --first 1) --threads 2 --torch PYTHON
// --cli dist/cli.js --data FOLDER (default: EDGEWISE_DATA). Progress goes to standard error.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type DataSource, feeder, labelsOf, loadDataset, type Split } from '../src/data/index.ts'
import { deviation, mean, tQuantile } from '../src/device/distributions.ts'

type Recipe = {
  readonly optimizer: 'sgd' | 'adam'
  readonly rate: number
  readonly schedule: 'cosine' | 'one-cycle'
  readonly weightDecay: number
  readonly epochs: number
  readonly batch: number
  readonly augment: readonly string[]
}
type Task = {
  readonly net: string
  readonly shape: readonly number[]
  readonly data: DataSource
  readonly recipe: Recipe
}

const adam = { optimizer: 'adam', rate: 1e-3, schedule: 'cosine', weightDecay: 0, batch: 32 } as const
const tasks: Readonly<Record<string, Task>> = {
  cifar10: {
    net: 'resnet8',
    shape: [3, 32, 32],
    data: {
      path: 'cifar10/core_',
      layout: 'nhwc',
      scale: { divide: 255, mean: [0.491, 0.482, 0.447], std: [0.25, 0.25, 0.26] },
    },
    recipe: {
      optimizer: 'sgd',
      rate: 0.1,
      schedule: 'one-cycle',
      weightDecay: 5e-4,
      epochs: 12,
      batch: 32,
      augment: ['flip', 'shift'],
    },
  },
  mnist10k: {
    net: 'convnet',
    shape: [1, 28, 28],
    data: { path: 'mnist10k', scale: { divide: 255, mean: 0.1307, std: 0.3081 } },
    recipe: { ...adam, epochs: 4, augment: ['shift'] },
  },
  fsdd: {
    net: 'dscnn',
    shape: [1, 40, 40],
    data: { path: 'fsdd', scale: { zeroPoint: -81, divide: 60 } },
    recipe: { ...adam, rate: 3e-3, schedule: 'one-cycle', epochs: 10, augment: ['shift'] },
  },
  ecg5000: {
    net: 'series',
    shape: [1, 140],
    data: { path: 'ecg5000_train500', split: { test: 0.4 } },
    recipe: { ...adam, epochs: 30, augment: [] },
  },
}

const { values: options } = parseArgs({
  options: {
    sets: { type: 'string', default: Object.keys(tasks).join(',') },
    seeds: { type: 'string', default: '3' },
    first: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    torch: { type: 'string', default: 'python3' },
    cli: { type: 'string', default: 'dist/cli.js' },
    data: { type: 'string', default: process.env['EDGEWISE_DATA'] ?? '../shared/data' },
  },
})
const { threads, torch, cli } = options
const script = resolve('bench/accuracy.py')

type Run = {
  readonly accuracy: number
  readonly stepMs: number
  readonly steps: number
  readonly parameters: number
  readonly version: string
}

const told = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 }).toString()

/** `edgewise train` with every setting of the recipe spelt out. */
function trainOurs(
  model: string,
  data: string,
  { recipe }: Task,
  seed: number,
): Omit<Run, 'parameters' | 'version'> {
  const { optimizer, rate, schedule, weightDecay, epochs, batch, augment } = recipe
  const flags = {
    data,
    out: `${model}.trained.onnx`,
    optimizer,
    lr: rate,
    schedule,
    'weight-decay': weightDecay,
    epochs,
    batch,
    augment: augment.join(',') || 'none',
    seed,
    threads,
  }
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, `${value}`])
  const { value, stepMsMedian, steps } = JSON.parse(
    told(process.execPath, [cli, 'train', model, ...args, '--json', '--quiet']),
  )
  return { accuracy: value, stepMs: stepMsMedian, steps }
}

/** The samples as the engine feeds them, for PyTorch. */
async function writeArrays(folder: string, { data, shape }: Task) {
  const { train, test, scale } = await loadDataset(data, { cwd: '/' })
  for (const [name, split] of Object.entries({ train, test })) {
    const x = feeder(split, { shape: ['N', ...shape], dtype: 'float32' }, scale).feed([
      ...Array(split.count).keys(),
    ])
    writeFileSync(join(folder, `${name}_x.npy`), npy('<f4', x.shape, x.bytes))
    writeFileSync(join(folder, `${name}_y.npy`), npy('<i8', [split.count], labels(split)))
  }
}

const labels = (split: Split) => new Uint8Array(BigInt64Array.from([...labelsOf(split)], BigInt).buffer)

function npy(type: string, shape: readonly (number | string)[], bytes: Uint8Array): Uint8Array {
  const text = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`
  const header = `${text.padEnd(64 * Math.ceil((text.length + 11) / 64) - 11)}\n`
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8])
  return Buffer.concat([start, Buffer.from(header, 'latin1'), bytes])
}

async function compare(name: string, task: Task, folder: string) {
  mkdirSync(folder)
  const source = { ...task.data, path: join(resolve(options.data), 'datasets', task.data.path) }
  const described = { ...task, data: source }
  const description = join(folder, 'data.json')
  writeFileSync(description, JSON.stringify(source))
  await writeArrays(folder, described)
  const runs: { ours: Omit<Run, 'parameters' | 'version'>; theirs: Run }[] = []
  const first = Number(options.first)
  for (let seed = first; seed < first + Number(options.seeds); seed++) {
    const model = join(folder, `${seed}.onnx`)
    told(torch, [script, 'export', task.net, `${seed}`, model])
    const ours = trainOurs(model, description, task, seed)
    const args = ['train', task.net, `${seed}`, threads, folder, JSON.stringify(task.recipe)]
    const theirs: Run = JSON.parse(told(torch, [script, ...args]))
    if (ours.steps !== theirs.steps) throw new Error(`${ours.steps} steps are not ${theirs.steps}`)
    runs.push({ ours, theirs })
    process.stderr.write(
      `${name} ${seed}: ${percent(ours.accuracy)} in steps of ${ours.stepMs.toFixed(1)} ms, PyTorch ${percent(theirs.accuracy)} in steps of ${theirs.stepMs.toFixed(1)} ms\n`,
    )
  }
  const ours = runs.map(run => run.ours.accuracy)
  const theirs = runs.map(run => run.theirs.accuracy)
  const { steps, parameters, version } = runs[0]!.theirs
  return {
    net: task.net,
    recipe: task.recipe,
    steps,
    parameters,
    torch: version,
    ours: spread(ours),
    theirs: spread(theirs),
    difference: interval(ours.map((v, i) => v - theirs[i]!)),
    stepMs: mean(runs.map(run => run.ours.stepMs)),
    torchStepMs: mean(runs.map(run => run.theirs.stepMs)),
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const spread = (values: readonly number[]) => ({ values, mean: mean(values), sd: deviation(values) })

/** Of the mean of paired differences, 95 % by Student's t. */
function interval(differences: readonly number[]) {
  const count = differences.length
  const value = mean(differences)
  const reach =
    count < 2
      ? Number.POSITIVE_INFINITY
      : (tQuantile(0.975, count - 1) * deviation(differences)) / Math.sqrt(count)
  return { value, low: value - reach, high: value + reach }
}

const folder = mkdtempSync(join(tmpdir(), 'edgewise-accuracy-'))
try {
  const sets: Record<string, Awaited<ReturnType<typeof compare>>> = {}
  for (const name of options.sets.split(',')) {
    const task = tasks[name]
    if (!task) throw new Error(`--sets ${name}: one of ${Object.keys(tasks).join(', ')}`)
    sets[name] = await compare(name, task, join(folder, name))
  }
  process.stdout.write(`${JSON.stringify({ bench: 'accuracy', threads: Number(threads), sets })}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
