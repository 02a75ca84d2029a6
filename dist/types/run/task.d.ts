import type { ModelPlan, Plan } from '../config/index.js';
import type { Constraint, Task } from '../search/index.js';
import { type MetricKey, type Metrics } from '../units.js';
/** Every budget as one limit; a largest worsening becomes a limit where base's figure is known. */
export declare function limitsOf({ budgets }: ModelPlan, base: Metrics): Constraint[];
/**
 * The limits, and the plan's objectives that this model has figures for: no quality without data, no device without a
 * budget on it. By costs alone the narrowest net is always the best; where no quality is seen, kept importance is first.
 */
export declare function taskOf(model: ModelPlan, { search }: Pick<Plan, 'search'>, base: Metrics): Task;
/**
 * The objectives for one model. `top-1`, which is also the default, stands for the model's quality: for the first quality
 * metric that its budgets name, where they do not name `top-1` (a regression has no accuracy).
 */
export declare function rankedBy({ budgets }: ModelPlan, objectives: readonly MetricKey[]): MetricKey[];
/** Whether a search knows nothing of accuracy. */
export declare const isBlind: ({ objectives, constraints }: Task) => boolean;
