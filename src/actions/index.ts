// What the two actions (the gate and the companion of forks) are made of.
export { exitCodes, explain, refuseConfig } from './failure.ts'
export { type Inputs, readCommentMode, readInputs } from './inputs.ts'
export { exit, harmless, info, warn } from './log.ts'
export { memoryPlace } from './memory.ts'
export { adjusted, baseOf } from './plan.ts'
export { publish } from './publish.ts'
export { isInstalled, runtimeFinder } from './runtime.ts'
export { checkConfig, fromWorkspace, outFolder } from './workspace.ts'
