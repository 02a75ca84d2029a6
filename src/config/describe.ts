// What zod found → errors of the catalogue: what is wrong where, what was meant, what to write instead.
import type { z } from 'zod'
import { type UserError, userError } from '../errors.ts'
import { budgetMetrics, type Metric, metrics } from '../units.ts'
import { hint } from './hint.ts'
import { knownKeys } from './known-keys.ts'
import { nearest } from './nearest.ts'
import type { IssueParams } from './quantities.ts'
import { configSchema } from './schema.ts'
import type { Path } from './yaml.ts'

/** A mistake at a path; `key`: it is about the key itself, not its value. */
export type Finding = {
  readonly path: Path
  readonly key?: string
  readonly error: UserError
  readonly suggestion?: string | undefined
}
type ZodIssue = z.core.$ZodIssue

/** Unknown settings reported at one place. */
const mostKeys = 50

/** `models[0].budgets.params`; the file itself has no path. */
export const printPath = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')

/** A path as the subject of a sentence. */
export const at = (path: Path): string => printPath(path) || 'The configuration'

/** The value at `path`; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string | number, unknown>)[step]
  }
  return found
}

/**
 * The findings behind one issue of zod; unions are resolved to the branch that was meant.
 * @param known the JSON Schema of the whole file
 */
export function describe(issue: ZodIssue, root: unknown, prefix: Path = [], known = configSchema): Finding[] {
  const path: Path = [...prefix, ...(issue.path as (string | number)[])]
  const given = valueAt(root, path)
  if (issue.code === 'invalid_union') return describeUnion(issue, root, path, known)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostKeys).map(key => unknownKey(path, key, root, known))
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    const fix = 'Use letters, digits, dots, underscores and hyphens.'
    const error = userError('config-value', {
      at: `a name in ${at(path.slice(0, -1))}`,
      text: quote(key),
      hint: '',
      fix,
    })
    return [{ path: path.slice(0, -1), key, error }]
  }
  const missingDevice = deviceNeeded(path, given)
  if (missingDevice) return [{ path, error: missingDevice }]
  if (given === undefined && issue.code !== 'custom')
    return [{ path, error: userError('config-missing', { at: at(path), expected: expectation(issue) }) }]
  return [describeValue(issue, path, given)]
}

function describeUnion(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  root: unknown,
  path: Path,
  known: typeof configSchema,
): Finding[] {
  const options = (issue as { options?: readonly unknown[] }).options
  if (options) return [wrongName(path, valueAt(root, path), options.map(String))]
  // A branch that fails at its root is of another type than what was written.
  const isOfType = (branch: readonly ZodIssue[]) =>
    !branch.some(i => i.path.length === 0 && i.code === 'invalid_type')
  const meant = issue.errors.filter(isOfType)
  if (meant.length > 0) return meant[0]!.flatMap(inner => describe(inner, root, path, known))
  const given = valueAt(root, path)
  const missingDevice = deviceNeeded(path, given)
  if (missingDevice) return [{ path, error: missingDevice }]
  const expected = [...new Set(issue.errors.flatMap(branch => branch.map(expectation)))].join(' or ')
  return [{ path, error: userError('config-type', { at: at(path), found: kindOf(given), expected }) }]
}

function describeValue(issue: ZodIssue, path: Path, given: unknown): Finding {
  const common = { at: at(path), text: Array.isArray(given) ? `${given.length} entries` : quote(given) }
  if (issue.code === 'custom' && issue.params) {
    const { code, values, suggestion } = issue.params as IssueParams
    return { path, error: userError(code, { ...common, ...values } as never), suggestion }
  }
  // What a schema below this layer says in its own words.
  if (issue.code === 'custom' || isWorded(issue))
    return { path, error: userError('config-space', { at: common.at, reason: issue.message }) }
  if (issue.code === 'invalid_value') return wrongName(path, given, issue.values.map(String))
  if (issue.code === 'invalid_type')
    return {
      path,
      error: userError('config-type', { at: common.at, found: kindOf(given), expected: expectation(issue) }),
    }
  return {
    path,
    error: userError('config-value', { ...common, hint: '', fix: `It must be ${expectation(issue)}.` }),
  }
}

const isWorded = (issue: ZodIssue) => issue.code === 'invalid_format' && !issue.message.startsWith('Invalid')

function wrongName(path: Path, given: unknown, names: readonly string[]): Finding {
  if (given === undefined)
    return {
      path,
      error: userError('config-missing', { at: at(path), expected: `one of ${names.join(', ')}` }),
    }
  const suggestion = names.length === 1 ? undefined : nearest(String(given), names)
  const fix = names.length === 1 ? `Write ${names[0]}.` : `Write one of ${names.join(', ')}.`
  const values = { at: at(path), text: quote(given), hint: hint(suggestion), fix }
  return { path, error: userError('config-value', values), suggestion }
}

function unknownKey(path: Path, key: string, root: unknown, schema: typeof configSchema): Finding {
  if (isBudgets(path)) return unknownMetric(path, key, key)
  const metric = path.at(-1) as Metric
  const isDevice = valueAt(root, ['devices', key]) !== undefined
  if (isBudgets(path.slice(0, -1)) && !isPerDevice(path) && isDevice) {
    const values = { at: at(path), metric, device: key, example: `${metric}: …` }
    return { path, key, error: userError('config-device-not-wanted', values) }
  }
  const kind = valueAt(root, [...path, 'kind'])
  const known = knownKeys(schema(), path, kind)
  const suggestion = nearest(key, known)
  const values = { at: at(path), key: quote(key), hint: hint(suggestion), known: known.join(', ') }
  return { path, key, error: userError('config-unknown-key', values), suggestion }
}

/** The finding for a metric that does not exist. */
export function unknownMetric(path: Path, metric: string, key?: string): Finding {
  const known = budgetMetrics
  const suggestion = nearest(metric, known)
  const values = { at: at(path), key: quote(metric), hint: hint(suggestion), known: known.join(', ') }
  const error = userError('config-unknown-metric', values)
  return { path, error, suggestion, ...(key === undefined ? {} : { key }) }
}

const isBudgets = (path: Path) => path.length === 3 && path[0] === 'models' && path[2] === 'budgets'
const isPerDevice = (path: Path) =>
  isBudgets(path.slice(0, -1)) && Object.hasOwn(metrics, path[3]!) && metrics[path[3] as Metric].perDevice

/** A budget of a device's metric that is no map of devices. */
function deviceNeeded(path: Path, given: unknown): UserError | undefined {
  if (path.length !== 4 || !isPerDevice(path) || given === null || given === undefined) return undefined
  const metric = String(path[3])
  return userError('config-device-needed', {
    at: at(path),
    metric,
    example: `${metric}: { a-device: ${String(given)} }`,
  })
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
}

/** What would be right, in words. */
function expectation(issue: ZodIssue): string {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ')
  if (issue.code === 'invalid_format') return 'a short name of letters, digits, dots, underscores and hyphens'
  const unit =
    'origin' in issue ? ({ array: ' entries', string: ' characters' }[String(issue.origin)] ?? '') : ''
  if (issue.code === 'too_small') return `at least ${issue.minimum}${unit}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}${unit}`
  return 'a valid value'
}

function kindOf(given: unknown): string {
  if (given === null || given === undefined) return 'empty'
  if (Array.isArray(given)) return 'a list'
  return typeof given === 'object' ? 'a group of settings' : quote(given)
}

/** A value as it reads in a sentence. */
export const quote = (given: unknown): string =>
  typeof given === 'object' && given !== null
    ? kindOf(given)
    : (JSON.stringify(given)?.slice(0, 80) ?? 'empty')
