// Peak memory of a schedule of steps over buffers: the planner, free of ONNX.
export { type MemoryPlan, planMemory } from './plan.ts'
export { profile, type Schedule, type Step } from './schedule.ts'
