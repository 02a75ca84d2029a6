// Whether an architecture exists that holds every budget, as far as the search can tell: what it found is judged like a
// model; what it did not find is no proof, so an interrupted search leaves it open.
import { formatQuantity, metrics, splitKey } from '../units.ts'
import { counted, metricLabel } from './figures.ts'
import { worst } from './policy.ts'
import type {
  ArchitectureVerdict,
  Check,
  Judged,
  ModelInput,
  Policy,
  SearchSummary,
  Status,
} from './types.ts'

/** What is judged of an entry: without a model only an architecture can be. */
export const judgedOf = ({ path, judge = 'model' }: Pick<ModelInput, 'path' | 'judge'>): Judged =>
  path === undefined ? 'architecture' : judge

/** Whether there are figures of head to judge: not without a model, nor where a search looked elsewhere. */
export const knowsHead = (model: ModelInput): boolean =>
  model.path !== undefined && (judgedOf(model) !== 'architecture' || Object.keys(model.head).length > 0)

/** What a model's status rests on. */
export function statusesOf(
  judged: Judged,
  checks: readonly Status[],
  architecture: Pick<ArchitectureVerdict, 'status'> | undefined,
): Status[] {
  const found = architecture ? [architecture.status] : []
  return judged === 'model' ? [...checks] : judged === 'architecture' ? found : [...checks, ...found]
}

/**
 * @param onHead the budgets on head's model, waivers applied; undefined where nothing is known of one
 * @param judgeAll the budgets on other figures
 */
export function judgeArchitecture(
  model: ModelInput,
  onHead: readonly Check[] | undefined,
  judgeAll: (figures: ModelInput['head']) => Check[],
  policy: Policy,
): ArchitectureVerdict {
  const { search, unsearched } = model
  const status = (checks: readonly Check[]) =>
    worst(
      checks.map(check => (check.waived ? 'pass' : check.status)),
      policy,
    )
  const onBest = search?.best && judgeAll(search.best.metrics)
  const head = onHead ? status(onHead) : undefined
  // Head is an architecture too, wherever the search looked.
  if (
    onHead &&
    head &&
    (head === 'pass' || (!search && !unsearched)) &&
    !(onBest && status(onBest) === 'pass')
  )
    return { status: head, reason: `the model itself ${claims[head]}`, fix: undefined, checks: onHead }
  if (search?.best && onBest) {
    const found = status(onBest)
    const reason = `architecture #${search.best.id} ${claims[found]}`
    return { status: found, reason, fix: undefined, checks: onBest }
  }
  if (search) return { ...notFound(search), fix: undefined, checks: [] }
  return { ...notSearched(unsearched), status: 'not-measured', checks: [] }
}

const claims: Readonly<Record<Status, string>> = {
  pass: 'holds every budget',
  fail: 'breaks a budget',
  inconclusive: 'is too close to a limit to call',
  'not-measured': 'has no figure for a budget',
}

const notSearched = (why: ModelInput['unsearched']) => ({
  reason: why?.reason ?? 'no architecture was looked for',
  fix: why?.fix ?? 'Run the gate with its search.',
})

function notFound({ trials, seconds, interrupted, nearest }: SearchSummary) {
  const near = nearest.map(({ key, limit, achieved }) => {
    const { metric, device } = splitKey(key)
    const { unit } = metrics[metric]
    const name = `${metricLabel(metric)}${device === undefined ? '' : ` on ${device}`}`
    return `${name} ${formatQuantity(achieved, unit)}, limit ${formatQuantity(limit, unit)}`
  })
  const tried = `${counted(trials, 'architecture')} in ${seconds.toFixed(1)} s`
  const known = near.length > 0 ? `; nearest: ${near.slice(0, 8).join('; ')}` : ''
  return interrupted
    ? ({ status: 'inconclusive', reason: `the search was interrupted after ${tried}${known}` } as const)
    : ({ status: 'fail', reason: `none of ${tried} holds every budget${known}` } as const)
}
