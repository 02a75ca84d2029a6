// A model under judgement with all that becomes known of it, kept as one growing record per model: every step of the
// pipeline takes findings and returns more.
import type { ModelPlan, Plan } from '../config/index.ts'
import { costMetrics } from '../cost/index.ts'
import { UserError } from '../errors.ts'
import { defaultLimits } from '../ir/index.ts'
import type { Missing } from '../report/index.ts'
import type { Deployment, Estimate, MetricKey, Metrics } from '../units.ts'
import type { Warning } from '../warnings.ts'
import { type LoadedModel, type LoadOptions, loadBase, loadHead } from './model.ts'
import type { Setting } from './setting.ts'

export type Subject = {
  readonly plan: ModelPlan
  readonly head: LoadedModel
  readonly base: LoadedModel | undefined
  /** Base has the model, but it cannot be read: nothing can be compared, and that is not this pull request's fault. */
  readonly baseProblem: UserError | undefined
}

/** An entry of the plan that names no model file: all that is known is what is asked of an architecture. */
export type Vacancy = {
  readonly plan: ModelPlan
  readonly head: undefined
  readonly base: undefined
  readonly baseProblem: undefined
}

/** An entry of the plan, with its model where it names one. */
export type Entry = Subject | Vacancy

export const hasModel = (entry: Entry): entry is Subject => entry.head !== undefined

/** What one step found out about one subject. */
export type Findings = {
  readonly head: Metrics
  readonly base: Metrics
  /** Relative changes from paired data, head/base − 1. */
  readonly changes: Readonly<Partial<Record<MetricKey, Estimate>>>
  readonly missing: Readonly<Partial<Record<MetricKey, Missing>>>
  readonly warnings: readonly Warning[]
}

export const nothing: Findings = { head: {}, base: {}, changes: {}, missing: {}, warnings: [] }

/** All findings as one; later ones win. */
export const together = (all: readonly Findings[]): Findings => ({
  head: Object.assign({}, ...all.map(f => f.head)),
  base: Object.assign({}, ...all.map(f => f.base)),
  changes: Object.assign({}, ...all.map(f => f.changes)),
  missing: Object.assign({}, ...all.map(f => f.missing)),
  warnings: all.flatMap(f => f.warnings),
})

/** Every entry of the plan, with head and base of those that name a model. */
export async function loadSubjects(plan: Plan, setting: Setting): Promise<Entry[]> {
  const limits = { ...defaultLimits, ...plan.limits }
  const entries: Entry[] = []
  for (const model of plan.models) {
    const options = { root: setting.root, limits, shapes: model.shapes }
    const { path } = model
    if (path === undefined)
      entries.push({ plan: model, head: undefined, base: undefined, baseProblem: undefined })
    else
      entries.push({
        plan: model,
        head: loadHead(path, options),
        ...(await baseOf(setting.base, path, options)),
      })
  }
  return entries
}

/** Mistakes of the file itself; whatever else goes wrong (an unknown revision, no git) stops the gate. */
const ofTheFile = /^(model-(?!lfs)|shape-|cost-)|^file-too-large$/

async function baseOf(source: Setting['base'], path: string, options: LoadOptions) {
  const none = { base: undefined, baseProblem: undefined }
  if (!source) return none
  try {
    return { base: await loadBase(source, path, options), baseProblem: undefined }
  } catch (error) {
    if (!(error instanceof UserError && ofTheFile.test(error.code))) throw error
    return { ...none, baseProblem: error }
  }
}

/** What can be computed from the graphs alone. */
export function computedFindings({ plan, head, base, baseProblem }: Subject): Findings {
  const unreadable = baseProblem && {
    code: 'base-unreadable',
    sentence: `The model cannot be read as base has it, so nothing is compared with it: ${baseProblem.message}`,
    advice: baseProblem.fix,
  }
  const warnings = [...head.analysis.warnings, ...(unreadable ? [unreadable] : [])]
  return { ...nothing, head: costsOf(head, plan), base: base ? costsOf(base, plan) : {}, warnings }
}

const deployed = ['peak-memory', 'weight-bytes'] as const

/** Computed metrics; memory as each budget's `as` says. */
export function costsOf(
  { analysis, fileBytes }: Pick<LoadedModel, 'analysis' | 'fileBytes'>,
  plan: ModelPlan,
): Metrics {
  const as = (deployment: Deployment) => costMetrics(analysis, fileBytes, deployment)
  const int8 = deployed.filter(metric =>
    plan.budgets.some(b => b.metric === metric && b.deployment === 'int8'),
  )
  return { ...as('fp32'), ...Object.fromEntries(int8.map(metric => [metric, as('int8')[metric]])) }
}
