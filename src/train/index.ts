// The door of the train layer: a training step, a data set and a recipe → trained weights.
export { type Augmentation, augmentations, augmenter, usualAugmentations } from './augment.ts'
export { batches } from './batches.ts'
export { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from './checkpoint.ts'
export { type TrainInput, type TrainOutput, type TrainProgress, trainJob } from './job.ts'
export type { Standing } from './loop.ts'
export { makeBatchesAhead } from './prefetch.ts'
export { type LossName, lossNames, type Optimizer, type Recipe, recipeWith } from './recipe.ts'
export { openRunner, type Runner, type State, type StepOf } from './runner.ts'
export { decodeTensors, encodeTensors } from './safetensors.ts'
export { rateAt, type Schedule, scheduleNames } from './schedule.ts'
export {
  type ShortInput,
  type ShortOutput,
  type ShortProgress,
  shortTrainingJob,
} from './short-training.ts'
export { type Fed, namedStep, type Scalars, type StateSlot, type Step } from './step.ts'
export { type Trained, type TrainOptions, train } from './train.ts'
export { type Choices, lowerBy } from './tuning/choices.ts'
export {
  choicesOf,
  largestTuningFile,
  type Machine,
  machineName,
  readTuning,
  type TuningFile,
  withChoices,
  writeTuning,
} from './tuning/file.ts'
export { findBlock } from './tuning/find-block.ts'
