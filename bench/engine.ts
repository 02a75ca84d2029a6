// What a training step costs beside PyTorch eager: MLPerf Tiny's nets, processes of their own in turns, so that neither
// thread pool sees the other. Our side is the job of `edgewise train` with its own tuner: a first process measures, the
// others know what it found. Wall time is what counts on a quiet machine; processor time is given beside it because it
// survives a busy one. Progress goes to standard error.
// Options: --nets resnet8,dscnn --batch 32 --threads 2 --rounds 3 --seconds 2 --torch PYTHON (default: EDGEWISE_TORCH, else a
// python3 that has PyTorch; `none` leaves it out) --one-thread no (leaves out the rounds with a single thread)
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { nets } from './parts/engine-nets.ts'
import { type Ours, type Setting, splitOf, timeOurs } from './parts/engine-ours.ts'

const { values: options } = parseArgs({
  options: {
    nets: { type: 'string', default: Object.keys(nets).join(',') },
    batch: { type: 'string', default: '32' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    torch: { type: 'string', default: process.env['EDGEWISE_TORCH'] },
    'one-thread': { type: 'string', default: 'yes' },
    child: { type: 'string' },
  },
})
const [batch, threads, rounds, seconds] = [
  options.batch,
  options.threads,
  options.rounds,
  options.seconds,
].map(Number) as [number, number, number, number]

type Timing = Pick<Ours, 'medianMs' | 'cpuMs' | 'peakRssBytes'>

/** Runs this file again as our side; what it is to do goes in on standard input. */
function child<T>(kind: 'time' | 'split', setting: Setting): T {
  const options = { input: JSON.stringify(setting), maxBuffer: 2 ** 26 }
  return JSON.parse(execFileSync(process.execPath, [process.argv[1]!, '--child', kind], options).toString())
}

function torch(program: string, net: string, threads: number): Timing {
  const args = ['bench/engine.py', net, `${batch}`, `${threads}`, `${seconds}`]
  const env = { ...process.env, OMP_NUM_THREADS: `${threads}` }
  return JSON.parse(execFileSync(program, args, { env }).toString())
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
/** Enough to tell how long a step takes. */
const firstSteps = 12

type Race = { readonly cold: Ours; readonly ours: readonly Ours[]; readonly theirs: readonly Timing[] }

/** A process that tunes, then ours and PyTorch in turns. */
function race(net: string, threads: number, python: string | undefined): Race {
  const cold = child<Ours>('time', { net, batch, threads, steps: firstSteps, tuning: {} })
  const steps = Math.max(firstSteps, Math.ceil((1000 * seconds) / cold.medianMs))
  const ours: Ours[] = []
  const theirs: Timing[] = []
  for (let round = 1; round <= rounds; round++) {
    ours.push(child('time', { net, batch, threads, steps, tuning: cold.choices }))
    if (python) theirs.push(torch(python, net, threads))
    const [us, them] = [ours.at(-1)!, theirs.at(-1)].map(t => t?.medianMs.toFixed(2) ?? '—')
    process.stderr.write(`${net}, ${threads} threads, ${round}/${rounds}: ${us} ms, PyTorch ${them} ms\n`)
  }
  return { cold, ours, theirs }
}

const of = <K extends string>(list: readonly Readonly<Record<K, number>>[], key: K) =>
  list.length > 0 ? median(list.map(t => t[key])) : null
const ratio = ({ ours, theirs }: Race, key: keyof Timing) =>
  theirs.length > 0 ? median(ours.map((t, i) => t[key] / theirs[i]![key])) : null
const perSecond = (ms: number | null) => (ms === null ? null : 1000 / ms)

function compare(net: string, python: string | undefined) {
  const main = race(net, threads, python)
  const { cold, ours, theirs } = main
  return {
    stepMs: of(ours, 'medianMs'),
    torchMs: of(theirs, 'medianMs'),
    cpuMs: of(ours, 'cpuMs'),
    prepareMs: of(ours, 'setupMs'),
    coldPrepareMs: cold.setupMs,
    peakRssBytes: of(ours, 'peakRssBytes'),
    coldPeakRssBytes: cold.peakRssBytes,
    torchPeakRssBytes: of(theirs, 'peakRssBytes'),
    ratio: ratio(main, 'medianMs'),
    cpuRatio: ratio(main, 'cpuMs'),
    memoryRatio: ratio(main, 'peakRssBytes'),
    tuning: cold.tuning,
    oneThread: options['one-thread'] === 'yes' ? single(net, python) : null,
    split: child('split', { net, batch, threads, steps: 0, tuning: cold.choices }),
  }
}

function single(net: string, python: string | undefined) {
  const one = race(net, 1, python)
  return {
    stepsPerSecond: perSecond(of(one.ours, 'medianMs')),
    torchStepsPerSecond: perSecond(of(one.theirs, 'medianMs')),
    ratio: ratio(one, 'medianMs'),
    cpuRatio: ratio(one, 'cpuMs'),
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

async function readStandardInput(): Promise<Setting> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return JSON.parse(Buffer.concat(chunks).toString())
}

if (options.child) {
  const setting = await readStandardInput()
  const result = await (options.child === 'split' ? splitOf(setting) : timeOurs(setting))
  process.stdout.write(`${JSON.stringify(result)}\n`)
} else {
  const python = findTorch()
  const models = Object.fromEntries(options.nets.split(',').map(net => [net, compare(net, python)]))
  process.stdout.write(`${JSON.stringify({ bench: 'engine', batch, threads, rounds, models })}\n`)
}
