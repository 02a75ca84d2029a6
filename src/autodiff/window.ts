// The sliding window of a convolution or pooling, with every default and auto_pad worked out to numbers.
import { intAttr, intsAttr, type Node, stringAttr } from '../ir/index.ts'

/** All lists have one entry per spatial axis. */
export type Window = {
  readonly kernel: readonly number[]
  readonly strides: readonly number[]
  readonly dilations: readonly number[]
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly group: number
}

/** Elements from the first to the last that one window covers. */
export const reach = (w: Window, i: number): number => w.dilations[i]! * (w.kernel[i]! - 1) + 1

/** The window of a Conv or a pooling node over `spatial` lengths, giving `result` lengths. */
export function windowOf(
  node: Node,
  kernel: readonly number[],
  spatial: readonly number[],
  result: readonly number[],
): Window {
  const ones = kernel.map(() => 1)
  const w = {
    kernel,
    strides: intsAttr(node, 'strides', ones),
    dilations: intsAttr(node, 'dilations', ones),
    group: intAttr(node, 'group', 1),
    before: ones,
    after: ones,
  }
  const mode = stringAttr(node, 'auto_pad', 'NOTSET')
  const pads = intsAttr(
    node,
    'pads',
    [...ones, ...ones].map(() => 0),
  )
  if (mode === 'NOTSET')
    return { ...w, before: pads.slice(0, kernel.length), after: pads.slice(kernel.length) }
  const total = (i: number) =>
    mode === 'VALID' ? 0 : Math.max(0, (result[i]! - 1) * w.strides[i]! + reach(w, i) - spatial[i]!)
  const less = (i: number) => Math.floor(total(i) / 2)
  const more = (i: number) => Math.ceil(total(i) / 2)
  const axes = [...kernel.keys()]
  return mode === 'SAME_LOWER'
    ? { ...w, before: axes.map(more), after: axes.map(less) }
    : { ...w, before: axes.map(less), after: axes.map(more) }
}

/** The window of a ConvTranspose: that of the Conv it is the transpose of, from `result` to `spatial`. */
export function transposedWindowOf(
  node: Node,
  kernel: readonly number[],
  spatial: readonly number[],
  result: readonly number[],
): Window {
  const ones = kernel.map(() => 1)
  const w = windowOf({ ...node, attributes: withoutAutoPad(node) }, kernel, spatial, result)
  const fixed = 'output_shape' in node.attributes || stringAttr(node, 'auto_pad', 'NOTSET').startsWith('SAME')
  if (!fixed) return w
  const extra = intsAttr(
    node,
    'output_padding',
    ones.map(() => 0),
  )
  const total = (i: number) =>
    Math.max(0, (spatial[i]! - 1) * w.strides[i]! + extra[i]! + reach(w, i) - result[i]!)
  const lower = stringAttr(node, 'auto_pad', 'NOTSET') !== 'SAME_UPPER'
  const axes = [...kernel.keys()]
  const less = axes.map(i => Math.floor(total(i) / 2))
  const more = axes.map((i, k) => total(i) - less[k]!)
  return lower ? { ...w, before: more, after: less } : { ...w, before: less, after: more }
}

const withoutAutoPad = (node: Node) =>
  Object.fromEntries(Object.entries(node.attributes).filter(([key]) => key !== 'auto_pad'))

/** Lengths of what a Conv with this window makes of `spatial`. */
export const slides = (w: Window, spatial: readonly number[]): number[] =>
  spatial.map((d, i) => Math.floor((d + w.before[i]! + w.after[i]! - reach(w, i)) / w.strides[i]!) + 1)
