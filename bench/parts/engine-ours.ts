// Our side of the bench `engine`, in a process of its own: the job that `edgewise train` runs, on random samples.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trainingStep } from '../../src/autodiff/index.ts'
import { elements, encode, scalar, type Tensor, tensor, type Value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { isMissing, type JobContext, loadRuntime, locate } from '../../src/runtime/index.ts'
import {
  type Choices,
  findBlock,
  lowerBy,
  type Recipe,
  type TrainProgress,
  trainJob,
} from '../../src/train/index.ts'
import { nets } from './engine-nets.ts'

export type Setting = {
  readonly net: string
  readonly batch: number
  readonly threads: number
  readonly steps: number
  /** What an earlier process measured; {} = nothing yet. */
  readonly tuning: Choices
}

export type Ours = {
  /** Median of a step as the loop runs it, its batch included. */
  readonly medianMs: number
  /** Processor time of a step. */
  readonly cpuMs: number
  /** Of the process, when the last step was done. */
  readonly peakRssBytes: number
  /** From the call to the first step: read, differentiate, tune, create the session. */
  readonly setupMs: number
  /** Measured in this process. */
  readonly choices: Choices
  readonly tuning: { readonly timed: number; readonly changed: number; readonly left: number }
}

/** Steps that processor time is not counted of: memory is new to them. */
const warmUp = 3

const recipe = (batch: number, steps: number): Recipe => ({
  batch,
  steps,
  epochs: 1,
  optimizer: { kind: 'sgd', momentum: 0.9 },
  weightDecay: 1e-4,
  rate: 0.01,
  schedule: { kind: 'constant' },
  shuffle: true,
  augment: [],
  freezeBatchNorm: false,
  seed: 1,
})

function located() {
  const found = locate({ roots: [process.cwd()] })
  if (isMissing(found)) throw new Error(`onnxruntime-node: ${found.reason}`)
  return found
}

export async function timeOurs({ net, batch, threads, steps, tuning }: Setting): Promise<Ours> {
  const cwd = mkdtempSync(join(tmpdir(), 'edgewise-engine-'))
  try {
    writeSamples(cwd, net, 2 * batch)
    const watch = new Watch()
    const output = await trainJob(
      {
        model: encode(nets[net]!().graph),
        data: { path: cwd },
        cwd,
        recipe: recipe(batch, steps),
        threads,
        tuning,
      },
      watch.context,
    )
    return {
      medianMs: output.stepMs,
      cpuMs: watch.cpuMs(),
      peakRssBytes: watch.peakRssBytes,
      setupMs: output.setupMs,
      choices: watch.choices,
      tuning: output.tuning,
    }
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

/** Follows a run by what it tells. */
class Watch {
  choices: Choices = {}
  peakRssBytes = 0
  #first: { step: number; ms: number } | undefined
  #last = { step: 0, ms: 0 }
  readonly context: JobContext<TrainProgress>
  constructor() {
    let runtime: ReturnType<typeof loadRuntime> | undefined
    this.context = {
      get runtime() {
        runtime ??= loadRuntime(located())
        return runtime
      },
      progress: told => this.#hear(told),
      signal: new AbortController().signal,
    }
  }
  cpuMs = () =>
    (this.#last.ms - (this.#first?.ms ?? 0)) / Math.max(1, this.#last.step - (this.#first?.step ?? 0))
  #hear(told: TrainProgress): void {
    if (told.kind === 'tuned') this.choices = told.choices
    if (told.kind === 'trained') this.peakRssBytes = process.resourceUsage().maxRSS * 1024
    if (told.kind !== 'step') return
    const { user, system } = process.cpuUsage()
    const now = { step: told.step, ms: (user + system) / 1000 }
    if (told.step >= warmUp) this.#first ??= now
    this.#last = now
  }
}

/** Random samples and classes as .npy files; the autoencoder rebuilds its input. */
function writeSamples(folder: string, net: string, count: number): void {
  const { input, classes } = nets[net]!()
  const draw = random(net)
  for (const [part, samples] of [
    ['train', count],
    ['test', 4],
  ] as const) {
    const x = Float32Array.from({ length: samples * elements(input) }, () => draw.normal())
    writeFileSync(join(folder, `x_${part}.npy`), npy('<f4', [samples, ...input], x))
    if (net === 'autoencoder') continue
    const y = Int32Array.from({ length: samples }, () => draw.int(classes))
    writeFileSync(join(folder, `y_${part}.npy`), npy('<i4', [samples], y))
  }
}

function npy(descr: string, shape: readonly number[], data: ArrayBufferView): Buffer {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`
  const text = `${header.padEnd(64 * Math.ceil((header.length + 11) / 64) - 11)}\n`
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, text.length & 255, text.length >> 8])
  return Buffer.concat([
    start,
    Buffer.from(text),
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  ])
}

/**
 * Share of kernel time by operator, largest first: the same step in a session of the package's own, since profiles are
 * no business of the product's sessions.
 */
export async function splitOf({ net, batch, threads, tuning }: Setting): Promise<Record<string, number>> {
  const place = located()
  const ort = createRequire(join(place.folder, 'package.json'))(place.folder)
  const native = ({ dtype, shape, bytes }: Tensor) => {
    const buffer = Uint8Array.from(bytes).buffer
    return new ort.Tensor(
      dtype,
      dtype === 'int64' ? new BigInt64Array(buffer) : new Float32Array(buffer),
      shape,
    )
  }
  const { graph, classes } = nets[net]!()
  const isCoder = net === 'autoencoder'
  const step = trainingStep(graph, {
    loss: isCoder ? { kind: 'mse' } : { kind: 'cross-entropy' },
    optimizer: { kind: 'sgd', momentum: 0.9, weightDecay: 1e-4 },
    batch,
    lower: lowerBy(tuning, await findBlock(loadRuntime(place))),
  })
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-engine-'))
  const session = await ort.InferenceSession.create(encode(step.graph), {
    intraOpNumThreads: threads,
    logSeverityLevel: 3,
    enableProfiling: true,
    profileFilePrefix: join(folder, 'profile'),
  })
  const draw = random(net)
  const filled = ({ dtype, shape }: Value, one: () => number) =>
    native(tensor(dtype!, shape as number[], Float64Array.from({ length: elements(shape as number[]) }, one)))
  const feeds: Record<string, unknown> = {
    [step.x.name]: filled(step.x, () => draw.normal()),
    [step.targets.name]: filled(step.targets, () => (isCoder ? draw.normal() : draw.int(classes))),
    ...Object.fromEntries(step.scalars.map(s => [s.name, native(scalar('float32', s.initial))])),
    ...Object.fromEntries(step.state.map(slot => [slot.input, native(slot.initial)])),
  }
  for (let i = 0; i < profiledSteps; i++)
    await session.run(feeds, [step.loss, ...step.state.map(s => s.output)])
  session.endProfiling()
  const shares = sharesOf(folder)
  rmSync(folder, { recursive: true })
  return shares
}

const profiledSteps = 20

function sharesOf(folder: string): Record<string, number> {
  const largest = readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .sort((a, b) => b.length - a.length)[0]!
  const events: { cat?: string; name: string; dur: number; args: { op_name: string } }[] = JSON.parse(largest)
  const kernels = events.filter(e => e.cat === 'Node' && e.name.endsWith('_kernel_time'))
  const total = kernels.reduce((sum, e) => sum + e.dur, 0)
  const shares = new Map<string, number>()
  for (const { dur, args } of kernels) shares.set(args.op_name, (shares.get(args.op_name) ?? 0) + dur / total)
  const sorted = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 12)
  return Object.fromEntries(sorted.map(([op, share]) => [op, Math.round(1000 * share) / 1000]))
}
