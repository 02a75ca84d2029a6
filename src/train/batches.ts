// Which samples make up the batch of a step. A pure function of seed and step, so nothing of it has to be saved.
import { random } from '../random.ts'

export type BatchPlan = {
  readonly count: number
  readonly batch: number
  readonly seed: number
  readonly shuffle: boolean
  /** Leave out what is left at the end of an epoch; another order leaves out others. Default false. */
  readonly dropLast?: boolean | undefined
}

export type Batches = {
  readonly perEpoch: number
  /** Samples of a batch, and of the last one of an epoch, which holds what is left. */
  readonly size: number
  readonly tail: number
  /** Sample indices of a step's batch; the array is only valid until the next call. */
  at(step: number): Int32Array
}

/** The batches of a split; the order of one epoch at a time is kept. */
export function batches(plan: BatchPlan): Batches {
  const size = Math.min(plan.batch, plan.count)
  const perEpoch = plan.dropLast ? Math.floor(plan.count / size) : Math.ceil(plan.count / size)
  let kept: { epoch: number; order: Int32Array } | undefined
  const at = (step: number) => {
    const epoch = Math.floor(step / perEpoch)
    if (kept?.epoch !== epoch) kept = { epoch, order: orderOf(plan, epoch) }
    const from = (step % perEpoch) * size
    return kept.order.subarray(from, Math.min(from + size, plan.count))
  }
  return { perEpoch, size, tail: Math.min(size, plan.count - (perEpoch - 1) * size), at }
}

/** Fisher–Yates; every epoch has a stream of its own. */
function orderOf({ count, seed, shuffle }: BatchPlan, epoch: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  if (!shuffle) return order
  const draw = random(`order/${seed}/${epoch}`)
  for (let i = count - 1; i > 0; i--) {
    const j = draw.int(i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
