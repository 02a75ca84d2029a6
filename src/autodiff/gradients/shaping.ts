// Gradients of what moves elements without changing them: the way back moves them again.
import { attr, elements, intAttr, intsAttr, stringAttr } from '../../ir/index.ts'
import { axisAttr, axisOf, intsInput, inverse, range } from '../axes.ts'
import type { Term } from '../emitter.ts'
import { type Gradient, rule, unary } from '../gradient.ts'
import type { Op } from '../op-names.ts'
import { unsupported } from '../unsupported.ts'

/** The elements keep their order. */
const reshaped = unary(({ g }, x, _y, grad) => g.reshape(grad, x.shape))

const transpose = unary(({ g, node }, x, _y, grad) => {
  const perm = intsAttr(node, 'perm', range(x.shape.length).reverse())
  return g.transpose(grad, inverse(perm))
})

const concat = rule(({ g, node, inputs, grad }) => {
  const axis = axisAttr(node, 0, grad.shape.length)
  return g.split(
    grad,
    axis,
    inputs.map(x => x!.shape[axis]!),
  )
})

const split = rule(({ g, node, outputs, grads }) => {
  const parts = outputs.map(
    (y, i) => grads[i] ?? g.expand(g.filled({ dtype: y.dtype, shape: [1] }, 0), y.shape),
  )
  return [g.concat(parts, axisAttr(node, 0, parts[0]!.shape.length))]
})

const expand = unary(({ g }, x, _y, grad) => g.unbroadcast(grad, x.shape))

const tile = unary(({ g }, x, y, grad) => {
  const repeats = y.shape.map((d, i) => (x.shape[i] === 0 ? 1 : d / x.shape[i]!))
  const apart = g.reshape(
    grad,
    repeats.flatMap((count, i) => [count, x.shape[i]!]),
  )
  return g.reshape(
    g.sum(
      apart,
      repeats.map((_, i) => 2 * i),
    ),
    x.shape,
  )
})

/** Blocks of channels ⇄ blocks of pixels: [N, C, H, W] split into six axes, in the order `mode` says. */
const depthToSpace = unary(({ g, node }, x, _y, grad) => {
  const b = intAttr(node, 'blocksize', 1)
  const [n, c, h, w] = x.shape as [number, number, number, number]
  const apart = g.reshape(grad, [n, c / (b * b), h, b, w, b])
  const order = stringAttr(node, 'mode', 'DCR') === 'DCR' ? [0, 3, 5, 1, 2, 4] : [0, 1, 3, 5, 2, 4]
  return g.reshape(g.transpose(apart, order), x.shape)
})

const spaceToDepth = unary(({ g, node }, x, _y, grad) => {
  const b = intAttr(node, 'blocksize', 1)
  const [n, c, h, w] = x.shape as [number, number, number, number]
  const apart = g.reshape(grad, [n, b, b, c, h / b, w / b])
  return g.reshape(g.transpose(apart, [0, 3, 4, 1, 5, 2]), x.shape)
})

/** Starts, steps and axes of a Slice, within bounds. */
const slice = unary((call, x, y, grad) => {
  const { g } = call
  const starts = intsInput(call, 1) ?? []
  const axes = (intsInput(call, 3) ?? range(starts.length)).map(axis => axisOf(axis, x.shape.length))
  const steps = intsInput(call, 4) ?? starts.map(() => 1)
  const first = axes.map((axis, k) => firstOf(starts[k]!, steps[k]!, x.shape[axis]!))
  return axes.reduce((back, axis, k) => {
    const [from, step, length] = [first[k]!, steps[k]!, x.shape[axis]!]
    if (y.shape[axis] === length && step === 1) return back
    return step === 1
      ? padAxis(back, axis, from, length - from - y.shape[axis]!)
      : strided(back, axis, from, step, length)
  }, grad)

  function padAxis(t: Term, axis: number, before: number, after: number): Term {
    const zeros = t.shape.map(() => 0)
    return g.pad(t, zeros.with(axis, before), zeros.with(axis, after))
  }
  // A slice of zeros is appended, and every position that was not taken reads it.
  function strided(t: Term, axis: number, from: number, step: number, length: number): Term {
    const count = t.shape[axis]!
    const places = new Array<number>(length).fill(count)
    for (let i = 0; i < count; i++) places[from + i * step] = i
    return g.gather(padAxis(t, axis, 0, 1), axis, places)
  }
})

