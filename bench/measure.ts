// How often the latency gate is wrong on this machine, as it is: A/A comparisons of two copies of one net, comparisons
// with a net made 15 % slower, and beside them what measuring one model after the other would have said in the same
// time. Options: --aa 100 --slow 50 --time 4s (of one comparison at most) --total 580s (of the whole run; comparisons
// get less than --time when it runs out) --seed 1 --max-regression 5%. Progress goes to standard error.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  decide,
  localMachine,
  type MeasuredModel,
  type MeasureIo,
  type Measurement,
  median,
  openDevice,
  protocol,
  quantile,
  type timePrepareJob,
  type timeRoundJob,
} from '../src/device/index.ts'
import { random } from '../src/random.ts'
import { isMissing, type Located, locate, startWorker } from '../src/runtime/index.ts'
import { parseQuantity } from '../src/units.ts'
import { separableNet } from '../test/device/models.ts'

const { values: options } = parseArgs({
  options: {
    aa: { type: 'string', default: '100' },
    slow: { type: 'string', default: '50' },
    time: { type: 'string', default: '4s' },
    total: { type: 'string', default: '580s' },
    seed: { type: 'string', default: '1' },
    'max-regression': { type: 'string', default: '5%' },
  },
})
const timeMs = parseQuantity(options.time, 'ms')
const totalMs = parseQuantity(options.total, 'ms')
const allowed = parseQuantity(options['max-regression'], 'ratio')
const seed = Number(options.seed)
const calibrationMs = 12_000
const wantedRatio = 1.15

const root = process.cwd()
const workerEntry = join(root, 'dist', 'worker.js')
const runtime = foundRuntime()
const machine = localMachine()
const device = openDevice(
  { name: 'this machine', kind: 'host' },
  { runtime, workerEntry, cwd: root, env: {}, temporary: tmpdir() },
)
const say = (text: string) => process.stderr.write(`${text}\n`)

function foundRuntime(): Located {
  const found = locate({ roots: [root] })
  if (isMissing(found)) throw new Error(`onnxruntime-node: ${found.reason}`)
  return found
}

const io = (): MeasureIo => ({ machine, now: () => performance.now(), date: new Date().toISOString() })

/** The same call the gate makes. */
function compare(head: Uint8Array, base: Uint8Array, id: string, atMostMs: number): Promise<Measurement> {
  const models = [
    { name: 'head', bytes: head },
    { name: 'base', bytes: base },
  ]
  const goals = [
    { kind: 'ratio', metric: 'latency-p50', a: 'head', b: 'base', maxRegression: allowed },
  ] as const
  const given = protocol({ timeMs: atMostMs, seed: hash(`${seed}/${id}`), goals })
  return device.measure({ models }, given, io())
}

const hash = (text: string) => random(text).int(2 ** 31)
const ratioOf = (measurement: Measurement) =>
  measurement.comparisons.find(({ metric }) => metric === 'latency-p50')!.ratio

/** Nets of more and more work, timed long and interleaved; the one nearest 15 % slower, with its ratio's interval. */
async function calibrate(base: Uint8Array, height: number) {
  const heights = [0.11, 0.13, 0.15, 0.17, 0.19].map(more => Math.round(height * (1 + more)))
  const models: MeasuredModel[] = [
    ...heights.map(h => ({ name: `${h}`, bytes: separableNet(h) })),
    { name: 'base', bytes: base },
  ]
  const pairs = heights.map(h => [`${h}`, 'base'] as const)
  const found = await device.measure({ models, pairs }, protocol({ timeMs: calibrationMs, seed }), io())
  const ratios = found.comparisons.filter(({ metric }) => metric === 'latency-p50')
  for (const { a, ratio } of ratios)
    say(`calibration: height ${a} is ${show(ratio.value)} (${show(ratio.low)}–${show(ratio.high)}) × base`)
  const nearest = [...ratios].sort((a, b) => distance(a.ratio.value) - distance(b.ratio.value))[0]!
  return {
    bytes: separableNet(Number(nearest.a)),
    ratio: nearest.ratio,
    baseMs: found.models.at(-1)!.p50.value,
  }
}

const distance = (ratio: number) => Math.abs(Math.log(ratio / wantedRatio))
const show = (ratio: number) => ratio.toFixed(3)

type Sequential = { readonly ratio: number; readonly low: number }

/**
 * One model's runs for half of `seconds`, then the other's, as most latency gates do: the ratio of medians, and the
 * lower end of its interval as if runs were independent.
 */
