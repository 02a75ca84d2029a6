// How many genomes a second the predictor from kernels answers for, value and interval, on one core. It is fitted on networks of a
// device of our own making: what it knows does not change how long it takes.
import {
  counted,
  decompose,
  type Fitted,
  fit as fitPredictor,
  fittedPredictor,
  type Kernel,
  type Measured,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import {
  builtInSpace,
  type Genome,
  modelSpace,
  type NetTask,
  type Space,
  sample,
} from '../../src/space/index.ts'

const block = 8
const rows = 40
/** Genomes that are asked for again and again: tables are full of what these need, and hold less than the whole space. */
const genomes = 1000
const asked = 100_000
const rounds = 5

const image: NetTask = { input: [3, 32, 32], outputs: 10 }
const spaces: Readonly<Record<string, () => Space>> = {
  'ds-cnn': () => builtInSpace('ds-cnn', { input: [1, 49, 10], outputs: 12 }),
  'mobilenet-v1': () => builtInSpace('mobilenet-v1', image),
  mobilenet: () => builtInSpace('mobilenet', image),
  resnet: () => builtInSpace('resnet', image),
  conv1d: () => builtInSpace('conv1d', { input: [1, 128], outputs: 5 }),
  mlp: () => builtInSpace('mlp', { input: [16], outputs: 4 }),
  autoencoder: () => builtInSpace('autoencoder', { input: [64], outputs: 64 }),
  'nas-bench-201': () => builtInSpace('nas-bench-201', image),
  'a model (resnet)': () => {
    const own = builtInSpace('resnet', image)
    return modelSpace(own.decode(own.seed))
  },
}

/** Multiplying, moving, starting; slow where channels are few. */
const inventedMs = ({ macs, inputBytes, outputBytes, weightBytes, output }: Kernel): number =>
  0.003 + (macs * (1 + 6 / (output[1] ?? 1))) / 8e6 + (inputBytes + outputBytes + weightBytes) / 6e6

function invented(space: Space): Fitted {
  const source = random('invented')
  return fitPredictor(
    Array.from({ length: rows }, (_, i): Measured => {
      const kernels = counted(decompose(space.decode(sample(space, source)), { block }))
      const exact = kernels.reduce((sum, { count, kernel }) => sum + count * inventedMs(kernel), 0)
      const ms = exact * Math.exp(0.03 * source.normal())
      const facts = { device: 'invented', group: 'space', date: '2026-01-01', block }
      return { ...facts, name: String(i), sha256: String(i), ms, low: 0.97 * ms, high: 1.03 * ms, kernels }
    }),
  )
}

export type GraphSpeed = {
  readonly space: string
  /** Median of some rounds over genomes whose parts are known, by processor time. */
  readonly genomesPerSecond: number
  /** Milliseconds of processor time of a genome asked for the first time, its parts being known in part. */
  readonly newGenomeMs: number
  readonly decodedMs: number
}

/** @param say hears of each space */
export function graphSpeed(say: (text: string) => void, only?: readonly string[]): GraphSpeed[] {
  return Object.entries(spaces).flatMap(([name, make]) => {
    if (only && !only.includes(name)) return []
    const found = speedOf(name, make())
    say(`${name}: ${found.genomesPerSecond} a second, a new one takes ${found.newGenomeMs} ms`)
    return [found]
  })
}

/** Genomes before which nothing is told from tables. */
const before = 64

function speedOf(name: string, space: Space): GraphSpeed {
  const told = fittedPredictor(invented(space)).forSpace(space)
  const source = random('asked')
  const drawn = Array.from({ length: before + genomes }, () => sample(space, source))
  const sumOf = (list: readonly Genome[]) =>
    list.reduce((sum, genome) => {
      const { value, low, high } = told(genome)
      return sum + value + low + high
    }, 0)
  const decodedMs = msOf(() => sumOf(drawn.slice(0, before))) / before
  const newGenomeMs = msOf(() => sumOf(drawn.slice(before))) / genomes
  const list = Array.from({ length: asked }, () => drawn[before + source.int(genomes)]!)
  sumOf(list)
  const times = Array.from({ length: rounds }, () => msOf(() => sumOf(list))).sort((a, b) => a - b)
  return {
    space: name,
    genomesPerSecond: Math.round((1000 * asked) / times[(rounds - 1) / 2]!),
    newGenomeMs: rounded(newGenomeMs),
    decodedMs: rounded(decodedMs),
  }
}

const rounded = (ms: number) => Number(ms.toPrecision(3))

/** Milliseconds of processor time; throws where what came out is not a number. */
function msOf(work: () => number): number {
  const begin = process.cpuUsage()
  if (!Number.isFinite(work())) throw new Error('a prediction is not finite')
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}