function firstOf(start: number, step: number, length: number): number {
  const at = start < 0 ? start + length : start
  return step > 0 ? Math.max(0, Math.min(at, length)) : Math.max(-1, Math.min(at, length - 1))
}

/** The matrix that reads, for each padded position, the element it is a copy of. */
function paddingMatrix(mode: string, length: number, before: number, after: number) {
  const to = before + length + after
  const matrix = new Float64Array(length * to)
  for (let at = 0; at < to; at++) matrix[sourceOf(mode, at - before, length) * to + at] = 1
  return matrix
}

function sourceOf(mode: string, at: number, length: number): number {
  if (mode === 'edge') return Math.max(0, Math.min(length - 1, at))
  if (mode === 'wrap') return ((at % length) + length) % length
  const period = Math.max(1, 2 * (length - 1))
  const inside = ((at % period) + period) % period
  return inside < length ? inside : period - inside
}

const pad = rule(call => {
  const { g, grad, node, needs } = call
  const x = call.input(0)
  if (!needs(0)) return []
  const rank = x.shape.length
  const pads = intsInput(call, 1)!
  const axes = (intsInput(call, 3) ?? range(rank)).map(axis => axisOf(axis, rank))
  const mode = stringAttr(node, 'mode', 'constant')
  const back = axes.reduce((t, axis, k) => {
    const [before, after] = [pads[k]!, pads[k + axes.length]!]
    if (mode !== 'constant')
      return g.along(t, axis, paddingMatrix(mode, x.shape[axis]!, before, after), x.shape[axis]!)
    // Negative padding had cut: zeros come back there.
    const kept = x.shape[axis]! + Math.min(0, before) + Math.min(0, after)
    const cut = g.slice(t, [axis], [Math.max(0, before)], [kept])
    const zeros = t.shape.map(() => 0)
    return g.pad(cut, zeros.with(axis, Math.max(0, -before)), zeros.with(axis, Math.max(0, -after)))
  }, grad)
  return [back]
})

const trilu = unary(({ g, node, inputs }, _x, _y, grad) =>
  g.node('Trilu', [grad, inputs[1]], grad, { upper: attr.int(intAttr(node, 'upper', 1)) }),
)

/** Gather: added back to the rows it came from. */
const gather = rule(({ g, node, inputs, grad }) => {
  const [x, indices] = inputs as [Term, Term]
  const axis = axisAttr(node, 0, x.shape.length)
  const [lead, tail] = [x.shape.slice(0, axis), x.shape.slice(axis + 1)]
  const count = elements(indices.shape)
  const [outer, inner] = [elements(lead), elements(tail)]
  const rows = g.transpose(g.reshape(grad, [outer, count, inner]), [1, 0, 2])
  const zeros = g.expand(g.filled({ dtype: x.dtype, shape: [1] }, 0), [x.shape[axis]!, outer, inner])
  const at = g.reshape(g.cast(indices, 'int64'), [count, 1])
  const added = g.node('ScatterND', [zeros, at, rows], zeros, { reduction: attr.string('add') })
  return [g.reshape(g.transpose(added, [1, 0, 2]), x.shape)]
})

const gatherElements = rule(({ g, node, inputs, grad, input }) => {
  const x = input(0)
  const zeros = g.expand(g.filled({ dtype: x.dtype, shape: [1] }, 0), x.shape)
  const attributes = { axis: attr.int(intAttr(node, 'axis', 0)), reduction: attr.string('add') }
  return [g.node('ScatterElements', [zeros, inputs[1], grad], x, attributes)]
})

const gatherND = rule(call => {
  const { g, node, inputs, grad } = call
  const x = call.input(0)
  if (intAttr(node, 'batch_dims', 0) !== 0) return unsupported(call, 'batch_dims')
  const zeros = g.expand(g.filled({ dtype: x.dtype, shape: [1] }, 0), x.shape)
  return [g.node('ScatterND', [zeros, inputs[1], grad], x, { reduction: attr.string('add') })]
})

export const shaping = {
  Reshape: reshaped,
  Flatten: reshaped,
  Squeeze: reshaped,
  Unsqueeze: reshaped,
  Transpose: transpose,
  Concat: concat,
  Split: split,
  Expand: expand,
  Tile: tile,
  DepthToSpace: depthToSpace,
  SpaceToDepth: spaceToDepth,
  Slice: slice,
  Pad: pad,
  Trilu: trilu,
  Gather: gather,
  GatherElements: gatherElements,
  GatherND: gatherND,
} satisfies { [O in Op]?: Gradient | null }
