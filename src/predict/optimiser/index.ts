// What the layer's door shows of the neural optimiser.
export { type Confirmed, confirmDesign } from './confirm-design.ts'
export { type Design, type Designer, designer } from './design.ts'
export { mostOptimiserBytes, optimiserText, readOptimiser } from './file.ts'
export {
  designCosts,
  type JudgedGenome,
  type OptimiserJob,
  spaceDesignTask,
  trainOptimiserJob,
} from './space-task.ts'
export {
  type DesignCost,
  type DesignDevice,
  type DesignLimits,
  type DesignTask,
  remembered,
} from './task.ts'
export { type NeuralOptimiser, type OptimiserOptions, trainOptimiser } from './train-optimiser.ts'
