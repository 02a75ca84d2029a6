// The JSON form of a search's story, strict and capped, for verdicts of others and for what lies in a search's folder.
import { z } from 'zod'
import { type MetricKey, metrics, splitKey } from '../units.ts'
import type { LayerDiagram, SearchStory } from './search-types.ts'

const text = z.string().max(300)
const count = z.int().nonnegative()
const seconds = z.number().min(0).max(1e12)
/** Written as null, read as undefined. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform(value => value ?? undefined)

const layer = z.strictObject({ layer: text, output: text, width: count })

/** What `layerDiagramOf` makes. */
export const diagramSchema = z.strictObject({
  trial: count,
  rows: z
    .array(
      z.strictObject({
        state: z.enum(['same', 'changed', 'added', 'removed']),
        name: text,
        before: optional(layer),
        after: optional(layer),
        changes: z.array(text).max(20),
      }),
    )
    .max(500),
  more: count,
}) satisfies z.ZodType<LayerDiagram>

const part = z.enum(['held-out', 'test'])

export const isKey = (key: string): key is MetricKey =>
  key.length <= 300 && Object.hasOwn(metrics, splitKey(key as MetricKey).metric)

/** Figures by metric. `figure`: the schema of an estimate. */
export const figuresSchemaOf = <T extends z.ZodType>(figure: T) =>
  z
    .record(z.string(), figure)
    .refine(record => Object.keys(record).length <= 200 && Object.keys(record).every(isKey), 'not metrics')
    .transform(record => record as Partial<Record<MetricKey, z.infer<T>>>)

/** `figure`: the schema of an estimate, which is the verdict's. */
export const storySchemaOf = <T extends z.ZodType>(figure: T) =>
  z.strictObject({
    state: z.enum(['ended', 'interrupted', 'running']),
    stop: optional(z.enum(['time', 'trials', 'exhausted', 'unreachable', 'interrupted', 'failed'])),
    asked: z.strictObject({ seconds: optional(seconds), trials: optional(count) }),
    account: z.strictObject({
      looked: count,
      complete: count,
      recalled: count.default(0),
      endings: z.array(z.strictObject({ state: z.enum(['pruned', 'failed']), reason: text, count })).max(50),
      rungs: z.array(z.strictObject({ steps: count, part, candidates: count })).max(500),
      timed: count,
      tooSlow: count,
      seconds: z.strictObject({
        training: seconds,
        evaluating: seconds,
        measuring: seconds,
        searching: seconds,
      }),
    }),
    curves: z
      .array(
        z.strictObject({
          trial: count,
          points: z.array(z.strictObject({ steps: count, part, figure })).max(50),
        }),
      )
      .max(200),
    diagram: optional(diagramSchema),
    changes: optional(figuresSchemaOf(figure)),
  })

type Figure = SearchStory['curves'][number]['points'][number]['figure']
const _fits = (schema: z.ZodType<Figure>): z.ZodType<SearchStory> => storySchemaOf(schema)
void _fits
