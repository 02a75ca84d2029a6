// Schemas of single values: quantities with units, names, repository paths, dates. What is wrong with a value is said
// in terms of the error catalogue: the issue carries the code and what the sentence needs.
import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { parseQuantity, type Unit } from '../units.ts'

/** What a custom issue of ours carries in `params`. */
export type IssueParams = {
  readonly code: ErrorCode
  readonly values: Readonly<Record<string, string>>
  /** The nearest valid name. */
  readonly suggestion?: string | undefined
}

/** Reports an error of the catalogue at this value; `at` and `text` are filled in where issues are described. */
export function complain(
  context: z.RefinementCtx,
  code: ErrorCode,
  values: Readonly<Record<string, string>>,
  suggestion?: string,
): never {
  context.addIssue({ code: 'custom', params: { code, values, suggestion } satisfies IssueParams })
  return z.NEVER
}

const words: Record<Unit, readonly [what: string, example: string]> = {
  ms: ['a time', '12ms'],
  B: ['a size', '256KiB'],
  mJ: ['an energy', '3mJ'],
  count: ['a count', '50k'],
  ratio: ['a share', '90%'],
  value: ['a number', '0.5'],
}

type Range = { readonly min?: number; readonly max?: number }

/** A quantity such as `12ms`, in the unit's base; bare numbers are in that base. Shares lie in [0, 1] unless told. */
export function quantity(unit: Unit, { min = 0, max = unit === 'ratio' ? 1 : Number.MAX_VALUE }: Range = {}) {
  const [expected, example] = words[unit]
  return z
    .union([z.string().max(64), z.number()])
    .transform((given, context): number => {
      const value = read(given, unit)
      if (value === undefined) return complain(context, 'config-quantity', { expected, example })
      if (value < min || value > max) {
        const bounds = max === Number.MAX_VALUE ? `at least ${min}` : `from ${min} to ${max}`
        return complain(context, 'config-quantity', { expected: `${expected} ${bounds}`, example })
      }
      return value
    })
    .meta({
      description: `${expected[0]!.toUpperCase()}${expected.slice(1)} such as ${example}.`,
      examples: [example],
    })
}

function read(given: string | number, unit: Unit): number | undefined {
  try {
    const value = parseQuantity(given, unit)
    return Number.isFinite(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A whole number of bytes or nodes; never more than `max`, whatever a pull request asks for. */
export const cap = (unit: 'B' | 'count', max: number) => quantity(unit, { min: 1, max }).transform(Math.floor)

/** A name that is safe in a metric key and in file names. */
export const deviceName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .describe('Letters, digits, dot, underscore, hyphen; at most 64.')

/** A name for people. */
export const modelName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._+-]{0,99}$/u)
  .describe('Letters, digits, spaces, dot, underscore, plus, hyphen; at most 100.')

/** A path that names something inside the repository, by its text alone. */
export function isInsideRepository(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose.
  const isPlain = path.length > 0 && path.length <= 1024 && !/[\u0000-\u001f\u007f\\]/.test(path)
  return isPlain && !/^(\/|~|[A-Za-z]:)/.test(path) && !path.split('/').includes('..')
}

export const repositoryPath = z
  .string()
  .transform((path, context) =>
    isInsideRepository(path) ? path : complain(context, 'config-path-outside', { path }),
  )
  .describe('Relative to the repository, with forward slashes.')

/** A day of the calendar, YYYY-MM-DD, as text. */
export const date = z
  .string()
  .transform((text, context) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
    const isReal = day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
    return isReal ? text : complain(context, 'config-date', { example: '2027-01-31' })
  })
  .meta({ description: 'The last day it holds.', format: 'date' })
