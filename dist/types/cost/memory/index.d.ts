export { type MemoryPlan, planMemory } from './plan.js';
export { profile, type Schedule, type Step } from './schedule.js';
