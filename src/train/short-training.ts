// Short trainings of many candidates on one data set, as the sandboxed process runs them: weights come in and go out as a
// model, so a candidate that is trained on later needs nothing kept here. Selection sees held-out samples of the training
// part only; the test part is for the last word.
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type DataFacts,
  type DataSource,
  type Dataset,
  dataFacts,
  drawTest,
  loadDataset,
  rows,
  type Split,
} from '../data/index.ts'
import { UserError, userError } from '../errors.ts'
import { type EvaluateInput, evaluate, type Quality, recalibrated } from '../evaluate/index.ts'
import { decode, encode, type Graph } from '../ir/index.ts'
import type { JobContext, Runtime } from '../runtime/index.ts'
import type { QualityMetric } from '../units.ts'
import { compile } from './compile.ts'
import type { Recipe } from './recipe.ts'
import { settingOf } from './setting.ts'
import { openTeacher } from './teacher.ts'
import { type Trained, type TrainOptions, train } from './train.ts'
import { type Blocks, type Choices, lowerBy } from './tuning/choices.ts'
import { findBlock } from './tuning/find-block.ts'
import { usualTime } from './usual-time.ts'

export type ShortInput = {
  /** With the weights to begin with. */
  readonly model: Uint8Array
  readonly data: DataSource
  readonly cwd: string
  readonly inside?: string | undefined
  /** `steps` is the length; 0 = only judge. */
  readonly recipe: Recipe
  /** End after so much time instead, judging included as far as it can be foreseen. */
  readonly timeMs?: number | undefined
  readonly threads: number
  readonly teacher?: Uint8Array | undefined
  /** Forms that were measured on this machine before; nothing is measured here. */
  readonly tuning?: Choices | undefined
  /** Set statistics right first, as `EvaluateInput` says: for weights that were just cut. */
  readonly recalibrate?: number | undefined
  readonly origin?: EvaluateInput['origin'] | undefined
  /** Save where training stands every so often, and go on from what was saved. Default: nothing is saved. */
  readonly checkpoint?: { readonly everyMs: number; readonly resume: Uint8Array | undefined } | undefined
  /** `fit`: the training part without what is held out. `train`: all of it. */
  readonly on: 'fit' | 'train'
  readonly judge: {
    readonly metrics: readonly QualityMetric[]
    readonly on: 'held-out' | 'test'
    readonly k: number
    readonly seed: number
  }
}

export type ShortOutput = {
  readonly model: Uint8Array
  readonly qualities: readonly Pick<Quality, 'metric' | 'estimate' | 'samples'>[]
  readonly steps: number
  /** Until the first step (data set, statistics, compiling), of one step, and of judging. */
  readonly startMs: number
  readonly stepMs: number
  readonly judgeMs: number
  /** Steps of one pass over the part it was trained on. */
  readonly epochSteps: number
  readonly data: DataFacts
}

export type ShortProgress = {
  readonly steps: number
  readonly loss: number
  readonly secondsLeft: number
  readonly checkpoint?: Uint8Array
}

/** Share of the training part that candidates are chosen by. */
const heldOutShare = 0.2
/** Fewer say too little to choose by. */
const leastHeldOut = 20

/** A job with its own memory of the data set and of how long judging took. */
export function openShortTraining() {
  let block: Promise<Blocks> | undefined
  let kept: { key: string; parts: Promise<Parts> } | undefined
  const judging = new Map<string, number>()
  const load = (input: ShortInput) => {
    const key = JSON.stringify([input.cwd, input.data])
    if (kept?.key !== key) kept = { key, parts: partsFrom(input) }
    return kept.parts
  }
  return async (input: ShortInput, context: JobContext<ShortProgress>): Promise<ShortOutput> => {
    const begun = performance.now()
    // The first session of a process decides that denormals count as zero: this one.
    block ??= findBlock(context.runtime)
    const known = await block
    const parts = await load(input)
    const calibrated = input.recalibrate
      ? await recalibrated(input, parts.data, context.runtime)
      : input.model
    const { on } = input.judge
    const until = input.timeMs === undefined ? undefined : begun + input.timeMs - (judging.get(on) ?? 0)
    const trained = await trainedModel(
      { ...input, model: calibrated },
      { parts, block: known, until },
      context,
    )
    const before = performance.now()
    const qualities = await judged(trained.model, parts[on], input, parts.data, context)
    const judgeMs = performance.now() - before
    judging.set(on, judgeMs)
    const epochSteps = Math.max(1, Math.floor(parts[input.on].count / input.recipe.batch))
    return {
      ...trained,
      qualities,
      startMs: trained.ready - begun,
      judgeMs,
      epochSteps,
      data: dataFacts(parts.data),
    }
  }
}

/** The job of this process: `worker.call<typeof shortTrainingJob>('shortTraining', input)`. */
export const shortTrainingJob = openShortTraining()

type Parts = {
  readonly data: Dataset
  readonly fit: Split
  readonly train: Split
  readonly 'held-out': Split
  readonly test: Split
}

