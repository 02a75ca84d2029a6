// The form of a space's model in a file, read as hostile input: capped, every field checked against the others. Whether it is for
// the space that it names shows when a model is made of it.
import { z } from 'zod'
import { familyNames } from './families.ts'
import type { FamilyName, FamilyState } from './family.ts'
import type { SpaceModel } from './space-model.ts'
import type { Tree } from './trees.ts'

const text = z.string().max(400)
const finite = z.number().min(-1e12).max(1e12)
const ms = z.number().positive().max(1e9)
const count = z.number().int().min(0).max(1e9)
const numbers = z.array(finite).max(2 ** 20)
const size = z.number().int().min(1).max(8192)
const share = z.number().min(0).max(1)

const layer = z
  .strictObject({ inputs: size, outputs: size, weights: numbers, bias: numbers })
  .refine(
    ({ inputs, outputs, weights, bias }) => weights.length === inputs * outputs && bias.length === outputs,
    'as many weights as inputs times outputs',
  )
const net = z.strictObject({ mean: finite, sd: finite, layers: z.array(layer).min(1).max(8) })

const place = z.number().int().min(-64).max(63)
const split = z.strictObject({
  column: z.number().int().min(0).max(65_535),
  least: finite,
  on: place,
  off: place,
})
const tree = z
  .strictObject({ splits: z.array(split).max(63), leaves: z.array(finite).min(1).max(64) })
  .refine(isWhole, 'splits that lead onwards, to leaves that are there')

/** Whoever follows it comes to a leaf: every split leads to a later one. */
function isWhole({ splits, leaves }: Tree): boolean {
  const leads = (from: number, to: number) =>
    to < 0 ? -1 - to < leaves.length : to > from && to < splits.length
  return splits.every(({ on, off }, at) => leads(at, on) && leads(at, off))
}

const linear = { intercept: finite, weights: numbers }
const genome = z.array(z.number().int().min(0).max(10_000)).min(1).max(1000)
const learned: z.ZodType<FamilyState> = z.discriminatedUnion('family', [
  z.strictObject({ family: z.enum(['sums', 'table']), ...linear }),
  z.strictObject({
    family: z.literal('process'),
    measured: z.array(z.strictObject({ genome, ms })).max(1000),
  }),
  z.strictObject({ family: z.literal('trees'), start: finite, trees: z.array(tree).max(400) }),
  z.strictObject({ family: z.literal('perceptron'), net }),
  z.strictObject({ family: z.literal('table+perceptron'), table: z.strictObject(linear), rest: net }),
  z.strictObject({ family: z.literal('graph-network'), net }),
])

const error = z.number().min(0).max(1e9)
const quality = { mape: error, spearman: z.number().min(-1).max(1), coverage90: share }

/** The form of what `spaceModelOf` gives. */
export const spaceModelSchema: z.ZodType<SpaceModel> = z
  .strictObject({
    device: text,
    space: z.strictObject({
      name: z.string().max(64),
      input: z.array(z.number().int().min(1).max(1e6)).min(1).max(4),
      outputs: z.number().int().min(1).max(65_536),
    }),
    spaceId: text,
    block: z.number().int().min(0).max(64),
    learned,
    floorMs: ms,
    intervals: z
      .strictObject({
        limits: z.array(ms).max(16),
        widths: z.array(z.number().min(0).max(100)).min(1).max(17),
        widening: z.literal(0),
      })
      .refine(({ limits, widths }) => widths.length === limits.length + 1, 'a width for each class'),
    compared: z
      .array(
        z.strictObject({
          family: z.enum(familyNames as [FamilyName, ...FamilyName[]]),
          ...quality,
          usual: error,
        }),
      )
      .min(1)
      .max(familyNames.length),
    heldOut: z.strictObject({ ...quality, rows: count }),
    provenance: z.strictObject({
      runtimes: z.array(text).max(20),
      from: text,
      to: text,
      seed: count,
      version: text,
    }),
  })
  .refine(
    ({ learned: { family }, compared }) => compared.some(one => one.family === family),
    'the family among those compared',
  )
