// The door of the config layer: edgewise.yml → Plan, or every mistake in it.

import { describe, type Finding, printPath } from './describe.ts'
import { planOf } from './plan.ts'
import { checkReferences } from './references.ts'
import { schema } from './schema.ts'
import type { ConfigIssue, ParsedConfig } from './types.ts'
import { type Path, type Place, readYaml, type Source } from './yaml.ts'

export { configSchema } from './schema.ts'
export { spaceByName } from './space-choice.ts'
export { parseSpaceFile } from './space-file.ts'
export type * from './types.ts'
export { runsModels } from './types.ts'

/** Most issues reported at once: a file of another kind would give thousands. */
const mostIssues = 100

/**
 * Parses edgewise.yml. Never throws for what the text holds; reads no file, no environment, no network.
 * @param options.path name of the file, for messages
 * @returns the plan, or all issues in the order of the file (100 at most), each with line and column
 * @example parseConfig(readFileSync('edgewise.yml', 'utf8'), { path: 'edgewise.yml' }).plan?.models[0].budgets
 */
export function parseConfig(text: string, options: { path: string }): ParsedConfig {
  const { source, findings } = readYaml(text)
  if (!source) return refuse(findings.map(finding => issueOf(finding, finding)))
  const result = schema.safeParse(source.value)
  const found = (result.error?.issues ?? [])
    .slice(0, mostIssues)
    .flatMap(issue => describe(issue, source.value))
  const all = withoutEchoes([...found, ...first(checkReferences(source.value), mostIssues)])
  if (all.length > 0) return refuse(all.map(finding => issueOf(finding, placeOf(finding, source))))
  return { plan: planOf(result.data!, source, options.path), issues: [] }
}

const placeOf = ({ path, key }: Finding, source: Source): Place => source.place(path, key)

function first<T>(items: Iterable<T>, count: number): T[] {
  const out: T[] = []
  for (const item of items) if (out.push(item) >= count) break
  return out
}

/** Findings that only follow from a better one: an empty budget below whose path something else is wrong. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const isWithin = (inner: Path, outer: Path) => outer.every((step, i) => inner[i] === step)
  const needsDevice = findings.filter(({ error }) => error.code === 'config-device-needed')
  return findings.filter(finding => {
    const { path, error } = finding
    if (error.code === 'config-budget-empty')
      return !findings.some(other => other !== finding && isWithin(other.path, path))
    return !needsDevice.some(other => other.path.length < path.length && isWithin(path, other.path))
  })
}

function issueOf({ path, key, error, suggestion }: Finding, { line, column }: Place): ConfigIssue {
  const whole = key === undefined ? path : [...path, key]
  return {
    code: error.code,
    line,
    column,
    path: printPath(whole),
    sentence: error.message,
    fix: error.fix,
    suggestion,
  }
}

function refuse(issues: readonly ConfigIssue[]): ParsedConfig {
  const inOrder = [...issues].sort((a, b) => a.line - b.line || a.column - b.column)
  return { plan: undefined, issues: inOrder.slice(0, mostIssues) }
}
