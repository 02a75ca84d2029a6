// Quality of head and base on the model's data set, evaluated in the lab on the same samples.
import { UserError, userError } from '../errors.ts'
import { type EvaluateInput, type EvaluateOutput, pairedChange } from '../evaluate/index.ts'
import { type Budget, metrics, type QualityMetric } from '../units.ts'
import type { Warning } from '../warnings.ts'
import type { Lab } from './lab.ts'
import { missingFigures } from './latency.ts'
import type { Setting } from './setting.ts'
import { type Findings, nothing, type Subject, together } from './subject.ts'

/** The quality metrics that a model's budgets name. */
export const qualityMetrics = (budgets: readonly Budget[]): QualityMetric[] => [
  ...new Set(budgets.flatMap(({ metric }) => (isQuality(metric) ? [metric] : []))),
]

const isQuality = (metric: Budget['metric']): metric is QualityMetric => metrics[metric].kind === 'quality'

/** Figures that cannot be had are missing, with the reason; without a quality budget nothing is run. */
export async function qualityFindings(
  subject: Subject,
  lab: Lab,
  setting: Setting,
  seed: number,
): Promise<Findings> {
  const { plan } = subject
  let findings = nothing
  for (const metric of qualityMetrics(plan.budgets)) {
    setting.progress({ stage: `evaluating ${plan.name}`, note: metrics[metric].label })
    try {
      findings = together([findings, await compare(metric, { subject, lab, seed })])
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const budgets = plan.budgets.filter(budget => budget.metric === metric)
      findings = { ...findings, missing: { ...findings.missing, ...missingFigures(budgets, error) } }
    }
  }
  return findings
}

type Comparison = {
  readonly subject: Subject
  readonly lab: Lab
  readonly seed: number
}

async function compare(metric: QualityMetric, { subject, lab, seed }: Comparison): Promise<Findings> {
  const { head, base } = subject
  const ofHead = await evaluateModel(head.bytes, metric, { subject, lab, seed })
  const found = { ...nothing, head: { [metric]: ofHead.estimate }, warnings: drawnPart(ofHead, lab) }
  if (!base) return found
  if (base.sha256 === head.sha256) {
    const unchanged = { value: 0, low: 0, high: 0, unit: 'ratio', source: 'measured' } as const
    return { ...found, base: found.head, changes: { [metric]: unchanged } }
  }
  // A base that no longer fits the data set is no fault of this pull request: only what compares with it is not measured.
  const ofBase = await evaluateModel(base.bytes, metric, { subject, lab, seed }).catch(baseWarning(metric))
  if ('code' in ofBase) return { ...found, warnings: [...found.warnings, ofBase] }
  return {
    ...found,
    base: { [metric]: ofBase.estimate },
    changes: { [metric]: pairedChange(ofHead, ofBase) },
  }
}

/** A search that trains leaves a data set without parts only those samples to judge by that it does not train on. */
function drawnPart({ declaredSplit, samples }: EvaluateOutput, { part }: Lab): Warning[] {
  if (part === undefined || declaredSplit) return []
  const sentence = `The data set names no test part: this model, base and what the search proposes are all judged on the same ${samples} samples, drawn from it, and the search trains on the others.`
  return [{ code: 'part-drawn', sentence, advice: 'Name the parts under `data`, or a `split`.' }]
}

const baseWarning = (metric: QualityMetric) => (error: unknown) => {
  if (!(error instanceof UserError)) throw error
  return {
    code: 'base-not-evaluated',
    sentence: `The base model's ${metrics[metric].label} is not known: ${error.message}`,
    advice: error.fix,
  }
}

/** One model on the subject's data set. */
export async function evaluateModel(
  model: Uint8Array,
  metric: QualityMetric,
  { subject, lab, seed, signal, recalibration = {} }: EvaluateTools,
): Promise<EvaluateOutput> {
  const { data, name, k } = subject.plan
  if (!data) throw userError('data-missing', { model: name })
  const found = await lab.evaluate({ model, data, options: { metric, seed, k }, ...recalibration }, signal)
  return { ...found, estimate: { ...found.estimate, count: found.samples } }
}

type EvaluateTools = Pick<Comparison, 'subject' | 'lab' | 'seed'> & {
  readonly signal?: AbortSignal | undefined
  readonly recalibration?: Pick<EvaluateInput, 'recalibrate' | 'origin'>
}
