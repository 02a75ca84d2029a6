// Training a model on a data set, as the sandboxed process runs it: both may be hostile, so both are read here.
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type DataSource, type Dataset, loadDataset, rows, type Split } from '../data/index.ts'
import { UserError, userError } from '../errors.ts'
import { decode, encode, type Graph } from '../ir/index.ts'
import { random } from '../random.ts'
import { type JobContext, settledBytes } from '../runtime/index.ts'
import { fitted } from './ceiling.ts'
import { formsOf } from './checkpoint.ts'
import { type Compiled, compile, stepSites } from './compile.ts'
import { badnessOf, type Judged, qualityOf } from './judge.ts'
import type { Recipe } from './recipe.ts'
import { remembered } from './remembered.ts'
import { openRunner } from './runner.ts'
import { inputOf, type Setting, settingOf } from './setting.ts'
import { openTeacher, type Teacher } from './teacher.ts'
import { type Trained, train } from './train.ts'
import type { Choices } from './tuning/choices.ts'
import { type ChosenForms, chooseForms } from './tuning/choose-forms.ts'
import { findBlock } from './tuning/find-block.ts'
import { usualTime } from './usual-time.ts'

export type TrainInput = {
  /** A self-contained ONNX file. */
  readonly model: Uint8Array
  readonly data: DataSource
  readonly cwd: string
  /** The folder that no path of the data may leave. */
  readonly inside?: string | undefined
  readonly recipe: Recipe
  readonly threads: number
  /** Largest resident set of this process: parts of the way forward are run twice to stay below it. Default: any. */
  readonly memoryBytes?: number | undefined
  /** An ONNX file whose answers are part of the targets. */
  readonly teacher?: Uint8Array | undefined
  /** Export with BatchNormalization folded into the layers beside it. */
  readonly foldBatchNorm?: boolean | undefined
  /** The checkpoint to go on from. */
  readonly resume?: { readonly bytes: Uint8Array; readonly path: string } | undefined
  /** What was measured on this machine before; what is missing is measured now. Default: the best known forms. */
  readonly tuning?: Choices | undefined
  /** Default 10 s. */
  readonly checkpointEveryMs?: number | undefined
}

export type TrainProgress =
  | {
      readonly kind: 'step'
      readonly step: number
      readonly steps: number
      readonly loss: number
      readonly secondsLeft: number
    }
  /** Parts of the way forward are run twice, this share of its work. Told before the first step. */
  | { readonly kind: 'recomputing'; readonly blocks: number; readonly share: number }
  | { readonly kind: 'checkpoint'; readonly bytes: Uint8Array }
  /** Forms that were measured, for the next run on this machine. Told before the first step. */
  | { readonly kind: 'tuned'; readonly choices: Choices }
  /** The result, told before it is judged, so that no mistake of the test part loses it. */
  | { readonly kind: 'trained'; readonly model: Uint8Array }

export type TrainOutput = {
  /** The trained model: names, op-set and metadata of the one that came in. */
  readonly model: Uint8Array
  /** On the test part. */
  readonly quality: Judged
  /** Of the model that came in, on the same samples; undefined where it gives no numbers. */
  readonly before: Judged | undefined
  /** The output that was trained, and how many there are. */
  readonly output: { readonly name: string; readonly of: number }
  readonly losses: Float32Array
  readonly ended: Trained['ended']
  readonly epochs: number
  readonly resumed: number
  /** Medians of the steps of this process: all of a step, and what of it went into its batch. */
  readonly stepMs: number
  readonly batchMs: number
  /** Batches that a thread made while the step before ran. */
  readonly batchesAhead: number
  /** From the call to the first step. */
  readonly setupMs: number
  /** What the values of a step take, and what is run twice for that. */
  readonly memory: Compiled['memory']
  /** Places of the step whose forms were measured in this process, found faster in another form, not reached in time. */
  readonly tuning: { readonly timed: number; readonly changed: number; readonly left: number }
}

const usualCheckpointMs = 10_000
const heldOutShare = 0.1
/** An average over batches says more to people than the loss of one. */
const shownLosses = 20

