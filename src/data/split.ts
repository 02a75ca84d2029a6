// Dividing samples into train and test: by a mask, or by a seeded draw that keeps the classes' shares.

import { userError } from '../errors.ts'
import type { Tensor } from '../ir/index.ts'
import { random } from '../random.ts'
import { view } from './elements.ts'
import type { Part } from './parts.ts'
import type { Dataset, Split } from './types.ts'

export type Draw = { readonly test: number; readonly seed: number }

/** The default draw: a fifth of every class is tested on. */
export const defaultDraw: Draw = { test: 0.2, seed: 0 }

/** Indices of the test samples, ascending: the same share of every class (within one sample each). */
export function drawTest(y: Tensor | undefined, count: number, { test, seed }: Draw): number[] {
  const labels = y?.shape.length === 1 && y.dtype !== 'float32' ? view(y) : undefined
  const byClass = new Map<number, number[]>()
  for (const i of random(`split/${seed}`).shuffle([...Array(count).keys()])) {
    const key = labels?.[i] ?? 0
    const list = byClass.get(key)
    if (list) list.push(i)
    else byClass.set(key, [i])
  }
  return [...byClass.values()]
    .flatMap(list => list.slice(0, Math.round(list.length * test)))
    .sort((a, b) => a - b)
}

/** Indices where the mask is not zero. */
export function maskedTest(path: string, mask: Tensor, count: number): number[] {
  if (mask.shape.length !== 1 || mask.shape[0] !== count)
    throw userError('data-count-mismatch', { path, x: count, y: mask.shape[0] ?? 1 })
  const flags = view(mask)
  return [...flags.keys()].filter(i => flags[i] !== 0)
}

/** Both parts of `whole`: those at `test`, and the others, in the order they stand. */
export function divide(whole: Part, test: readonly number[]): { train: Part; test: Part } {
  const chosen = new Set(test)
  const rest = [...Array(whole.x.shape[0]!).keys()].filter(i => !chosen.has(i))
  return { train: rowsOf(whole, rest), test: rowsOf(whole, test) }
}

const rowsOf = (part: Part, indices: readonly number[]): Part => ({
  ...part,
  x: rows(part.x, indices),
  y: part.y && rows(part.y, indices),
})

/** The rows of `t` at `indices` along the first axis, copied. */
export function rows(t: Tensor, indices: readonly number[]): Tensor {
  const inner = t.shape.slice(1)
  const size = t.shape[0] === 0 ? 0 : t.bytes.length / t.shape[0]!
  const bytes = new Uint8Array(indices.length * size)
  for (const [to, from] of indices.entries())
    bytes.set(t.bytes.subarray(from * size, (from + 1) * size), to * size)
  return { dtype: t.dtype, shape: [indices.length, ...inner], bytes }
}

/** Train and test together, for a source that told no split and a model that saw neither. */
export function whole({ train, test }: Dataset): Split {
  const x = joined(train.x, test.x)
  const y = train.y && test.y && joined(train.y, test.y)
  return { count: train.count + test.count, x, y, layout: test.layout }
}

function joined(a: Tensor, b: Tensor): Tensor {
  const bytes = new Uint8Array(a.bytes.length + b.bytes.length)
  bytes.set(a.bytes)
  bytes.set(b.bytes, a.bytes.length)
  return { dtype: b.dtype, shape: [a.shape[0]! + b.shape[0]!, ...b.shape.slice(1)], bytes }
}
