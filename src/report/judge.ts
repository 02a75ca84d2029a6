// Budgets and figures in, verdict out. Pure: the date is an argument, and the same input gives the same verdict.
import { type Budget, metricKey, metrics } from '../units.ts'
import { judgeArchitecture, judgedOf, knowsHead, statusesOf } from './architecture.ts'
import { changeOf, hasBounds, judgeLimit, judgeRegression } from './compare.ts'
import { blocks, countedStatus, defaultPolicy, effectOf, worst } from './policy.ts'
import type {
  Check,
  DeviceFacts,
  Finding,
  JudgeInput,
  Missing,
  ModelInput,
  ModelVerdict,
  Policy,
  Verdict,
} from './types.ts'
import { applyWaivers, unusedWaivers } from './waivers.ts'

/**
 * Judges every budget of every model. The status of a model, and of the whole, is the worst of its checks in the
 * policy's order; the exit code is 1 when any check that is not waived has the effect `fail`.
 * @example judge({ models, context: { ...context, today: '2026-11-21' } }).exitCode
 */
export function judge(input: JudgeInput): Verdict {
  const policy = { ...defaultPolicy, ...input.policy }
  const models = input.models.map(model => modelVerdict(model, input, policy))
  const blocking = models.flatMap(({ name, checks, architecture }) =>
    [...checks, ...(architecture?.checks ?? [])]
      .filter(check => effectOf(check.status, policy) === 'fail')
      .map(check => ({ model: name, check })),
  )
  const status = worst(
    models.map(model => model.status),
    policy,
  )
  return {
    schema: 1,
    status,
    exitCode: effectOf(status, policy) === 'fail' ? 1 : 0,
    policy,
    models,
    devices: onePerDevice(input.devices ?? []),
    warnings: [...(input.warnings ?? []), ...unusedWaivers(input.waivers ?? [], blocking)],
    issues: input.issues ?? [],
    context: input.context,
  }
}

/** Several models timed on one device bring its facts several times. */
const onePerDevice = (devices: readonly DeviceFacts[]): DeviceFacts[] =>
  devices.filter(({ device }, index) => devices.findIndex(other => other.device === device) === index)

function modelVerdict(
  model: ModelInput,
  { waivers = [], context }: JudgeInput,
  policy: Policy,
): ModelVerdict {
  const { name, path, head, base, layers, search, warnings } = model
  const judged = judgedOf(model)
  const judgeAll = (figures: Pick<ModelInput, 'head' | 'changes' | 'missing'>): Check[] =>
    model.budgets.map(budget => {
      const check = judgeBudget(budget, { ...model, ...figures })
      return blocks(check, policy) ? applyWaivers(check, name, waivers, context.today) : check
    })
  const onHead = knowsHead(model) ? judgeAll(model) : undefined
  const checks = onHead ?? []
  const architecture =
    judged === 'model'
      ? undefined
      : judgeArchitecture(
          model,
          onHead,
          found => judgeAll({ head: found, changes: {}, missing: unfound(model) }),
          policy,
        )
  return {
    name,
    path,
    status: worst(statusesOf(judged, checks.map(countedStatus), architecture), policy),
    judged,
    checks,
    architecture,
    head,
    base,
    layers,
    search,
    warnings,
  }
}

/** What a figure of the best architecture is missing for. */
const unfound = ({ budgets }: ModelInput): ModelInput['missing'] =>
  Object.fromEntries(
    budgets.map(({ metric, device }) => [
      metricKey(metric, device),
      {
        reason: 'the search has no figure of this architecture for it',
        fix:
          metrics[metric].kind === 'quality'
            ? 'Name a data set that candidates can be trained on, and the method auto.'
            : 'Check that the device is reachable, and give the search more time.',
      },
    ]),
  )

/** One budget of one model, before waivers. */
function judgeBudget(budget: Budget, model: ModelInput): Check {
  const key = metricKey(budget.metric, budget.device)
  const [found, base] = [model.head[key], model.base?.[key]]
  const head = found && hasBounds(found) ? found : undefined
  const usableBase = base && hasBounds(base) ? base : undefined
  const change = head && usableBase && (finite(model.changes[key]) ?? changeOf(head, usableBase))
  const common = { metric: budget.metric, device: budget.device, budget, head, base: usableBase, change }
  const open = { fix: undefined, waived: undefined, expired: undefined }
  if (!head) return { ...common, ...open, ...absent(model.missing[key], found !== undefined) }
  const limit =
    budget.limit === undefined ? undefined : judgeLimit(head, budget.limit, metrics[budget.metric].better)
  const regression = regressionOf(budget, model, { ...common, head })
  const halves = [limit, regression].filter(half => half !== undefined)
  const status = worst(
    halves.map(half => half.status),
    strictest,
  )
  const reason = halves.filter(half => half.status === status).map(half => half.reason)
  const fix = status === 'not-measured' ? model.missing[key]?.fix : undefined
  return {
    ...common,
    ...open,
    limit,
    regression,
    status,
    reason: reason.join('; ') || 'nothing to judge',
    fix,
  }
}

// Within one check the order does not depend on what the policy does: fail, not measured, inconclusive, pass.
const strictest: Policy = { inconclusive: 'warn', 'not-measured': 'warn' }

const finite = (estimate: Check['change']) => (estimate && hasBounds(estimate) ? estimate : undefined)

function absent(missing: Missing | undefined, unusable: boolean) {
  const unknown = {
    reason: unusable ? 'the figure is not a finite number' : 'there is no figure for it',
    fix: unusable
      ? 'Look at the warnings of the measurement, and measure again.'
      : 'Check that the device is reachable and that the configuration names it.',
  }
  const { reason, fix } = missing ?? unknown
  const none: Finding | undefined = undefined
  return { limit: none, regression: none, status: 'not-measured' as const, reason, fix }
}

function regressionOf(budget: Budget, model: ModelInput, check: Pick<Check, 'head' | 'base' | 'change'>) {
  if (budget.maxRegression === undefined) return undefined
  if (check.change) return judgeRegression(check.change, budget)
  return withoutChange(model, check, metrics[budget.metric].better === 'min' ? 1 : -1)
}

/** There is no relative change: a new model, a base that could not be measured, or a base that may be zero. */
function withoutChange(
  model: ModelInput,
  { head, base }: Pick<Check, 'head' | 'base'>,
  sign: 1 | -1,
): Finding {
  if (model.base === undefined) return { status: 'pass', reason: 'no base: the model is new' }
  if (!base || !head) return { status: 'not-measured', reason: 'base has no figure to compare with' }
  const worse = base.high === base.low && sign * (sign > 0 ? head.low : head.high) > sign * base.value
  if (worse) return { status: 'fail', reason: 'base is 0 and head is worse' }
  return { status: 'inconclusive', reason: 'base may be 0, so the relative change has no bound' }
}