/** The job of this process: `worker.call<typeof trainJob>('train', input)`; use a fresh worker, for denormals' sake. */
export async function trainJob(input: TrainInput, context: JobContext<TrainProgress>): Promise<TrainOutput> {
  const begun = performance.now()
  const model = decode(input.model)
  // Before the data: what several arrays are for is asked when they can be used.
  inputOf(model)
  const data = await loadDataset(input.data, { cwd: input.cwd, inside: input.inside })
  if (data.train.count === 0) throw userError('train-no-samples', {})
  const setting = settingOf(model, data, input, context)
  const parts = partsOf(data, input.recipe)
  const usual = Math.min(input.recipe.batch, parts.train.count)
  const { made, lower, choices, tuned } = await formsFor(model, usual, input, setting)
  if (Object.keys(tuned.choices).length > 0) context.progress({ kind: 'tuned', choices: tuned.choices })
  const ceiling =
    input.memoryBytes === undefined
      ? undefined
      : {
          bytes: input.memoryBytes,
          residentBytes: settledBytes(),
          stateBytes: made.step.state.reduce((sum, slot) => sum + slot.initial.bytes.length, 0),
          batch: usual,
          rest: parts.train.count % usual,
        }
  const compiled = remembered(
    fitted(made, ceiling, (count, valueBytes) =>
      count === usual && valueBytes === undefined
        ? made
        : compile({ model, recipe: input.recipe, lower, valueBytes, ...setting }, count),
    ),
  )
  const first = compiled(usual)
  const { blocks, share } = first.memory
  if (blocks > 0) {
    settledBytes()
    context.progress({ kind: 'recomputing', blocks, share })
  }
  const teacher = await teacherOf(input, setting)
  let setupMs = 0
  const trained = await train({
    stepOf: count => compiled(count).step,
    scalars: first.scalars,
    split: parts.train,
    scaling: data.scale,
    towards: setting.objective.towards,
    teach: teacher?.teach,
    // What is there by then counts twice: a smaller last batch may still take as much.
    mayPrefetch: () => 2 * process.memoryUsage.rss() <= (input.memoryBytes ?? Number.POSITIVE_INFINITY),
    recipe: input.recipe,
    runtime: context.runtime,
    threads: input.threads,
    validate: parts.heldOut && (state => badnessOf(encode(first.exported(state)), parts.heldOut!, setting)),
    key: keyOf(input, data),
    resume: input.resume,
    forms: choices,
    checkpointEveryMs: input.checkpointEveryMs ?? usualCheckpointMs,
    save: bytes => context.progress({ kind: 'checkpoint', bytes }),
    progress: ({ step, steps, losses, secondsLeft }) =>
      context.progress({ kind: 'step', step, steps, loss: mean(losses.subarray(-shownLosses)), secondsLeft }),
    ready: () => {
      setupMs = performance.now() - begun
    },
    breathe: () => nextTurn(),
    now: () => performance.now(),
    signal: context.signal,
  }).finally(() => teacher?.close())
  context.signal.throwIfAborted()
  const bytes = encode(first.exported(trained.state))
  context.progress({ kind: 'trained', model: bytes })
  return {
    model: bytes,
    quality: await qualityOf(bytes, data.test, setting),
    before: await qualityOf(input.model, data.test, setting).catch(unlessInternal),
    output: { name: model.outputs[0]!.name, of: model.outputs.length },
    losses: trained.losses,
    ended: trained.ended,
    epochs: trained.epochs,
    resumed: trained.resumed,
    stepMs: usualTime(trained.stepMs),
    batchMs: usualTime(trained.batchMs),
    batchesAhead: trained.batchesAhead,
    setupMs,
    memory: first.memory,
    tuning: { timed: tuned.timed, changed: tuned.changed, left: tuned.left },
  }
}

/** A step on a batch of nothing in particular, to be timed. */
async function readyStep({ step, scalars }: Compiled, batch: number, { runtime, threads }: Setting) {
  const runner = await openRunner({ runtime, stepOf: () => step, count: batch, threads })
  const [fed, still] = [await runner.batch(batch), scalars(0, 0)]
  return { run: () => void runner.step(fed, still), close: runner.close }
}

/** Below such a ceiling nothing is measured: forms take memory side by side. */
const leastTuningBytes = 2 ** 30
/** Whole steps are timed where their values take at most so small a part of the ceiling. */
const wholeStepShare = 4

/** The step for the usual batch in the forms of the checkpoint, or in those that are fastest here. */
async function formsFor(
  model: Graph,
  batch: number,
  { recipe, tuning, resume, memoryBytes = Number.POSITIVE_INFINITY }: TrainInput,
  setting: Setting,
): Promise<ChosenForms<Compiled>> {
  const { runtime, threads, sample } = setting
  return chooseForms({
    block: await findBlock(runtime),
    make: lower => compile({ model, recipe, lower, ...setting }, batch),
    open: made => readyStep(made, batch, setting),
    fits: made => wholeStepShare * made.memory.peakBytes <= memoryBytes,
    graphs: () => stepSites({ model, recipe, sample }, batch),
    known: resume ? formsOf(resume.bytes, resume.path) : (tuning ?? {}),
    measure: tuning !== undefined && !resume && memoryBytes >= leastTuningBytes,
    runtime,
    threads,
    now: () => performance.now(),
    preemptions: () => process.resourceUsage().involuntaryContextSwitches,
  })
}

const usualTeacherShare = 0.5

async function teacherOf(input: TrainInput, setting: Setting): Promise<Teacher | undefined> {
  if (input.teacher === undefined) return undefined
  const { runtime, threads, loss } = setting
  const share = input.recipe.teacherShare ?? usualTeacherShare
  return openTeacher({ model: input.teacher, share, loss: loss.kind, runtime, threads })
}

/** What is trained on, and what is held out where the run looks for the best epoch. */
function partsOf(
  { train: all }: Dataset,
  { patience, seed }: Recipe,
): { train: Split; heldOut: Split | undefined } {
  const held = Math.floor(all.count * heldOutShare)
  if (patience === undefined || held === 0) return { train: all, heldOut: undefined }
  const order = random(`held-out/${seed}`).shuffle([...Array(all.count).keys()])
  const part = (indices: readonly number[]): Split => ({
    ...all,
    count: indices.length,
    x: rows(all.x, indices),
    y: all.y && rows(all.y, indices),
  })
  return { train: part(order.slice(held)), heldOut: part(order.slice(0, held)) }
}

function unlessInternal(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error
}

/** Of everything that decides the numbers: a checkpoint of another run must not be taken up. */
function keyOf({ model, teacher, recipe }: TrainInput, data: Dataset): string {
  const settings = JSON.stringify([data.sha256, data.scale, recipe])
  const hash = createHash('sha256').update(model).update(settings)
  return (teacher ? hash.update(teacher) : hash).digest('hex')
}

const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / values.length
