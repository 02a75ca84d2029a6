// What a search is asked for: the budgets as limits, and objectives that make a front worth reading.
import type { ModelPlan, Plan } from '../config/index.ts'
import type { Constraint, Objective, Task } from '../search/index.ts'
import { type Budget, type MetricKey, type Metrics, metricKey, metrics, splitKey } from '../units.ts'

/** Every budget as one limit; a largest worsening becomes a limit where base's figure is known. */
export function limitsOf({ budgets }: ModelPlan, base: Metrics): Constraint[] {
  return budgets.flatMap(budget => {
    const key = metricKey(budget.metric, budget.device)
    const { better } = metrics[budget.metric]
    const limits = [budget.limit, regressionLimit(budget, base)].filter(limit => limit !== undefined)
    if (limits.length === 0) return []
    return [{ key, better, limit: better === 'min' ? Math.min(...limits) : Math.max(...limits) }]
  })
}

function regressionLimit({ metric, device, maxRegression }: Budget, base: Metrics): number | undefined {
  const before = base[metricKey(metric, device)]?.value
  if (before === undefined || maxRegression === undefined) return undefined
  return before * (metrics[metric].better === 'min' ? 1 + maxRegression : 1 - maxRegression)
}

/** A front of more than three objectives is no longer read. */
const mostObjectives = 3

/**
 * The limits, and the plan's objectives that this model has figures for: no quality without data, no device without a
 * budget on it. By costs alone the narrowest net is always the best; where no quality is seen, kept importance is first.
 */
export function taskOf(model: ModelPlan, { search }: Pick<Plan, 'search'>, base: Metrics): Task {
  const constraints = limitsOf(model, base)
  const devices = new Set(model.budgets.map(budget => budget.device))
  const known = rankedBy(model, search.objectives).filter(key => {
    const { metric, device } = splitKey(key)
    return metrics[metric].kind === 'quality'
      ? model.data !== undefined
      : device === undefined || devices.has(device)
  })
  const named = (known.length > 0 ? known : (['macs'] as const)).map(asObjective)
  const objectives = isBlind({ objectives: named, constraints })
    ? [asObjective('kept-importance'), ...named]
    : named
  return { objectives: objectives.slice(0, mostObjectives), constraints }
}

/**
 * The objectives for one model. `top-1`, which is also the default, stands for the model's quality: for the first quality
 * metric that its budgets name, where they do not name `top-1` (a regression has no accuracy).
 */
export function rankedBy({ budgets }: ModelPlan, objectives: readonly MetricKey[]): MetricKey[] {
  const own = budgets.map(({ metric }) => metric).filter(metric => metrics[metric].kind === 'quality')
  const quality = own.length === 0 || own.includes('top-1') ? 'top-1' : own[0]!
  return [...new Set(objectives.map(key => (key === 'top-1' ? quality : key)))]
}

const asObjective = (key: MetricKey): Objective => ({ key, better: metrics[splitKey(key).metric].better })

/** Whether a search knows nothing of accuracy. */
export const isBlind = ({ objectives, constraints }: Task): boolean =>
  [...objectives, ...constraints].every(({ key }) => metrics[splitKey(key).metric].kind !== 'quality')
