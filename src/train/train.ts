// Trains a step on a split by a recipe: batches, augmentation, checkpoints, early stopping, and what a run leaves behind.
// It is told everything it depends on, so the same arguments give the same numbers.
import { userError } from '../errors.ts'
import type { Runtime } from '../runtime/index.ts'
import { type Batches, batches } from './batches.ts'
import { type Best, type Checkpoint, decodeCheckpoint, encodeCheckpoint } from './checkpoint.ts'
import { firstNotFinite } from './diagnose.ts'
import { type LoopResult, runLoop, type Standing } from './loop.ts'
import { type PrepareOptions, preparer } from './prepare.ts'
import { remembered } from './remembered.ts'
import { openRunner, type Runner, type State, type StepOf } from './runner.ts'
import { rateAt } from './schedule.ts'
import type { Fed, Scalars, Step } from './step.ts'
import type { Choices } from './tuning/choices.ts'

/** `split` is what is trained on. */
export type TrainOptions = PrepareOptions & {
  /** The step for batches of so many samples. */
  readonly stepOf: StepOf
  /**
   * End at this reading of `now` instead of after the recipe's steps, with the schedule stretched over the time until then,
   * and over the time before the checkpoint that it goes on from. The same numbers do not come out twice.
   */
  readonly until?: number | undefined
  readonly runtime: Runtime
  readonly threads: number
  /** The step's scalars at a rate; `step` counts from 0. */
  readonly scalars: (rate: number, step: number) => Scalars
  /** How good a state is on held-out samples, smaller is better; for `recipe.patience`. */
  readonly validate?: ((state: State) => Promise<number>) | undefined
  /** Identifies the run in its checkpoints. */
  readonly key: string
  /** The checkpoint to go on from, and how messages call it. */
  readonly resume?: { readonly bytes: Uint8Array; readonly path: string } | undefined
  /** The forms that the steps are made of; checkpoints keep them. */
  readonly forms?: Choices | undefined
  readonly checkpointEveryMs: number
  /** Takes a checkpoint; it is not kept here. */
  readonly save: (bytes: Uint8Array) => void
  readonly progress: (standing: Standing) => void
  /** Called once, before the first step. */
  readonly ready?: (() => void) | undefined
  /** Gives the event loop a turn, so that aborts arrive. */
  readonly breathe: () => Promise<unknown>
  readonly signal: AbortSignal
}

export type Trained = LoopResult & {
  /** The trained state by the step's input names; the best one where the run looked for it. */
  readonly state: State
  readonly steps: number
  readonly epochs: number
  /** Steps that an earlier process had done. */
  readonly resumed: number
  /** Batches that were made by a thread while the step before ran. */
  readonly batchesAhead: number
}

const pulseMs = 50

/** Trains. @throws UserError `train-not-finite`, `checkpoint-foreign`, `data-…`, `model-rejected` */
export async function train(options: TrainOptions): Promise<Trained> {
  const { recipe, split, runtime, threads, now, signal } = options
  if (split.count === 0) throw userError('train-no-samples', {})
  const plan = batches({ ...recipe, count: split.count })
  const steps = options.until === undefined ? (recipe.steps ?? recipe.epochs * plan.perEpoch) : mostTimedSteps
  const stepOf = remembered(options.stepOf)
  const from = resumed(options, stepOf(plan.size))
  const patience = patienceOf(options, plan, from?.best)
  const batch = preparer(options, stepOf(plan.size), { plan, steps })
  const runner = await openRunner({ runtime, stepOf, count: plan.size, threads, state: from?.state })
  options.ready?.()
  const spent = stopwatch(options, from?.spentMs)
  try {
    const result = await runLoop({
      runner,
      steps,
      begin: from?.step ?? 0,
      losses: from?.losses ?? new Float32Array(),
      prepare: at => batch.prepare(at, runner),
      scalarsAt: at => {
        const span = spent.share ? { step: spent.share() * fineness, steps: fineness } : { step: at, steps }
        return options.scalars(rateAt(recipe.schedule, recipe.rate, span), at)
      },
      share: spent.share,
      epochEnd: patience?.epochEnd,
      perEpoch: plan.perEpoch,
      pulse: pulseOf(options, spent.ms, () => patience?.best()),
      everyMs: pulseMs,
      explain: (fed, scalars) => explain(options, stepOf, runner, fed, scalars),
      now,
      signal,
    })
    const state = copied(patience?.best()?.state ?? runner.state())
    const done = result.losses.length
    return {
      ...result,
      state,
      steps: done,
      epochs: done / plan.perEpoch,
      resumed: from?.step ?? 0,
      batchesAhead: batch.ahead(),
    }
  } finally {
    await batch.close()
    await runner.close()
  }
}

/** A run that ends by time has room for so many losses. */
const mostTimedSteps = 500_000
/** Steps that a schedule over time is cut into. */
const fineness = 10_000

/** How long the run has trained, earlier processes included, and its share of all it has; none where steps decide. */
function stopwatch({ until, now }: TrainOptions, earlierMs = 0) {
  const begun = now() - earlierMs
  const ms = () => now() - begun
  if (until === undefined) return { ms, share: undefined }
  return { ms, share: () => Math.min(1, ms() / Math.max(1, until - begun)) }
}

/** A checkpoint takes no more than this share of the time. */
const saveShare = 1 / 20

/** Tells where the run stands, and saves it when it is time to, or when the run was stopped. */
function pulseOf(
  { key, forms, progress, save, breathe, now, signal, until, checkpointEveryMs }: TrainOptions,
  spentMs: () => number,
  best: () => Best | undefined,
) {
  let saved = now()
  let tookMs = 0
  return async (standing: Standing) => {
    progress(standing)
    const before = now()
    const isDue = before - saved >= Math.max(checkpointEveryMs, tookMs / saveShare)
    if (standing.last ? signal.aborted : isDue) {
      const spent = until === undefined ? {} : { spentMs: spentMs() }
      save(encodeCheckpoint({ key, ...standing, best: best(), forms, ...spent }))
      saved = now()
      tookMs = saved - before
    }
    await breathe()
  }
}

function explain(
  { runtime, threads }: TrainOptions,
  stepOf: StepOf,
  runner: Runner,
  fed: Fed,
  scalars: Scalars,
) {
  const step = stepOf(fed.x.shape[0]!)
  const wrong = { step, fed, scalars: runner.scalars(scalars), before: runner.before() }
  return firstNotFinite(wrong, runtime, threads)
}

function resumed({ resume, key }: TrainOptions, step: Step): Checkpoint | undefined {
  if (!resume) return undefined
  const like = Object.fromEntries(step.state.map(slot => [slot.input, slot.initial]))
  return decodeCheckpoint(resume.bytes, resume.path, { key, like })
}

/** Keeps the best state and says when enough epochs have brought nothing better. */
function patienceOf({ recipe, validate }: TrainOptions, plan: Batches, from: Best | undefined) {
  const { patience } = recipe
  if (patience === undefined || !validate) return undefined
  let best = from
  const epochEnd = async (step: number, state: State) => {
    const [epoch, value] = [Math.ceil(step / plan.perEpoch), await validate(state)]
    if (best === undefined || value < best.value) best = { epoch, value, state: copied(state) }
    return epoch - best.epoch < patience
  }
  return { epochEnd, best: () => best }
}

const copied = (state: State): State =>
  Object.fromEntries(
    Object.entries(state).map(([name, t]) => [name, { ...t, bytes: new Uint8Array(t.bytes) }]),
  )
