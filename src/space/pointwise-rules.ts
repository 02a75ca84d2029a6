// Channel rules of ops that leave channels where they are: elementwise, pooling, normalisation, quantisation.
import { intAttr } from '../ir/index.ts'
import { type Axis, freeze, same } from './axis.ts'
import type { Call, Rule } from './call.ts'

/** Not understood: everything stays. */
export const opaque: Rule = call => {
  call.node.inputs.forEach((name, i) => {
    if (name !== '') call.fix(i)
  })
  return []
}

/** Same shape out as in; further inputs are settings. */
export const pass: Rule = call => {
  call.node.inputs.forEach((_, i) => {
    if (i > 0 && call.has(i)) call.fix(i)
  })
  return call.node.outputs.map(() => call.axes(0))
}

// Right-aligned; a length of 1 is stretched and says nothing about the others.
export const broadcastOf =
  (inputs: (call: Call) => readonly number[]): Rule =>
  call => {
    const out = call.outShape()
    const used = inputs(call).filter(i => call.has(i))
    call.node.inputs.forEach((_, i) => {
      if (!used.includes(i) && call.has(i)) call.fix(i)
    })
    return [out.map((_, d) => together(call, used, d - out.length))]
  }

export function together(call: Call, inputs: readonly number[], fromEnd: number): Axis {
  const present = inputs.filter(i => {
    const length = call.shape(i).at(fromEnd)
    return call.shape(i).length >= -fromEnd && length !== 1
  })
  return joined(present.map(i => call.axis(i, call.shape(i).length + fromEnd)))
}

export const joined = (axes: readonly Axis[]): Axis =>
  axes.length === 0 ? undefined : axes.slice(1).reduce((a, b) => same(a, b), axes[0])

const all = (call: Call) => call.node.inputs.map((_, i) => i)
export const broadcast = broadcastOf(all)

/** Spatial windows: batch and channels pass. */
export const window: Rule = call => {
  call.fix(0, [0, 1])
  return call.node.outputs.map(() => call.axes(0).map((axis, i) => (i < 2 ? axis : undefined)))
}

// A per-channel vector, or one value for all.
export const shared = (call: Call, input: number, axis: Axis): Axis =>
  call.shape(input)[0] === 1 ? axis : same(axis, call.axis(input, 0))

export const perChannel: Rule = call => {
  let channels = call.axis(0, 1)
  for (let i = 1; i < call.node.inputs.length; i++) channels = same(channels, call.axis(i, 0))
  return [call.axes(0).map((axis, i) => (i === 1 ? channels : axis))]
}

/** Settings (scale, zero point) are one for all or one per channel of `axis`. */
export const quantise: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', 1) + rank) % Math.max(1, rank)
  const out = [...call.axes(0)]
  for (const i of [1, 2]) {
    if (!call.has(i)) continue
    if (call.shape(i).length === 1) out[at] = shared(call, i, out[at])
    else call.fix(i)
  }
  if (call.shape(1).length > 1) return opaque(call)
  return [out]
}

export const softmax: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', call.opset < 13 ? 1 : -1) + rank) % rank
  // Before op-set 13 everything from `axis` on is one row.
  const mixed = call.opset < 13 ? call.axes(0).map((_, i) => i >= at) : call.axes(0).map((_, i) => i === at)
  return [call.axes(0).map((axis, i) => (mixed[i] ? freeze(axis) : axis))]
}
