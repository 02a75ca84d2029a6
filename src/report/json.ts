// A verdict as JSON text and back. Invariant: `parseVerdict(json(v))` is `v`, and nothing that is not a verdict
// gets through.
import { z } from 'zod'
import { userError } from '../errors.ts'
import { statusesOf } from './architecture.ts'
import { countedStatus, effectOf, worst } from './policy.ts'
import { stringLimit, verdictBytes, verdictSchema } from './schema.ts'
import type { Status, Verdict } from './types.ts'

/** The JSON document; what is not known stands as null, so that every key is always there. */
export const json = (verdict: Verdict): string => `${JSON.stringify(verdict, portable, 2)}\n`

function portable(_: string, value: unknown): unknown {
  if (typeof value === 'string' && value.length > stringLimit) return `${value.slice(0, stringLimit - 1)}…`
  return value === undefined ? null : value
}

/**
 * Reads a verdict from untrusted text.
 * @throws UserError `verdict-invalid` naming the first three things that are wrong.
 */
export function parseVerdict(text: string): Verdict {
  if (text.length > verdictBytes) throw invalid(`it is larger than ${verdictBytes / 2 ** 20} MiB`)
  const result = verdictSchema.safeParse(parsed(text))
  if (result.success) return consistent(result.data)
  const issues = result.error.issues.slice(0, 3)
  throw invalid(issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`).join('; '))
}

/** The states must follow from the checks: a document cannot claim a pass over a broken budget. */
function consistent(verdict: Verdict): Verdict {
  const { models, policy } = verdict
  const follows = (claimed: Status, from: readonly Status[]) => claimed === worst(from, policy)
  const fine = models.every(
    ({ status, judged, checks, architecture }) =>
      follows(status, statusesOf(judged, checks.map(countedStatus), architecture)) &&
      (!architecture?.checks.length ||
        follows(architecture.status, architecture.checks.map(countedStatus))) &&
      (judged === 'model') === (architecture === undefined),
  )
  const overall = follows(
    verdict.status,
    models.map(model => model.status),
  )
  const blocking = effectOf(verdict.status, policy) === 'fail' ? 1 : 0
  if (fine && overall && blocking === verdict.exitCode) return verdict
  throw invalid('its status does not follow from its checks')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('it is not JSON')
  }
}

const invalid = (reason: string) => userError('verdict-invalid', { reason })

/** The JSON Schema of the document. */
export const verdictJsonSchema = (): object =>
  z.toJSONSchema(verdictSchema, { io: 'input', unrepresentable: 'any' })
