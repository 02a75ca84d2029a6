// How often the latency gate is wrong on this machine, as it is: A/A comparisons of two copies of one net, comparisons
// with a net made 15 % slower, and beside them what measuring one model after the other would have said in the same
// time. Options: --aa 100 --slow 50 --time 4s --seed 1 --max-regression 5%. Progress goes to standard error.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  bootstrapInterval,
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
  weightedQuantile,
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
    seed: { type: 'string', default: '1' },
    'max-regression': { type: 'string', default: '5%' },
  },
})
const timeMs = parseQuantity(options.time, 'ms')
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
function compare(head: Uint8Array, base: Uint8Array, id: string): Promise<Measurement> {
  const models = [
    { name: 'head', bytes: head },
    { name: 'base', bytes: base },
  ]
  const goal = { kind: 'ratio', metric: 'latency-p50', a: 'head', b: 'base', maxRegression: allowed } as const
  return device.measure({ models }, protocol({ timeMs, seed: hash(`${seed}/${id}`), goals: [goal] }), io())
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

type Sequential = { ratio: number; low: number }

/** One model's runs, then the other's, in half of `seconds` each: median ratio, and an interval over single runs. */
async function sequentially(
  head: Uint8Array,
  base: Uint8Array,
  perRunMs: number,
  seconds: number,
): Promise<Sequential> {
  const worker = await startWorker({ runtime, entry: workerEntry })
  try {
    const models = [head, base].map(bytes => ({ bytes, shapes: {} }))
    await worker.call<typeof timePrepareJob>('timePrepare', { models, threads: 1, provider: 'cpu', seed })
    const halfMs = (seconds * 1000) / 2
    const warmUpMs = 0.1 * halfMs
    const samples = Math.max(10, Math.floor((0.9 * halfMs) / perRunMs))
    const size = { samples, passes: 1, batch: [1, 1], fresh: false, warmUpMs }
    const blocks = await worker.call<typeof timeRoundJob>('timeRound', { order: [0, 1], size })
    const [a, b] = blocks.map(block => Array.from(block.samples)) as [number[], number[]]
    const interval = (runs: number[]) => {
      const kept = runs.slice(0, 400).map(run => [run])
      return bootstrapInterval(weightedQuantile(kept, 0.5), kept.length, 0.05, random(seed))
    }
    return { ratio: median(a) / median(b), low: interval(a).low / interval(b).high }
  } finally {
    await worker.close()
  }
}

const share = (list: readonly unknown[], count: number) => (list.length === 0 ? null : count / list.length)

const started = performance.now()
const height = 40
const base = separableNet(height)
const slower = await calibrate(base, height)
const aa: Measurement[] = []
const sequential: Sequential[] = []
for (let i = 0; i < Number(options.aa); i++) {
  const found = await compare(base, base.slice(), `aa ${i}`)
  aa.push(found)
  sequential.push(await sequentially(base, base.slice(), slower.baseMs, found.seconds))
  const ratio = ratioOf(found)
  say(
    `A/A ${i + 1}: ${show(ratio.value)} (${show(ratio.low)}–${show(ratio.high)}) ${decide(ratio, 1 + allowed)}, ` +
      `${found.order.length} rounds, ${found.seconds.toFixed(1)} s; sequential ${show(sequential.at(-1)!.ratio)}`,
  )
}
const slow: Measurement[] = []
for (let i = 0; i < Number(options.slow); i++) {
  const found = await compare(slower.bytes, base, `slow ${i}`)
  slow.push(found)
  const ratio = ratioOf(found)
  say(
    `slower ${i + 1}: ${show(ratio.value)} (${show(ratio.low)}–${show(ratio.high)}) ${decide(ratio, 1 + allowed)}, ` +
      `${found.order.length} rounds, ${found.seconds.toFixed(1)} s`,
  )
}
const decided = (list: readonly Measurement[], decision: string) =>
  list.filter(found => decide(ratioOf(found), 1 + allowed) === decision).length
const seconds = [...aa, ...slow].map(found => found.seconds)
const references = [...aa, ...slow].map(found => found.reference!.p50.value)
const centre = references.reduce((a, b) => a + b, 0) / references.length
const cv = Math.sqrt(references.reduce((s, v) => s + (v - centre) ** 2, 0) / (references.length - 1)) / centre
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
    aaFalseRate: share(aa, decided(aa, 'fail')),
    aaInconclusiveRate: share(aa, decided(aa, 'inconclusive')),
    detectRate: share(slow, decided(slow, 'fail')),
    passedSlowerRate: share(slow, decided(slow, 'pass')),
    sequentialFalseRate: share(sequential, sequential.filter(({ ratio }) => ratio > 1 + allowed).length),
    sequentialIntervalFalseRate: share(sequential, sequential.filter(({ low }) => low > 1 + allowed).length),
    trueSlowerRatio: { value: slower.ratio.value, low: slower.ratio.low, high: slower.ratio.high },
    baseMs: slower.baseMs,
    falseDifferenceP95: {
      interleaved: falseDifference(aa.map(found => ratioOf(found).value)),
      sequential: falseDifference(sequential.map(({ ratio }) => ratio)),
    },
    noise: {
      referenceCv: cv,
      referenceMinMs: Math.min(...references),
      referenceMaxMs: Math.max(...references),
      loadAverage: machine.loadAverage(),
    },
    secondsMedian: seconds.length === 0 ? null : median(seconds),
    seconds: (performance.now() - started) / 1000,
  }),
)
