// Channel rules of ops that move, merge, cut or join axes.
import { intAttr, intsAttr } from '../ir/index.ts'
import { type Axes, concat, freeze } from './axis.ts'
import type { Call, Rule } from './call.ts'
import { joined, opaque } from './pointwise-rules.ts'
import { reshaped } from './reshape-rule.ts'

export const transpose: Rule = call => {
  const rank = call.shape(0).length
  const order = intsAttr(call.node, 'perm') ?? Array.from({ length: rank }, (_, i) => rank - 1 - i)
  return [order.map(i => call.axis(0, i))]
}

export const concatenate: Rule = call => {
  const rank = call.outShape().length
  const at = (intAttr(call.node, 'axis', 1) + rank) % rank
  const inputs = call.node.inputs.map((_, i) => i)
  const lengths = inputs.map(i => call.shape(i)[at])
  return [
    call.outShape().map((_, d) => {
      const axes = inputs.map(i => call.axis(i, d))
      if (d !== at) return joined(axes)
      if (lengths.every(length => typeof length === 'number'))
        return concat(axes, lengths, size => call.group(size, true))
      for (const axis of axes) freeze(axis)
      return undefined
    }),
  ]
}

/** The axes an op works on: an attribute, or from some op-set on a constant input. Undefined: not known. */
function workedOn(call: Call, input: number): number[] | undefined {
  const rank = call.shape(0).length
  const named = intsAttr(call.node, 'axes') ?? (call.has(input) ? call.numbers(input) : [])
  return named?.map(axis => (axis < 0 ? axis + rank : axis))
}

export const reduce: Rule = call => {
  const axes = workedOn(call, 1)
  if (!axes) return opaque(call)
  const none = axes.length === 0 && intAttr(call.node, 'noop_with_empty_axes', 0) === 1
  const gone = call.axes(0).map((_, i) => (axes.length === 0 ? !none : axes.includes(i)))
  const kept = call.axes(0).map((axis, i) => (gone[i] ? freeze(axis) : axis))
  if (call.has(1)) call.fix(1)
  return [intAttr(call.node, 'keepdims', 1) ? kept : kept.filter((_, i) => !gone[i])]
}

export const squeeze: Rule = call => {
  const named = workedOn(call, 1)
  if (!named) return opaque(call)
  const gone = named.length > 0 ? named : call.shape(0).flatMap((length, i) => (length === 1 ? [i] : []))
  return [call.axes(0).filter((_, i) => !gone.includes(i))]
}

export const unsqueeze: Rule = call => {
  const rank = call.outShape().length
  const named = intsAttr(call.node, 'axes') ?? call.numbers(1)
  if (!named) return opaque(call)
  const added = named.map(axis => (axis < 0 ? axis + rank : axis))
  const rest = [...call.axes(0)]
  return [call.outShape().map((_, i) => (added.includes(i) ? undefined : rest.shift()))]
}

/** Lengths that stay pass; what is cut, padded or resampled is fixed. */
export const sameLengths: Rule = call => {
  const out = call.outShape()
  const axes = call.axes(0).map((axis, i) => (out[i] === call.shape(0)[i] ? axis : freeze(axis)))
  for (let i = 1; i < call.node.inputs.length; i++) if (call.has(i)) call.fix(i)
  return [axes]
}

export const pad: Rule = call => {
  const rank = call.shape(0).length
  const pads = intsAttr(call.node, 'pads') ?? call.numbers(1)
  const named = call.has(3) ? call.numbers(3) : Array.from({ length: rank }, (_, i) => i)
  if (!pads || !named) return opaque(call)
  const half = named.length
  const grown = named.filter((_, i) => pads[i] !== 0 || pads[i + half] !== 0)
  const moved = grown.map(axis => (axis < 0 ? axis + rank : axis))
  return [call.axes(0).map((axis, i) => (moved.includes(i) ? freeze(axis) : axis))]
}

// Names its lengths in input 3 where it has one; scales of 1 leave an axis alone.
export const resize: Rule = call => {
  const [axes] = sameLengths(call) as [Axes]
  if (call.isConstant(3)) {
    if (call.node.attributes['axes']) return opaque(call)
    call.editShape(3, axes, call.outShape())
  }
  return [axes]
}

export const slice: Rule = call => {
  const rank = call.shape(0).length
  const starts = intsAttr(call.node, 'starts') ?? call.numbers(1)
  const named = intsAttr(call.node, 'axes') ?? (call.has(3) ? call.numbers(3) : starts?.map((_, i) => i))
  if (!named) return opaque(call)
  const cut = named.map(axis => (axis < 0 ? axis + rank : axis))
  return [call.axes(0).map((axis, i) => (cut.includes(i) ? freeze(axis) : axis))]
}

export const split: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', 0) + rank) % rank
  const axes = call.axes(0).map((axis, i) => (i === at ? freeze(axis) : axis))
  return call.node.outputs.map(() => axes)
}

export const gather: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', 0) + rank) % rank
  call.fix(1)
  freeze(call.axis(0, at))
  const data = call.axes(0)
  return [[...data.slice(0, at), ...call.shape(1).map(() => undefined), ...data.slice(at + 1)]]
}

export const flatten: Rule = call => reshaped(call, call.axes(0))

export const reshape: Rule = call => {
  const [axes] = reshaped(call, call.axes(0)) as [Axes]
  call.editShape(1, axes, call.outShape())
  return [axes]
}

export const constantOfShape: Rule = call => {
  if (!call.isConstant(0)) return opaque(call)
  const axes = call.fresh(call.outShape())
  call.editShape(0, axes, call.outShape())
  return [axes]
}

/** The numbers it gives follow the graph's own lengths, so it holds nothing fast. */
export const lengthsOnly: Rule = () => []
