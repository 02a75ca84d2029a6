// A fitted predictor as one JSON file with its provenance and held-out quality. It may come with a pull request: sizes are
// capped and every field is checked before anything is computed from it.
import { z } from 'zod'
import { userError } from '../errors.ts'
import { spaceModelSchema } from './families/file.ts'
import type { SpaceModel } from './families/space-model.ts'
import type { Fitted } from './fit/fit.ts'
import type { KernelModel } from './fit/kernel-model.ts'
import { kernelClasses } from './kernels/features.ts'
import { transferredSchema } from './space/file.ts'
import type { Transferred } from './space/transfer.ts'

const version = 1

/** Largest file that is read. */
export const mostPredictorBytes = 2 ** 24

const finite = z.number().min(-1e12).max(1e12)
const positive = z.number().positive().max(1e12)
const text = z.string().max(400)
const point = z.strictObject({ kind: z.enum(kernelClasses), at: z.array(finite).length(11) })
const roof = z.strictObject({ macsPerMs: positive, bytesPerMs: positive, startMs: positive, source: text })
const correction = z
  .strictObject({
    reach: positive,
    points: z.array(point).max(1024),
    weights: z.array(finite).max(1024),
  })
  .refine(({ points, weights }) => points.length === weights.length, 'a weight for each point')
const parts = z.number().int().min(2).max(3)
const base = z
  .strictObject({ parts, factors: z.array(z.number().min(0).max(1e9)).max(1000) })
  .refine(({ factors, parts }) => factors.length === parts * kernelClasses.length, 'a factor for each part')
const own = { roof, base, correction: correction.optional() }
const hasItsParts = ({ base, prior }: { base: { parts: number }; prior?: unknown }) =>
  base.parts === (prior === undefined ? 3 : 2)
const first = z.strictObject(own).refine(hasItsParts, 'three parts without a prior')
const second = z.strictObject({ ...own, prior: first.optional() }).refine(hasItsParts, 'two parts on a prior')
/** A prior may itself stand on one, no deeper. */
const model: z.ZodType<KernelModel> = z
  .strictObject({ ...own, prior: second.optional() })
  .refine(hasItsParts, 'two parts on a prior')

const share = z.number().min(0).max(1)
const fitted: z.ZodType<Fitted> = z.strictObject({
  device: text,
  form: text,
  block: z.number().int().min(0).max(64),
  model,
  known: z.array(point).max(1024),
  intervals: z
    .strictObject({
      limits: z.array(positive).max(16),
      widths: z.array(z.number().min(0).max(100)).min(1).max(17),
      widening: z.number().min(0).max(1000),
    })
    .refine(({ limits, widths }) => widths.length === limits.length + 1, 'a width for each class'),
  pairs: z
    .strictObject({
      limits: z.array(z.number().min(0).max(100)).max(16),
      factors: z.array(z.number().min(0).max(1e6)).min(1).max(17),
    })
    .refine(({ limits, factors }) => factors.length === limits.length + 1, 'a factor for each class')
    .optional(),
  heldOut: z.strictObject({
    mape: z.number().min(0).max(1e9),
    spearman: z.number().min(-1).max(1),
    coverage90: share,
    rows: z.number().int().min(0).max(1e9),
  }),
  provenance: z.strictObject({ runtimes: z.array(text).max(20), from: text, to: text }),
})
const head = { predictor: z.literal('edgewise'), version: z.literal(version) }
const ofFitted = z.strictObject({ ...head, fitted })
const ofTransferred = z.strictObject({ ...head, transferred: transferredSchema })
const ofSpace = z.strictObject({ ...head, ofSpace: spaceModelSchema })

/** What a predictor's file holds: a model of kernels, or for one space a device learned from others or by itself. */
export type Saved =
  | { readonly fitted: Fitted }
  | { readonly transferred: Transferred }
  | { readonly ofSpace: SpaceModel }

/** The text of a predictor's file. */
export function predictorText(saved: Fitted | Saved): string {
  const content = 'model' in saved ? { fitted: saved } : saved
  // What families learned is kept to the last digit: read again it is the same model, bit for bit.
  const replacer = 'ofSpace' in content ? undefined : rounded
  return `${JSON.stringify({ predictor: 'edgewise', version, ...content }, replacer)}\n`
}

/** Six digits are more than any latency is known to. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value

/**
 * A predictor's file. `path` is for messages.
 * @throws UserError `predictor-invalid`
 */
export function readPredictor(source: string, path: string): Fitted {
  const saved = readSaved(source, path)
  if ('fitted' in saved) return saved.fitted
  const how = 'transferred' in saved ? 'it was made from other devices, ' : 'it is '
  throw userError('predictor-invalid', { path, reason: `${how}for one space only` })
}

/** The same of any kind. @throws UserError `predictor-invalid` */
export function readSaved(source: string, path: string): Saved {
  const invalid = (reason: string) => userError('predictor-invalid', { path, reason })
  if (source.length > mostPredictorBytes) throw invalid('it is too large')
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    throw invalid('it is no JSON')
  }
  const has = (key: string) => typeof json === 'object' && json !== null && key in json
  const form = has('transferred') ? ofTransferred : has('ofSpace') ? ofSpace : ofFitted
  const found = form.safeParse(json)
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw invalid(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'of another form'}`)
}
