// What a device is asked and what it answers: plain readonly data, JSON-serialisable but for the models' bytes.
// Invariant: no latency leaves this layer without interval, unit, provenance and its warnings.
import type { OnProgress } from '../progress.ts'
import type { Estimate, Metric } from '../units.ts'
import type { Warning } from '../warnings.ts'
import type { Machine } from './machine.ts'

/** This machine, through ONNX Runtime in a sandboxed child process. */
export type HostSpec = {
  readonly name: string
  readonly kind: 'host'
  /** Threads inside one operator; default 1. */
  readonly threads?: number
  /** ONNX Runtime's name of the execution provider; default `cpu`. */
  readonly provider?: string
  /** Processors the child is tied to; default: the scheduler's choice. */
  readonly cpus?: readonly number[]
  /** Resident memory at which the child is killed; default 2 GiB. */
  readonly memoryBytes?: number
}

/** The user's own program, for everything that is not this machine. */
export type CommandSpec = {
  readonly name: string
  readonly kind: 'command'
  /** Split into words as a shell would, but run without one. Placeholders: `{model}`, `{runs}`. */
  readonly run: string
  /** For one launch; default 120,000. */
  readonly timeoutMs?: number
  /** Runs asked for in one launch through `{runs}`; default 20. */
  readonly runs?: number
  /** Names of further environment variables that the program gets, beside PATH, HOME and the like. */
  readonly env?: readonly string[]
}

export const tfjsBackends = ['tensorflow', 'cpu', 'wasm'] as const
export type TfjsBackend = (typeof tfjsBackends)[number]

/** This machine, through TensorFlow.js in a sandboxed child process: for targets that are Node or a browser. */
export type TfjsSpec = {
  readonly name: string
  readonly kind: 'tfjs'
  /** Default `tensorflow`, the native kernels of @tensorflow/tfjs-node; `cpu` is plain JavaScript. */
  readonly backend?: TfjsBackend
  /** Processors the child is tied to; default: the scheduler's choice. */
  readonly cpus?: readonly number[]
  /** Resident memory at which the child is killed; default 2 GiB. */
  readonly memoryBytes?: number
}

/** Latencies from the configuration: for tests, demos and trying out a policy. */
export type FakeSpec = {
  readonly name: string
  readonly kind: 'fake'
  /** One latency for all models, or one by name, SHA-256 or a prefix of it (8 digits or more). */
  readonly latencyMs?: number | Readonly<Record<string, number>>
  /** Where `latencyMs` says nothing: `fixedMs` + `nsPerMac` × the model's MACs. */
  readonly nsPerMac?: number
  readonly fixedMs?: number
  /** Relative standard deviation of log-normal noise on each run; default 0 (exact). */
  readonly noise?: number
  /** Millijoules of one run per millisecond; default: the device gives no energy. */
  readonly watts?: number
}

export type DeviceSpec = HostSpec | CommandSpec | TfjsSpec | FakeSpec

/** Whether the device is the machine we run on: its load and its processors are then ours to tell. */
export const runsHere = (spec: DeviceSpec): spec is HostSpec | TfjsSpec =>
  spec.kind === 'host' || spec.kind === 'tfjs'

export type MeasuredModel = {
  /** What comparisons and messages call it; unique within a request. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the bytes were read from; a `command` gets this path, or a copy where there is none. */
  readonly path?: string
  /** Shapes by input name, for inputs whose shape is symbolic; a length left open is 1. */
  readonly shapes?: Readonly<Record<string, readonly number[]>>
  /** MACs of one run; only a `fake` with `nsPerMac` needs it. */
  readonly macs?: number
}

export type MeasureRequest = {
  readonly models: readonly MeasuredModel[]
  /** Measure the unchanging reference model beside them; default true. A `command` never gets it. */
  readonly reference?: boolean
  /** Pairs of names to compare, a/b; default: the first model over each of the others. */
  readonly pairs?: readonly (readonly [a: string, b: string])[]
}

export type TimedMetric = Extract<Metric, 'latency-p50' | 'latency-p95' | 'latency-mean'>

/** A question whose answer ends the measurement early. */
export type Goal =
  | {
      readonly kind: 'ratio'
      readonly metric: TimedMetric
      readonly a: string
      readonly b: string
      /** Largest worsening of a over b: 0.05 = 5 %. */
      readonly maxRegression: number
    }
  | { readonly kind: 'limit'; readonly metric: TimedMetric; readonly model: string; readonly limit: number }

