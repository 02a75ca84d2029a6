export { type Confirmed, confirmDesign } from './confirm-design.js';
export { type Design, type Designer, designer } from './design.js';
export { mostOptimiserBytes, optimiserText, readOptimiser } from './file.js';
export { designCosts, type JudgedGenome, type OptimiserJob, spaceDesignTask, trainOptimiserJob, } from './space-task.js';
export { type DesignCost, type DesignDevice, type DesignLimits, type DesignTask, remembered, } from './task.js';
export { type NeuralOptimiser, type OptimiserOptions, trainOptimiser } from './train-optimiser.js';
