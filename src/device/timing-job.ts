// The worker's part: opens the models of one measurement and times blocks of runs, on a monotonic clock, inside the
// process that runs them. Invariant: every model gets the same session options and the same rules.
import { random } from '../random.ts'
import type { JobContext, Runtime, Session } from '../runtime/index.ts'
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

type Model = PrepareInput['models'][number] & { open?: Opened | undefined }
type Opened = { readonly session: Session; readonly run: () => void; readonly openMs: number }
type Bench = { readonly models: Model[]; readonly input: PrepareInput }

let bench: Bench | undefined

/** Keeps the models of one measurement; a worker times one measurement. */
export async function timePrepareJob(input: PrepareInput, _context: JobContext): Promise<void> {
  bench = { models: input.models.map(model => ({ ...model })), input }
}

/** One block of each model in `order`. Throws `model-rejected`, `model-run-failed`, `device-input`. */
export async function timeRoundJob({ order, size }: RoundInput, context: JobContext): Promise<Block[]> {
  if (!bench) throw new Error('internal: timeRound before timePrepare')
  const blocks: Block[] = []
  for (const index of order) {
    const block = await timeBlock(
      bench.models[index]!,
      bench.input,
      context.runtime,
      size,
      size.batch[index]!,
    )
    blocks.push(block)
    // A turn of the event loop, so that aborts get through.
    await new Promise(resolve => setImmediate(resolve))
    context.signal.throwIfAborted()
  }
  if (size.fresh) await closeAll(bench.models)
  return blocks
}

async function closeAll(models: readonly Model[]) {
  for (const model of models) {
    await model.open?.session.close()
    model.open = undefined
  }
}

async function timeBlock(
  model: Model,
  input: PrepareInput,
  runtime: Runtime,
  size: BlockSize,
  batch: number,
) {
  const isNew = model.open === undefined
  model.open ??= await open(model, input, runtime)
  const { run, openMs } = model.open
  const stable = warmUp(() => timeRuns(run, batch), size.warmUpMs)
  const [startCpu, start] = [process.cpuUsage(), now()]
  const samples = Float64Array.from({ length: size.samples }, () => timeRuns(run, batch))
  const { user, system } = process.cpuUsage(startCpu)
  const busy = (user + system) / 1000 / (now() - start)
  return { samples, batch, stable, busy, ...(isNew ? { openMs } : {}) }
}

async function open(model: Model, input: PrepareInput, runtime: Runtime): Promise<Opened> {
  const start = now()
  const session = await runtime.open(model.bytes, { threads: input.threads, provider: input.provider })
  const openMs = now() - start
  const feeds = randomFeeds(session.inputs, model.shapes, random(input.seed))
  return { session, run: session.bind(feeds), openMs }
}

const now = () => Number(process.hrtime.bigint()) / 1e6

function timeRuns(run: () => void, count: number): number {
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
