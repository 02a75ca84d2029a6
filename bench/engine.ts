// What a training step costs beside PyTorch eager: MLPerf Tiny's nets, processes of their own in turns, so that neither
// thread pool sees the other. Options: --nets resnet8,dscnn --batch 32 --threads 2 --rounds 3 --seconds 2
// --torch PYTHON (default: a python3 that has it; `none` leaves it out)
// --torch PYTHON (a Python with torch; without it only our side is timed). Wall time is what counts on a quiet machine;
// processor time is given beside it because it survives a busy one. Progress goes to standard error.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bestKnown, blockProbe, inBlocks, trainingStep } from '../src/autodiff/index.ts'
import { elements, encode, scalar, type Tensor, tensor, type Value } from '../src/ir/index.ts'
import { random } from '../src/random.ts'
import { isMissing, locate } from '../src/runtime/index.ts'
import { nets } from './engine-nets.ts'

const { values: options } = parseArgs({
  options: {
    nets: { type: 'string', default: Object.keys(nets).join(',') },
    batch: { type: 'string', default: '32' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    torch: { type: 'string' },
    child: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
})
const [batch, threads, rounds, seconds] = [
  options.batch,
  options.threads,
  options.rounds,
  options.seconds,
].map(Number) as [number, number, number, number]

type Timing = {
  medianMs: number
  cpuMs: number
  peakRssBytes: number
  prepareMs?: number
  split?: Record<string, number>
}

/** ONNX Runtime as its package gives it: profiles are no business of the product's sessions. */
function openRuntime() {
  const found = locate({ roots: [process.cwd()] })
  if (isMissing(found)) throw new Error(`onnxruntime-node: ${found.reason}`)
  return createRequire(join(found.folder, 'package.json'))(found.folder)
}

type Native = {
  run(feeds: object, fetches: readonly string[]): Promise<Record<string, never>>
  endProfiling(): void
}

async function timeOurs(net: string): Promise<Timing> {
  const ort = openRuntime()
  const native = ({ dtype, shape, bytes }: Tensor) => {
    const buffer = Uint8Array.from(bytes).buffer
    return new ort.Tensor(
      dtype,
      dtype === 'int64' ? new BigInt64Array(buffer) : new Float32Array(buffer),
      shape,
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-engine-'))
  const open = (bytes: Uint8Array): Promise<Native> =>
    ort.InferenceSession.create(bytes, {
      intraOpNumThreads: threads,
      logSeverityLevel: 3,
      enableProfiling: options.profile,
      profileFilePrefix: join(folder, 'profile'),
      extra: { session: { set_denormal_as_zero: '1' } },
    })
  const start = performance.now()
  const block = await findBlock(open, native)
  const { graph, classes } = nets[net]!()
  const isCoder = net === 'autoencoder'
  const step = trainingStep(graph, {
    loss: isCoder ? { kind: 'mse' } : { kind: 'cross-entropy' },
    optimizer: { kind: 'sgd', momentum: 0.9, weightDecay: 1e-4 },
    batch,
    lower: block === undefined ? bestKnown : inBlocks(block),
  })
  const session = await open(encode(step.graph))
  const prepareMs = performance.now() - start
  const generator = random(net)
  const filled = ({ dtype, shape }: Value, draw: () => number) =>
    native(
      tensor(dtype!, shape as number[], Float64Array.from({ length: elements(shape as number[]) }, draw)),
    )
  const feeds: Record<string, unknown> = {
    [step.x.name]: filled(step.x, () => generator.normal()),
    [step.targets.name]: filled(step.targets, () => (isCoder ? generator.normal() : generator.int(classes))),
    ...Object.fromEntries(step.scalars.map(s => [s.name, native(scalar('float32', s.initial))])),
    ...Object.fromEntries(step.state.map(slot => [slot.input, native(slot.initial)])),
  }
  const fetches = [step.loss, ...step.state.map(slot => slot.output)]
  const once = async () => {
    const outputs = await session.run(feeds, fetches)
    for (const slot of step.state) feeds[slot.input] = outputs[slot.output]
  }
  for (let i = 0; i < 3; i++) await once()
  const times: number[] = []
  const cpu = process.cpuUsage()
  for (const begin = performance.now(); performance.now() - begin < 1000 * seconds || times.length < 5; ) {
    const before = performance.now()
    await once()
    times.push(performance.now() - before)
  }
  const used = process.cpuUsage(cpu)
  const split = options.profile ? splitOf(session, folder) : undefined
  rmSync(folder, { recursive: true, force: true })
  return {
    medianMs: times.sort((a, b) => a - b)[times.length >> 1]!,
    cpuMs: (used.user + used.system) / 1000 / times.length,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
    prepareMs,
    ...(split ? { split } : {}),
  }
}

async function findBlock(open: (bytes: Uint8Array) => Promise<Native>, native: (t: Tensor) => unknown) {
  for (const block of [16, 8] as const) {
    const { graph, feeds, output } = blockProbe(block)
    try {
      const session = await open(encode(graph))
      const given = Object.fromEntries(Object.entries(feeds).map(([name, t]) => [name, native(t)]))
      const result = (await session.run(given, [output])) as Record<string, { data: Float32Array }>
      if (result[output]!.data[0]! < 1e-3) return block
    } catch {
      // A build without these kernels refuses the graph: plain forms it is.
    }
  }
  return undefined
}

/** Share of kernel time by operator, largest first. */
function splitOf(session: Native, folder: string): Record<string, number> {
  session.endProfiling()
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

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

function compare(net: string, python: string | undefined) {
  const child = (...extra: string[]): Timing => {
    const args = [
      process.argv[1]!,
      '--child',
      net,
      '--batch',
      `${batch}`,
      '--threads',
      `${threads}`,
      '--seconds',
      `${seconds}`,
    ]
    return JSON.parse(execFileSync(process.execPath, [...args, ...extra]).toString())
  }
  const torch = (program: string): Timing =>
    JSON.parse(
      execFileSync(program, ['bench/engine.py', net, `${batch}`, `${threads}`, `${seconds}`], {
        env: { ...process.env, OMP_NUM_THREADS: `${threads}` },
      }).toString(),
    )
  const ours: Timing[] = []
  const theirs: Timing[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(child())
    if (python) theirs.push(torch(python))
    process.stderr.write(
      `${net} ${round + 1}/${rounds}: ${ours.at(-1)!.medianMs.toFixed(2)} ms, PyTorch ${theirs.at(-1)?.medianMs.toFixed(2) ?? '—'} ms\n`,
    )
  }
  const of = (list: readonly Timing[], key: 'medianMs' | 'cpuMs' | 'peakRssBytes' | 'prepareMs') =>
    median(list.map(t => t[key] ?? 0))
  const ratio = (key: 'medianMs' | 'cpuMs' | 'peakRssBytes') =>
    theirs.length > 0 ? median(ours.map((t, i) => t[key] / theirs[i]![key])) : null
  return {
    stepMs: of(ours, 'medianMs'),
    torchMs: theirs.length > 0 ? of(theirs, 'medianMs') : null,
    cpuMs: of(ours, 'cpuMs'),
    prepareMs: of(ours, 'prepareMs'),
    peakRssBytes: of(ours, 'peakRssBytes'),
    torchPeakRssBytes: theirs.length > 0 ? of(theirs, 'peakRssBytes') : null,
    ratio: ratio('medianMs'),
    cpuRatio: ratio('cpuMs'),
    memoryRatio: ratio('peakRssBytes'),
    split: child('--profile').split,
  }
}

/** A Python with PyTorch; undefined = none, and the ratios are null. */
function findTorch(): string | undefined {
  const wanted = options.torch === undefined ? ['python3', '/usr/bin/python3'] : [options.torch]
  return wanted.find(path => {
    try {
      execFileSync(path, ['-c', 'import torch'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

if (options.child) process.stdout.write(`${JSON.stringify(await timeOurs(options.child))}\n`)
else {
  const python = findTorch()
  const result = Object.fromEntries(options.nets.split(',').map(net => [net, compare(net, python)]))
  process.stdout.write(`${JSON.stringify({ bench: 'engine', batch, threads, rounds, models: result })}\n`)
}