/** How to measure. Build one with `protocol()`, which documents the defaults. */
export type Protocol = {
  /** Time for the measuring rounds together, warm-up included. */
  readonly timeMs: number
  /** Rounds (one block of each model) that a figure needs at least. */
  readonly minBlocks: number
  readonly maxBlocks: number
  /** Probability with which all intervals reported at whatever look contain the truth. */
  readonly confidence: number
  /** Looks at the data at which the measurement may stop. */
  readonly looks: number
  readonly seed: number
  /** Half-width of "the same" in a comparison's verdict: 0.05 = 5 %. */
  readonly margin: number
  /** With goals the measurement stops when all are decided; without it takes its time. */
  readonly goals: readonly Goal[]
}

/** The defaults, with what is given in their place. @example protocol({ timeMs: 10_000, seed: 1 }) */
export const protocol = (given: Partial<Protocol> = {}): Protocol => ({
  timeMs: 10_000,
  minBlocks: 10,
  maxBlocks: 120,
  confidence: 0.95,
  looks: 5,
  seed: 0,
  margin: 0.05,
  goals: [],
  ...given,
})

/** What a measurement needs from outside. */
export type MeasureIo = {
  /** The machine the measurement is started from: facts and sensors. */
  readonly machine: Machine
  /** A monotonic clock in milliseconds. */
  now(): number
  /** When, for the provenance (ISO 8601). */
  readonly date: string
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
}

/** Where a figure comes from; what could not be read stands in `missing`. */
export type Provenance = {
  readonly kind: DeviceSpec['kind']
  readonly date: string
  readonly seed: number
  readonly runtime?: string
  readonly provider?: string
  readonly threads?: number
  /** Processors the work was tied to. */
  readonly pinned?: readonly number[]
  /** Whether each block had a fresh session, so that luck with memory placement averages out. */
  readonly freshSessions?: boolean
  readonly command?: string
  readonly node?: string
  readonly cpu?: string
  readonly cores?: number
  readonly arch?: string
  readonly kernel?: string
  readonly governor?: string
  readonly frequencyMHz?: number
  readonly temperatureC?: number
  readonly throttled?: boolean
  readonly loadAverage?: number
  /** What the device said about itself. */
  readonly reported?: Readonly<Record<string, string | number | boolean>>
  /** Sensors that this device does not have. */
  readonly missing: readonly string[]
  /** False where a sensor that exists could not be read, or the device throttled to the end. */
  readonly certified: boolean
}

export type ModelTiming = {
  readonly name: string
  readonly sha256: string
  readonly p50: Estimate
  readonly p95: Estimate
  readonly mean: Estimate
  /** Of one run; where the device reports it. */
  readonly energy?: Estimate
  /** Largest that the device reported, in bytes. */
  readonly peakMemory?: Estimate
  /** Time to open the model, before the first run. */
  readonly coldStart?: Estimate
  readonly runs: number
  readonly blocks: number
  /** Runs beyond three interquartile ranges above the third quartile: counted, not removed. */
  readonly outliers: number
  readonly warnings: readonly Warning[]
}

/** slower, faster: the whole interval beyond the margin; same: within it; else the data do not tell. */
export type ComparisonVerdict = 'faster' | 'slower' | 'same' | 'inconclusive'

export type Comparison = {
  readonly a: string
  readonly b: string
  readonly metric: TimedMetric
  /** a over b, paired by round; unit 'ratio', 1 = equally fast. */
  readonly ratio: Estimate
  readonly verdict: ComparisonVerdict
}

export type Measurement = {
  readonly device: string
  readonly provenance: Provenance
  readonly models: readonly ModelTiming[]
  /** For every pair p50, p95 and mean. */
  readonly comparisons: readonly Comparison[]
  readonly reference: ModelTiming | undefined
  /** Order of the models in each kept round; the reference comes last by index. */
  readonly order: readonly (readonly number[])[]
  readonly seconds: number
  readonly warnings: readonly Warning[]
}

/** A place where models can be timed. Throws UserError; rejects with the signal's reason within a second. */
export type Device = {
  readonly name: string
  readonly kind: DeviceSpec['kind']
  measure(request: MeasureRequest, protocol: Protocol, io: MeasureIo): Promise<Measurement>
}
