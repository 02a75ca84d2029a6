// How a model is trained: everything that decides the numbers of a run, and nothing else. Two runs of the same recipe on the
// same model and data give the same weights.
import type { Augmentation } from './augment.ts'
import type { Schedule } from './schedule.ts'

export type Optimizer =
  | { readonly kind: 'sgd'; readonly momentum: number; readonly nesterov?: boolean }
  | {
      readonly kind: 'adam' | 'adamw'
      readonly beta1?: number
      readonly beta2?: number
      readonly epsilon?: number
    }

export type Recipe = {
  /** Samples a step. */
  readonly batch: number
  /** Length of the run: `steps` if given, else `epochs` passes over the training part. */
  readonly steps?: number | undefined
  readonly epochs: number
  readonly optimizer: Optimizer
  readonly weightDecay: number
  /** The highest learning rate of the schedule. */
  readonly rate: number
  readonly schedule: Schedule
  readonly shuffle: boolean
  /** `usual`: what suits the shape of the samples. */
  readonly augment: readonly Augmentation[] | 'usual'
  /** BatchNormalization by its running statistics, which stay as they are. */
  readonly freezeBatchNorm: boolean
  /** Share of the target that is spread over all classes. Default 0. */
  readonly smoothing?: number | undefined
  /** Largest norm of all gradients together; larger ones are scaled down. Default: any. */
  readonly clipNorm?: number | undefined
  /** Stop when this many epochs brought nothing better on a tenth of the training part, held out; keep the best. */
  readonly patience?: number | undefined
  readonly seed: number
}
