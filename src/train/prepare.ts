// The batch of a step in the runner's memory: made in line, or ahead by a thread where batches take so long that it pays.
// It changes no number (docs/decisions/batches.md).
import { feeder, type Scaling, type Split } from '../data/index.ts'
import { median } from '../device/index.ts'
import { internal, userError } from '../errors.ts'
import type { DType, Shape } from '../ir/index.ts'
import { type Augmentation, usualAugmentations } from './augment.ts'
import { batchMaker, type Making } from './batch.ts'
import type { Batches } from './batches.ts'
import { openPrefetch, type Prefetch } from './prefetch.ts'
import type { Recipe } from './recipe.ts'
import type { Runner } from './runner.ts'
import type { Fed, Step } from './step.ts'
import { targetWriter, type WriteTargets } from './targets.ts'

export type PrepareOptions = {
  readonly split: Split
  readonly scaling: Scaling
  readonly recipe: Recipe
  readonly towards: 'labels' | 'input'
  readonly teach?: ((fed: Fed) => Promise<void>) | undefined
  /** Whether there is memory for a thread that makes batches ahead. Default: there is not. */
  readonly mayPrefetch?: (() => boolean) | undefined
  readonly now: () => number
}

export type Preparer = {
  /** The batch of a step; they must be asked for one after the other. */
  prepare(step: number, runner: Pick<Runner, 'batch'>): Promise<Fed>
  /** Batches that a thread made so far. */
  ahead(): number
  close(): Promise<void>
}

/** Batches that take a smaller share of a step stay in line: a thread has its price. */
const leastShare = 0.02
/** What a step must be shorter by with the thread, as a share of its batch: less may be chance. */
const leastGain = 0.25
/** Steps that are timed before the thread is started, and again with it; those before them settle. */
const timedSteps = 8
const unsteadySteps = 2

/** @param steps those of the whole run. Throws what `feeder` and `targetWriter` throw, and `train-augment` */
export function preparer(
  options: PrepareOptions,
  step: Step,
  { plan, steps }: { readonly plan: Batches; readonly steps: number },
): Preparer {
  const { split, teach, now } = options
  const making = makingOf(options, step)
  const label = labeller(options, step)
  const make = batchMaker(split.x, making)
  const pace = paceOf(options)
  let ahead: Prefetch | undefined
  let taken = 0
  const prepare: Preparer['prepare'] = async (at, runner) => {
    const fed = await runner.batch(plan.at(at).length)
    const begun = now()
    if (await ahead?.take(at, fed)) taken++
    else {
      const indices = plan.at(at)
      label(indices, fed.targets)
      make(indices, fed, at)
    }
    const wish = pace(begun, now() - begun, ahead)
    if (wish === 'open')
      ahead = openPrefetch({ making, x: split.x, like: await runner.batch(plan.size), label })
    else if (wish === 'close') {
      await ahead?.close()
      ahead = undefined
    }
    if (ahead?.idle() && at + 1 < steps) ahead.ask(at + 1, plan.at(at + 1))
    await teach?.(fed)
    return fed
  }
  return { prepare, ahead: () => taken, close: async () => ahead?.close() }
}

/** Says after each batch whether to start a thread, or to end it because steps with it are not much shorter. */
function paceOf({ mayPrefetch = () => false }: PrepareOptions) {
  let [settled, last] = [false, Number.NaN]
  let inLine = { step: 0, batch: 0 }
  let timed: { readonly step: number; readonly batch: number }[] = []
  return (begun: number, batch: number, ahead: Prefetch | undefined): 'open' | 'close' | undefined => {
    const step = begun - last
    last = begun
    if (settled || (ahead && !ahead.idle())) return undefined
    timed.push({ step, batch })
    if (timed.length < unsteadySteps + timedSteps) return undefined
    const steady = timed.slice(unsteadySteps)
    timed = []
    const usual = { step: median(steady.map(t => t.step)), batch: median(steady.map(t => t.batch)) }
    settled = ahead !== undefined || usual.batch < leastShare * usual.step || !mayPrefetch()
    if (ahead) return usual.step < inLine.step - leastGain * inLine.batch ? undefined : 'close'
    inLine = usual
    return settled ? undefined : 'open'
  }
}

const inputOf = (step: Step, name: string): { shape: Shape; dtype: DType } => {
  const { shape, dtype } = step.graph.inputs.find(value => value.name === name) ?? {}
  return shape && dtype ? { shape, dtype } : internal(`the step’s input ${name} has no shape or type`)
}

function makingOf({ split, scaling, recipe, towards }: PrepareOptions, step: Step): Making {
  const input = inputOf(step, step.x)
  const { sampleShape } = feeder(split, input, scaling)
  return {
    layout: split.layout,
    input,
    scaling,
    augment: chosenAugmentations(recipe, sampleShape, input.dtype, inputOf(step, step.targets).dtype),
    seed: recipe.seed,
    towardsInput: towards === 'input',
  }
}

/** Writes the labels of samples as targets; nothing where the targets are the samples. */
function labeller({ split, recipe, towards }: PrepareOptions, step: Step): WriteTargets {
  if (towards === 'input') return () => {}
  const { shape, dtype } = inputOf(step, step.targets)
  return targetWriter(split, { dtype, sample: shape.slice(1).map(Number) }, recipe.smoothing)
}

function chosenAugmentations(
  { augment }: Recipe,
  sampleShape: readonly number[],
  dtype: string,
  targetType: string | undefined,
): readonly Augmentation[] {
  if (augment === 'usual') return dtype === 'float32' ? usualAugmentations(sampleShape) : []
  const impossible = augment.find(
    name => dtype !== 'float32' || (name === 'mixup' && targetType !== 'float32'),
  )
  if (impossible) throw userError('train-augment', { name: impossible, dtype })
  return augment
}
