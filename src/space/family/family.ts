// A family of networks as data: rows of layers, each setting one value or a list to choose from. What the built-in
// spaces are written in, and what a user declares in YAML; untrusted, so everything is bounded.
import { z } from 'zod'
import { userError } from '../../errors.ts'
import { activationNames } from '../net/activations.ts'
import type { Window } from '../net/net.ts'
import { type BlockName, blockNames, keepsWidth } from './blocks.ts'

const mostOptions = 32
const mostRows = 64
const deepest = 64
const mostLayers = 256

/** One value, or a list; the first of a list is where the search starts. */
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z
    .union([item.transform(value => [value]), z.array(item).min(1).max(mostOptions)])
    .refine(list => new Set(list.map(String)).size === list.length, 'the same option stands twice')

const side = z.number().int().min(1).max(127)
const kernel = z.union([
  side,
  z
    .string()
    .regex(/^\d{1,3}x\d{1,3}$/, 'a kernel is a number, or height x width: "10x4"')
    .transform((text): Window => text.split('x').map(Number))
    .refine(
      sides => (sides as readonly number[]).every(length => length >= 1 && length <= 127),
      'at most 127',
    ),
])

const row = z
  .strictObject({
    op: oneOrMore(z.enum(blockNames)).describe('What each layer of the row is.'),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,31}$/)
      .optional()
      .describe('What the row is called; default: its op and number.'),
    width: oneOrMore(z.number().int().min(1).max(8192)).optional().describe('Output channels of the row.'),
    depth: oneOrMore(z.number().int().min(1).max(deepest)).prefault(1).describe('Layers in the row.'),
    kernel: oneOrMore(kernel).prefault(3).describe('Window of each layer.'),
    expansion: oneOrMore(z.number().int().min(1).max(16))
      .optional()
      .describe('Of mbconv (6) and bottleneck (4).'),
    stride: z.number().int().min(1).max(8).prefault(1).describe('Of the first layer of the row.'),
  })
  .refine(({ op, width }) => op.every(keepsWidth) || width !== undefined, 'the row needs a width')
  .refine(
    ({ op, width }) => (op.every(keepsWidth) ? width === undefined : !op.some(keepsWidth)),
    'depthwise and pools keep the width they get: give them a row of their own, without width',
  )
  .refine(({ op }) => op.length === 1 || !op.includes('dense'), 'dense is no alternative to a convolution')

/** What a row is called: its own name, or its op and its number from 1. */
export const rowName = (
  { name, op }: { readonly name?: string | undefined; readonly op: readonly BlockName[] },
  index: number,
): string => name ?? `${op[0]}${index + 1}`

/** A network family as it is written. */
export const familySchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
    activation: oneOrMore(z.enum(activationNames)).prefault('Relu').describe('After every layer.'),
    norm: z
      .enum(['batch', 'none'])
      .default('batch')
      .describe('BatchNormalization after every layer, or biases.'),
    resolution: oneOrMore(z.number().min(0.05).max(1))
      .prefault(1)
      .describe('Share of the input’s lengths that the first layer sees.'),
    head: z
      .enum(['pool', 'flatten'])
      .default('pool')
      .describe('How positions end before the first dense layer.'),
    layers: z.array(row).min(1).max(mostRows),
  })
  .refine(
    ({ layers }) => layers.reduce((sum, { depth }) => sum + Math.max(...depth), 0) <= mostLayers,
    `more than ${mostLayers} layers`,
  )
  .refine(({ layers }) => {
    const dense = layers.findIndex(({ op }) => op.includes('dense'))
    return dense < 0 || layers.slice(dense).every(({ op }) => op.includes('dense'))
  }, 'only dense layers can follow a dense layer')
  .refine(({ layers }) => {
    const names = layers.map(rowName)
    return new Set(names).size === names.length
  }, 'two rows have one name')

export type Family = z.output<typeof familySchema>
/** A family as it is written in YAML. */
export type FamilyText = z.input<typeof familySchema>
export type Row = Family['layers'][number]

/**
 * A family from what a YAML parser made of it.
 * @throws UserError `space-invalid`, with all that is wrong
 * @example parseFamily({ name: 'tiny', layers: [{ op: 'conv', width: [32, 16, 8] }] })
 */
export function parseFamily(given: unknown): Family {
  const result = familySchema.safeParse(given)
  if (result.success) return result.data
  const reasons = result.error.issues.slice(0, 8).map(issue => {
    const at = issue.path.map(String).join('.')
    return at ? `${at}: ${issue.message}` : issue.message
  })
  throw userError('space-invalid', { reasons: reasons.join('; ').slice(0, 1000) })
}
