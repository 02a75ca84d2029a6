// The worker's part: opens the models of one measurement and times blocks of runs, on a monotonic clock, inside the
// process that runs them. Invariant: every model gets the same session options and the same rules.
import type { Tensor, Value } from '../ir/index.ts'
import { random } from '../random.ts'
import type { JobContext } from '../runtime/index.ts'
import { median } from './distributions.ts'
import { randomFeeds } from './inputs.ts'
import type { Block, BlockSize } from './rig.ts'

export type PrepareInput = {
  readonly models: readonly { bytes: Uint8Array; shapes: Readonly<Record<string, readonly number[]>> }[]
  readonly threads: number
  readonly provider: string
  readonly seed: number
}
export type RoundInput = { readonly order: readonly number[]; readonly size: BlockSize }

/** What runs a model: ONNX Runtime, or whatever a device brings. */
export type Engine = (
  bytes: Uint8Array,
  shapes: Readonly<Record<string, readonly number[]>>,
) => Promise<{
  readonly inputs: readonly Value[]
  bind(feeds: Readonly<Record<string, Tensor>>): () => unknown
  close(): unknown
}>

type Model = PrepareInput['models'][number] & { open?: Opened | undefined }
type Opened = {
  readonly session: Awaited<ReturnType<Engine>>
  readonly run: () => unknown
  readonly openMs: number
}
type Bench = { readonly models: Model[]; readonly seed: number; readonly engine: Engine }

let bench: Bench | undefined

/** Keeps the models of one measurement; a worker times one measurement. */
export async function timePrepareJob(input: PrepareInput, context: JobContext): Promise<void> {
  const { threads, provider } = input
  prepareBench(input, bytes => context.runtime.open(bytes, { threads, provider }))
}

/** Sets what `timeRoundJob` times. */
export function prepareBench({ models, seed }: Pick<PrepareInput, 'models' | 'seed'>, engine: Engine): void {
  bench = { models: models.map(model => ({ ...model })), seed, engine }
}

/**
 * One block of each model: all are opened and warmed up in `order`, then timed in passes whose order turns round each
 * time (ABBA), so that what comes and goes meets all of them. Throws `model-rejected`, `model-run-failed`,
 * `device-input`.
 */
export async function timeRoundJob({ order, size }: RoundInput, context: JobContext): Promise<Block[]> {
  if (!bench) throw new Error('internal: timeRound before timePrepare')
  const { models } = bench
  const blocks: Growing[] = []
  for (const index of order)
    blocks.push(await begin(models[index]!, bench, size, size.batch[index]!, context))
  const places = order.map((_, place) => place)
  for (const count of passSizes(size)) {
    for (const place of places) extend(blocks[place]!, count)
    places.reverse()
    await turn(context.signal)
  }
  if (size.fresh) await closeAll(models)
  return blocks.map(finished)
}

/** Lets aborts get through. */
async function turn(signal: AbortSignal) {
  await new Promise(resolve => setImmediate(resolve))
  signal.throwIfAborted()
}

async function closeAll(models: readonly Model[]) {
  for (const model of models) {
    await model.open?.session.close()
    model.open = undefined
  }
}

/** The samples of each pass. */
function passSizes({ samples, passes }: BlockSize): number[] {
  const upTo = Array.from({ length: passes + 1 }, (_, i) => Math.round((samples * i) / passes))
  return upTo.slice(1).map((end, i) => end - upTo[i]!)
}

type Growing = {
  readonly run: () => unknown
  readonly batch: number
  readonly samples: number[]
  readonly openMs: number | undefined
  readonly stable: boolean
  cpuMs: number
  wallMs: number
}

async function begin(
  model: Model,
  from: Bench,
  size: BlockSize,
  batch: number,
  context: JobContext,
): Promise<Growing> {
  const isNew = model.open === undefined
  model.open ??= await open(model, from)
  const { run, openMs } = model.open
  const stable = warmUp(() => timeRuns(run, batch), size.warmUpMs)
  await turn(context.signal)
  return { run, batch, samples: [], openMs: isNew ? openMs : undefined, stable, cpuMs: 0, wallMs: 0 }
}

/** Adds a pass, after one run that only brings the caches back. */
function extend(block: Growing, count: number) {
  block.run()
  const [startCpu, start] = [process.cpuUsage(), now()]
  for (let i = 0; i < count; i++) block.samples.push(timeRuns(block.run, block.batch))
  const { user, system } = process.cpuUsage(startCpu)
  block.cpuMs += (user + system) / 1000
  block.wallMs += now() - start
}

const finished = ({ samples, batch, stable, openMs, cpuMs, wallMs }: Growing): Block => ({
  samples: Float64Array.from(samples),
  batch,
  stable,
  busy: cpuMs / wallMs,
  ...(openMs === undefined ? {} : { openMs }),
})

async function open({ bytes, shapes }: Model, { engine, seed }: Bench): Promise<Opened> {
  const start = now()
  const session = await engine(bytes, shapes)
  const openMs = now() - start
  const feeds = randomFeeds(session.inputs, shapes, random(seed))
  return { session, run: session.bind(feeds), openMs }
}

const now = () => Number(process.hrtime.bigint()) / 1e6

function timeRuns(run: () => unknown, count: number): number {
  const start = process.hrtime.bigint()
  for (let i = 0; i < count; i++) run()
  return Number(process.hrtime.bigint() - start) / 1e6 / count
}

const window = 4
/** A median lower than the one before by less than this share counts as no longer getting faster. */
const settled = 0.03

/** Runs until the median of the last runs is no longer falling, or `limitMs` is over; says which. */
export function warmUp(sample: () => number, limitMs: number, clock: () => number = now): boolean {
  const end = clock() + limitMs
  let before = Infinity
  do {
    const recent: number[] = []
    while (recent.length < window && (recent.length === 0 || clock() < end)) recent.push(sample())
    const current = median(recent)
    if (recent.length === window && current >= before * (1 - settled)) return true
    before = current
  } while (clock() < end)
  return false
}
