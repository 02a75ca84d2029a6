export { exitCodes, explain, refuseConfig } from './failure.js';
export { type Inputs, readCommentMode, readInputs } from './inputs.js';
export { exit, harmless, info, warn } from './log.js';
export { memoryPlace } from './memory.js';
export { adjusted, baseOf } from './plan.js';
export { publish } from './publish.js';
export { isInstalled, runtimeFinder } from './runtime.js';
export { checkConfig, fromWorkspace, outFolder } from './workspace.js';
