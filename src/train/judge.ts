// The quality of a model in a run: on the test part, and on what is held out to find the best epoch.
import type { Split } from '../data/index.ts'
import { evaluate, type Quality } from '../evaluate/index.ts'
import { metrics } from '../units.ts'
import type { Setting } from './setting.ts'

export type Judged = Pick<Quality, 'metric' | 'estimate' | 'samples'>

/** How good a model is on held-out samples; smaller is better. */
export async function badnessOf(model: Uint8Array, heldOut: Split, setting: Setting): Promise<number> {
  const { metric, estimate } = await qualityOf(model, heldOut, setting)
  return metrics[metric].better === 'max' ? -estimate.value : estimate.value
}

/** @throws UserError `evaluate-…`, `model-…` */
export async function qualityOf(model: Uint8Array, split: Split, setting: Setting): Promise<Judged> {
  const { objective, data, runtime, threads, seed, signal } = setting
  const session = await runtime.open(model, { threads })
  try {
    const options = {
      metric: objective.metric,
      scaling: data.scale,
      classes: data.classes?.length,
      seed,
      signal,
    }
    const { metric, estimate, samples } = await evaluate(session, split, options)
    return { metric, estimate, samples }
  } finally {
    await session.close()
  }
}
