// The JSON form of a verdict as a strict schema with caps: the report's own contract, and what an artifact of an
// untrusted pull request must satisfy before anything is rendered from it.
import { z } from 'zod'
import { type MetricKey, metrics } from '../units.ts'
import { figuresSchemaOf, isKey, storySchemaOf } from './story-schema.ts'
import type { Verdict } from './types.ts'

/** An artifact larger than this is refused before it is parsed. */
export const verdictBytes = 4 * 2 ** 20

/** `json` cuts at the same length. */
export const stringLimit = 1000
const text = z.string().max(stringLimit)
const amount = z.number().min(-1e300).max(1e300)
const size = amount.nonnegative()
const count = z.int().nonnegative()
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sha = z.string().regex(/^[0-9a-f]{7,64}$/)
// No query, fragment, user or escapes: a link to a run never needs them.
const url = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/)
/** Written as null, read as undefined. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform(value => value ?? undefined)
const many = <T extends z.ZodType>(schema: T, limit: number) => z.array(schema).max(limit)

const metric = z.enum(Object.keys(metrics) as [keyof typeof metrics, ...(keyof typeof metrics)[]])
const key = z.custom<MetricKey>(value => typeof value === 'string' && isKey(value), 'not a metric')
const status = z.enum(['pass', 'fail', 'inconclusive', 'not-measured'])
const effect = z.enum(['pass', 'warn', 'fail'])

/** A figure in a file. */
export const estimateSchema = z.strictObject({
  value: amount,
  low: amount,
  high: amount,
  unit: z.enum(['ms', 'B', 'mJ', 'count', 'ratio', 'value']),
  source: z.enum(['computed', 'predicted', 'measured']),
  count: count.optional(),
})
const figures = figuresSchemaOf(estimateSchema)

const warning = z.strictObject({ code: text, sentence: text, advice: text })
const finding = z.strictObject({ status, reason: text })
const excuse = z.strictObject({ reason: text, until: date })
const budget = z.strictObject({
  metric,
  device: optional(text),
  limit: optional(amount),
  maxRegression: optional(amount),
  deployment: z.enum(['fp32', 'int8']),
})

const check = z.strictObject({
  metric,
  device: optional(text),
  budget,
  head: optional(estimateSchema),
  base: optional(estimateSchema),
  change: optional(estimateSchema),
  status,
  limit: optional(finding),
  regression: optional(finding),
  reason: text,
  fix: optional(text),
  waived: optional(excuse),
  expired: optional(excuse),
})

const layer = z.strictObject({
  name: text,
  op: text,
  params: size,
  macs: size,
  weightBytes: size,
  outputBytes: size,
})
const layers = z.strictObject({
  count,
  params: size,
  macs: size,
  weightBytes: size,
  largest: many(layer, 50),
})

const point = z.strictObject({
  id: count,
  description: text,
  feasible: z.boolean(),
  metrics: figures,
  steps: optional(count),
  part: optional(z.enum(['held-out', 'test'])),
})
const search = z.strictObject({
  method: text,
  space: optional(text),
  seed: z.int(),
  trials: count,
  seconds: size,
  interrupted: z.boolean(),
  feasible: z.boolean(),
  objectives: many(key, 8),
  front: many(point, 500),
  best: optional(point),
  nearest: many(z.strictObject({ key, limit: amount, achieved: amount }), 50),
  bestFile: optional(text),
  command: optional(text),
  story: optional(storySchemaOf(estimateSchema)),
})

const model = z.strictObject({
  name: text,
  path: optional(text),
  status,
  judged: z.enum(['model', 'architecture', 'both']).default('model'),
  checks: many(check, 300),
  architecture: optional(
    z.strictObject({ status, reason: text, fix: optional(text), checks: many(check, 300) }),
  ),
  head: figures,
  base: optional(figures),
  layers: optional(layers),
  search: optional(search),
  warnings: many(warning, 100),
})

/** The schema of `json(verdict)`; its input type is what stands in the file, its output type is `Verdict`. */
export const verdictSchema = z.strictObject({
  schema: z.literal(1),
  status,
  exitCode: z.literal([0, 1]),
  policy: z.strictObject({ inconclusive: effect, 'not-measured': effect }),
  models: many(model, 200),
  devices: many(
    z.strictObject({ device: text, facts: many(z.strictObject({ label: text, value: text }), 50) }),
    50,
  ),
  warnings: many(warning, 200),
  issues: many(
    z.strictObject({
      level: z.enum(['error', 'warning']),
      file: text,
      line: optional(count),
      message: text,
    }),
    200,
  ),
  context: z.strictObject({
    version: text,
    today: date,
    seed: z.int(),
    headSha: optional(sha),
    baseSha: optional(sha),
    runUrl: optional(url),
    artifact: optional(text),
    command: optional(text),
  }),
}) satisfies z.ZodType<Verdict>
