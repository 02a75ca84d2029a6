// The door of the autodiff layer: models → training steps. Pure; runs nothing.
export { type BlockProbe, blockProbe } from './block-probe.ts'
export type { Block } from './blocked.ts'
export { exportTrained } from './export-trained.ts'
export type { Mode } from './gradient.ts'
export { type GradientGraph, gradientGraph } from './gradient-graph.ts'
export { gradients } from './gradients.ts'
export type { Group } from './groups.ts'
export type { Loss } from './losses.ts'
export {
  bestKnown,
  type Form,
  inBlocks,
  type Lower,
  type LoweringKey,
  lowerings,
  plain,
  type Site,
} from './lower.ts'
export { type Op, opNames } from './op-names.ts'
export type { Optimizer, Scalar } from './optimizers.ts'
export { type Part, pack, unpack } from './pack.ts'
export { type SiteGraph, siteGraphs, siteName } from './site-graph.ts'
export type { StateSlot } from './state.ts'
export { type TrainingOptions, type TrainingStep, trainingStep } from './training-step.ts'