async function sequentially(head: Uint8Array, base: Uint8Array, seconds: number): Promise<Sequential> {
  const worker = await startWorker({ runtime, entry: workerEntry })
  try {
    const models = [head, base].map(bytes => ({ bytes, shapes: {} }))
    await worker.call<typeof timePrepareJob>('timePrepare', { models, threads: 1, provider: 'cpu', seed })
    const runsOf = async (model: number) => {
      const end = performance.now() + seconds * 500
      const runs: number[] = []
      for (let warmUpMs = seconds * 50; performance.now() < end; warmUpMs = 0) {
        const size = { samples: 50, passes: 1, batch: [1, 1], fresh: false, warmUpMs }
        const [block] = await worker.call<typeof timeRoundJob>('timeRound', { order: [model], size })
        runs.push(...Array.from(block!.samples))
      }
      return medianOf(runs)
    }
    const [a, b] = [await runsOf(0), await runsOf(1)]
    return { ratio: a.value / b.value, low: a.low / b.high }
  } finally {
    await worker.close()
  }
}

/** The median and the order statistics that hold it in 95 of 100 samples of independent runs. */
function medianOf(runs: readonly number[]) {
  const half = 0.98 / Math.sqrt(runs.length)
  return { value: median(runs), low: quantile(runs, 0.5 - half), high: quantile(runs, 0.5 + half) }
}

const started = performance.now()
const height = 40
const base = separableNet(height)
const slower = await calibrate(base, height)
const aa: Measurement[] = []
const slow: Measurement[] = []
const sequential: Sequential[] = []
const [wantedAa, wantedSlow] = [Number(options.aa), Number(options.slow)]

/** What one comparison may take so that all the others still find their time; an A/A one is measured twice. */
function timeForOne(): number {
  const shares = 2 * (wantedAa - aa.length) + (wantedSlow - slow.length)
  const left = totalMs - (performance.now() - started)
  const startMs = 300
  return Math.min(timeMs, Math.max(500, left / shares - startMs))
}

async function compareEqual() {
  const found = await compare(base, base.slice(), `aa ${aa.length}`, timeForOne())
  aa.push(found)
  sequential.push(await sequentially(base, base.slice(), found.seconds))
  say(`A/A ${aa.length}: ${line(found)}; sequential ${show(sequential.at(-1)!.ratio)}`)
}

async function compareSlower() {
  const found = await compare(slower.bytes, base, `slow ${slow.length}`, timeForOne())
  slow.push(found)
  say(`slower ${slow.length}: ${line(found)}`)
}

function line(found: Measurement): string {
  const ratio = ratioOf(found)
  const interval = `${show(ratio.value)} (${show(ratio.low)}–${show(ratio.high)})`
  return `${interval} ${decide(ratio, 1 + allowed)}, ${found.order.length} rounds, ${found.seconds.toFixed(1)} s`
}

// Both kinds are spread over the whole run, so that they meet the same weather.
while (aa.length < wantedAa || slow.length < wantedSlow)
  await (aa.length * wantedSlow <= slow.length * wantedAa && aa.length < wantedAa
    ? compareEqual()
    : compareSlower())

const share = (list: readonly unknown[], count: number) => (list.length === 0 ? null : count / list.length)
const decided = (list: readonly Measurement[], decision: string) =>
  share(list, list.filter(found => decide(ratioOf(found), 1 + allowed) === decision).length)
const all = [...aa, ...slow]
const references = all.map(found => found.reference!.p50.value)
const centre = references.reduce((a, b) => a + b, 0) / references.length
const variance = references.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (references.length - 1)
const falseDifference = (ratios: readonly number[]) =>
  ratios.length === 0
    ? null
    : quantile(
        ratios.map(ratio => Math.abs(ratio - 1)),
        0.95,
      )
console.log(
  JSON.stringify({
    aa: aa.length,
    slow: slow.length,
    maxRegression: allowed,
    timeMs,
    aaFalseRate: decided(aa, 'fail'),
    aaInconclusiveRate: decided(aa, 'inconclusive'),
    detectRate: decided(slow, 'fail'),
    passedSlowerRate: decided(slow, 'pass'),
    sequentialFalseRate: share(sequential, sequential.filter(({ ratio }) => ratio > 1 + allowed).length),
    sequentialIntervalFalseRate: share(sequential, sequential.filter(({ low }) => low > 1 + allowed).length),
    trueSlowerRatio: { value: slower.ratio.value, low: slower.ratio.low, high: slower.ratio.high },
    baseMs: slower.baseMs,
    falseDifferenceP95: {
      interleaved: falseDifference(aa.map(found => ratioOf(found).value)),
      sequential: falseDifference(sequential.map(({ ratio }) => ratio)),
    },
    noise: {
      referenceCv: all.length < 2 ? null : Math.sqrt(variance) / centre,
      referenceMinMs: Math.min(...references),
      referenceMaxMs: Math.max(...references),
      loadAverage: machine.loadAverage(),
    },
    secondsMedian: all.length === 0 ? null : median(all.map(found => found.seconds)),
    seconds: (performance.now() - started) / 1000,
  }),
)