/** The same parts for every candidate and every run: what is held out depends on the data alone. */
async function partsFrom({ data: source, cwd, inside }: ShortInput): Promise<Parts> {
  const data = await loadDataset(source, { cwd, inside })
  const { train, test } = data
  const out = drawTest(train.y, train.count, { test: heldOutShare, seed: 0 })
  if (out.length < leastHeldOut) throw userError('train-few-samples', { count: train.count })
  const held = new Set(out)
  const rest = [...Array(train.count).keys()].filter(i => !held.has(i))
  return { data, train, test, fit: rowsOf(train, rest), 'held-out': rowsOf(train, out) }
}

const rowsOf = (split: Split, indices: readonly number[]): Split => ({
  ...split,
  count: indices.length,
  x: rows(split.x, indices),
  y: split.y && rows(split.y, indices),
})

type Frame = { readonly parts: Parts; readonly block: Blocks; readonly until: number | undefined }

async function trainedModel(
  input: ShortInput,
  { parts, block, until }: Frame,
  context: JobContext<ShortProgress>,
) {
  const { recipe, threads, model } = input
  const split = parts[input.on]
  if (recipe.steps === 0 && until === undefined)
    return { model, steps: 0, stepMs: 0, ready: performance.now() }
  const graph: Graph = decode(model)
  const setting = settingOf(graph, { ...parts.data, train: split }, input, context)
  const made = compile(
    { model: graph, recipe, lower: lowerBy(input.tuning ?? {}, block), ...setting },
    Math.min(recipe.batch, split.count),
  )
  const teacher =
    input.teacher && (await teacherFor(input.teacher, recipe, setting.loss.kind, context.runtime, threads))
  let ready = 0
  let told: ShortProgress | undefined
  const { checkpoint } = input
  const options: TrainOptions = {
    stepOf: () => made.step,
    scalars: made.scalars,
    split,
    scaling: parts.data.scale,
    towards: setting.objective.towards,
    teach: teacher?.teach,
    recipe: { ...recipe, dropLast: true },
    until,
    runtime: context.runtime,
    threads,
    key: checkpoint ? keyOf(input) : '',
    checkpointEveryMs: checkpoint?.everyMs ?? Number.POSITIVE_INFINITY,
    save: bytes => {
      if (checkpoint && told) context.progress({ ...told, checkpoint: bytes })
    },
    progress: ({ step, losses, secondsLeft }) => {
      told = {
        steps: step,
        loss: losses.at(-1) ?? Number.NaN,
        secondsLeft: until === undefined ? secondsLeft : Math.max(0, until - performance.now()) / 1000,
      }
      context.progress(told)
    },
    ready: () => {
      ready = performance.now()
    },
    breathe: () => nextTurn(),
    now: () => performance.now(),
    signal: context.signal,
  }
  const trained = await resumedOrAnew(options, checkpoint?.resume).finally(() => teacher?.close())
  context.signal.throwIfAborted()
  const stepMs = usualTime(trained.stepMs)
  return { model: encode(made.exported(trained.state)), steps: trained.steps, stepMs, ready }
}

/** A checkpoint that is damaged, or of another training, is passed over: the worst is that this one begins anew. */
async function resumedOrAnew(options: TrainOptions, bytes: Uint8Array | undefined): Promise<Trained> {
  if (!bytes) return train(options)
  return train({ ...options, resume: { bytes, path: 'checkpoint' } }).catch(error => {
    const isUnfit = error instanceof UserError && unfitCheckpoints.has(error.code)
    if (!isUnfit) throw error
    return train(options)
  })
}
const unfitCheckpoints: ReadonlySet<string> = new Set(['checkpoint-foreign', 'tensors-damaged'])

/** What the numbers of a training depend on, the data set aside, which a search knows to be the same. */
function keyOf({ model, teacher, recipe, on }: ShortInput): string {
  const digest = createHash('sha256').update(model)
  return digest
    .update(teacher ?? '')
    .update(JSON.stringify({ recipe, on }))
    .digest('hex')
}

const usualTeacherShare = 0.5

const teacherFor = (
  model: Uint8Array,
  { teacherShare = usualTeacherShare }: Recipe,
  loss: Parameters<typeof openTeacher>[0]['loss'],
  runtime: Runtime,
  threads: number,
) => openTeacher({ model, share: teacherShare, loss, runtime, threads })

async function judged(
  model: Uint8Array,
  split: Split,
  { judge, threads }: ShortInput,
  data: Dataset,
  { runtime, signal }: JobContext,
): Promise<ShortOutput['qualities']> {
  const session = await runtime.open(model, { threads })
  try {
    const out: Quality[] = []
    for (const metric of judge.metrics)
      out.push(
        await evaluate(session, split, {
          metric,
          k: judge.k,
          seed: judge.seed,
          scaling: data.scale,
          classes: data.classes?.length,
          signal,
        }),
      )
    return out.map(({ metric, estimate, samples }) => ({ metric, estimate, samples }))
  } finally {
    await session.close()
  }
}
