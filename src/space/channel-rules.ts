// How a channel axis passes through each op: the table that finds coupled groups. One row per op; what has no row is
// not understood, and then nothing that enters or leaves the node may change.
import { intAttr, intsAttr } from '../ir/index.ts'
import { type Axes, type Axis, concat, freeze, grouped, same } from './axis.ts'
import type { Call, Rule } from './call.ts'
import { reshaped } from './reshape-rule.ts'

/** Not understood: everything stays. */
export const opaque: Rule = call => {
  call.node.inputs.forEach((name, i) => {
    if (name !== '') call.fix(i)
  })
  return []
}

/** Same shape out as in; further inputs are settings. */
const pass: Rule = call => {
  call.node.inputs.forEach((_, i) => {
    if (i > 0 && call.has(i)) call.fix(i)
  })
  return call.node.outputs.map(() => call.axes(0))
}

// Right-aligned; a length of 1 is stretched and says nothing about the others.
const broadcastOf =
  (inputs: (call: Call) => readonly number[]): Rule =>
  call => {
    const out = call.outShape()
    const used = inputs(call).filter(i => call.has(i))
    call.node.inputs.forEach((_, i) => {
      if (!used.includes(i) && call.has(i)) call.fix(i)
    })
    return [out.map((_, d) => together(call, used, d - out.length))]
  }

function together(call: Call, inputs: readonly number[], fromEnd: number): Axis {
  const present = inputs.filter(i => {
    const length = call.shape(i).at(fromEnd)
    return call.shape(i).length >= -fromEnd && length !== 1
  })
  return joined(present.map(i => call.axis(i, call.shape(i).length + fromEnd)))
}

const joined = (axes: readonly Axis[]): Axis =>
  axes.length === 0 ? undefined : axes.slice(1).reduce((a, b) => same(a, b), axes[0])

const all = (call: Call) => call.node.inputs.map((_, i) => i)
const broadcast = broadcastOf(all)

/** Spatial windows: batch and channels pass. */
const window: Rule = call => {
  call.fix(0, [0, 1])
  return call.node.outputs.map(() => call.axes(0).map((axis, i) => (i < 2 ? axis : undefined)))
}

const conv = ({ x, w, perOut }: { x: number; w: number; perOut: readonly number[] }): Rule => {
  return call => {
    const groups = intAttr(call.node, 'group', 1)
    call.fix(x, [1])
    call.fix(w, groups === 1 ? [0, 1] : [0])
    call.node.inputs.forEach((_, i) => {
      if (call.has(i) && i !== x && i !== w && !perOut.includes(i)) call.fix(i)
    })
    const channels = groups === 1 ? dense(call, x, w) : sparse(call, x, w, groups)
    let out = same(channels, call.axis(w, 0))
    for (const i of perOut) if (call.has(i) && call.shape(i).length === 1) out = shared(call, i, out)
    call.filter(w, 0, 1, out)
    return [call.outShape().map((_, i) => (i === 1 ? out : undefined))]
  }
}

// A per-channel vector, or one value for all.
const shared = (call: Call, input: number, axis: Axis): Axis =>
  call.shape(input)[0] === 1 ? axis : same(axis, call.axis(input, 0))

function dense(call: Call, x: number, w: number): Axis {
  same(call.axis(x, 1), call.axis(w, 1))
  return call.axis(w, 0)
}

function sparse(call: Call, x: number, w: number, groups: number): Axis {
  const [inputs, outputs] = [Number(call.shape(x)[1]), Number(call.shape(w)[0])]
  const out = grouped(call.axis(x, 1), inputs / groups, outputs / inputs)
  if (out) call.editGroup(call.axis(x, 1), inputs / groups)
  return out
}

const convTranspose: Rule = call => {
  const groups = intAttr(call.node, 'group', 1)
  call.fix(0, [1])
  call.fix(1, groups === 1 ? [0, 1] : [0])
  const inputs = same(call.axis(0, 1), call.axis(1, 0))
  const perGroup = Number(call.shape(1)[1])
  const total = Number(call.shape(0)[1])
  let out = groups === 1 ? call.axis(1, 1) : grouped(inputs, total / groups, (perGroup * groups) / total)
  if (groups > 1 && out) call.editGroup(inputs, total / groups)
  if (call.has(2)) out = same(out, call.axis(2, 0))
  if (groups === 1) call.filter(1, 1, 1, out)
  return [call.outShape().map((_, i) => (i === 1 ? out : undefined))]
}

const gemm: Rule = call => {
  const [a, b] = [intAttr(call.node, 'transA', 0) ? 0 : 1, intAttr(call.node, 'transB', 0) ? 1 : 0]
  same(call.axis(0, a), call.axis(1, b))
  let out = call.axis(1, 1 - b)
  if (call.has(2)) {
    const last = call.shape(2).length - 1
    call.fix(2, [last])
    if (last >= 0 && call.shape(2)[last] !== 1) out = same(out, call.axis(2, last))
  }
  call.filter(1, 1 - b, 1, out)
  return [[call.axis(0, 1 - a), out]]
}

const matMulOf =
  (left: number, right: number): Rule =>
  call => {
    const [a, b] = [call.shape(left).length, call.shape(right).length]
    call.node.inputs.forEach((_, i) => {
      if (i !== left && i !== right && call.has(i)) call.fix(i)
    })
    if (a < 2 || b < 2) return opaque(call)
    same(call.axis(left, a - 1), call.axis(right, b - 2))
    const rank = call.outShape().length
    const out = call.outShape().map((_, d) => {
      if (d === rank - 1) return call.axis(right, b - 1)
      if (d === rank - 2) return call.axis(left, a - 2)
      return together(call, [left, right], d - rank)
    })
    if (b === 2) call.filter(right, 1, rank - 1, out[rank - 1])
    return [out]
  }

const perChannel: Rule = call => {
  let channels = call.axis(0, 1)
  for (let i = 1; i < call.node.inputs.length; i++) channels = same(channels, call.axis(i, 0))
  return [call.axes(0).map((axis, i) => (i === 1 ? channels : axis))]
}

/** Settings (scale, zero point) are one for all or one per channel of `axis`. */
const quantise: Rule = call => {
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

const softmax: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', call.opset < 13 ? 1 : -1) + rank) % rank
  // Before op-set 13 everything from `axis` on is one row.
  const mixed = call.opset < 13 ? call.axes(0).map((_, i) => i >= at) : call.axes(0).map((_, i) => i === at)
  return [call.axes(0).map((axis, i) => (mixed[i] ? freeze(axis) : axis))]
}

const transpose: Rule = call => {
  const rank = call.shape(0).length
  const order = intsAttr(call.node, 'perm') ?? Array.from({ length: rank }, (_, i) => rank - 1 - i)
  return [order.map(i => call.axis(0, i))]
}

const concatenate: Rule = call => {
  const rank = call.outShape().length
  const at = (intAttr(call.node, 'axis', 1) + rank) % rank
  const inputs = all(call)
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

const reduce: Rule = call => {
  const axes = workedOn(call, 1)
  if (!axes) return opaque(call)
  const none = axes.length === 0 && intAttr(call.node, 'noop_with_empty_axes', 0) === 1
  const gone = call.axes(0).map((_, i) => (axes.length === 0 ? !none : axes.includes(i)))
  const kept = call.axes(0).map((axis, i) => (gone[i] ? freeze(axis) : axis))
  if (call.has(1)) call.fix(1)
  return [intAttr(call.node, 'keepdims', 1) ? kept : kept.filter((_, i) => !gone[i])]
}

const squeeze: Rule = call => {
  const named = workedOn(call, 1)
  if (!named) return opaque(call)
  const gone = named.length > 0 ? named : call.shape(0).flatMap((length, i) => (length === 1 ? [i] : []))
  return [call.axes(0).filter((_, i) => !gone.includes(i))]
}

const unsqueeze: Rule = call => {
  const rank = call.outShape().length
  const named = intsAttr(call.node, 'axes') ?? call.numbers(1)
  if (!named) return opaque(call)
  const added = named.map(axis => (axis < 0 ? axis + rank : axis))
  const rest = [...call.axes(0)]
  return [call.outShape().map((_, i) => (added.includes(i) ? undefined : rest.shift()))]
}

/** Lengths that stay pass; what is cut, padded or resampled is fixed. */
const sameLengths: Rule = call => {
  const out = call.outShape()
  const axes = call.axes(0).map((axis, i) => (out[i] === call.shape(0)[i] ? axis : freeze(axis)))
  for (let i = 1; i < call.node.inputs.length; i++) if (call.has(i)) call.fix(i)
  return [axes]
}

const pad: Rule = call => {
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
const resize: Rule = call => {
  const [axes] = sameLengths(call) as [Axes]
  if (call.isConstant(3)) {
    if (call.node.attributes['axes']) return opaque(call)
    call.editShape(3, axes, call.outShape())
  }
  return [axes]
}

const slice: Rule = call => {
  const rank = call.shape(0).length
  const starts = intsAttr(call.node, 'starts') ?? call.numbers(1)
  const named = intsAttr(call.node, 'axes') ?? (call.has(3) ? call.numbers(3) : starts?.map((_, i) => i))
  if (!named) return opaque(call)
  const cut = named.map(axis => (axis < 0 ? axis + rank : axis))
  return [call.axes(0).map((axis, i) => (cut.includes(i) ? freeze(axis) : axis))]
}

const split: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', 0) + rank) % rank
  const axes = call.axes(0).map((axis, i) => (i === at ? freeze(axis) : axis))
  return call.node.outputs.map(() => axes)
}

const gather: Rule = call => {
  const rank = call.shape(0).length
  const at = (intAttr(call.node, 'axis', 0) + rank) % rank
  call.fix(1)
  freeze(call.axis(0, at))
  const data = call.axes(0)
  return [[...data.slice(0, at), ...call.shape(1).map(() => undefined), ...data.slice(at + 1)]]
}

const flatten: Rule = call => reshaped(call, call.axes(0))

const reshape: Rule = call => {
  const [axes] = reshaped(call, call.axes(0)) as [Axes]
  call.editShape(1, axes, call.outShape())
  return [axes]
}

const constantOfShape: Rule = call => {
  if (!call.isConstant(0)) return opaque(call)
  const axes = call.fresh(call.outShape())
  call.editShape(0, axes, call.outShape())
  return [axes]
}

/** The numbers it gives follow the graph's own lengths, so it holds nothing fast. */
const lengthsOnly: Rule = () => []

const rows = (rule: Rule, names: string): [string, Rule][] => names.split(' ').map(name => [name, rule])

/** Rules by op of ai.onnx; ops of other domains as `domain::Op`. */
export const channelRules: ReadonlyMap<string, Rule> = new Map([
  ...rows(
    pass,
    'Relu LeakyRelu Elu Selu Celu Sigmoid HardSigmoid HardSwish Mish Gelu Tanh Softplus Softsign Erf',
  ),
  ...rows(
    pass,
    'ThresholdedRelu Identity Cast Dropout Clip Exp Log Sqrt Abs Neg Reciprocal Floor Ceil Round Sign',
  ),
  ...rows(pass, 'Not IsNaN Sin Cos Shrink com.microsoft::Gelu com.microsoft::QuickGelu'),
  ...rows(broadcast, 'Add Sub Mul Div Pow Max Min Sum Mean PRelu Where Equal Greater Less GreaterOrEqual'),
  ...rows(broadcast, 'LessOrEqual And Or Xor Mod'),
  ...rows(
    broadcastOf(() => [0, 3]),
    'com.microsoft::QLinearAdd com.microsoft::QLinearMul',
  ),
  ...rows(window, 'MaxPool AveragePool LpPool GlobalAveragePool GlobalMaxPool GlobalLpPool'),
  ['Conv', conv({ x: 0, w: 1, perOut: [2] })],
  ['QLinearConv', conv({ x: 0, w: 3, perOut: [4, 5, 8] })],
  ['ConvInteger', conv({ x: 0, w: 1, perOut: [3] })],
  ['ConvTranspose', convTranspose],
  ['Gemm', gemm],
  ['MatMul', matMulOf(0, 1)],
  ['QLinearMatMul', matMulOf(0, 3)],
  ...rows(perChannel, 'BatchNormalization InstanceNormalization'),
  ...rows(quantise, 'QuantizeLinear DequantizeLinear'),
  ...rows(softmax, 'Softmax LogSoftmax'),
  ['Transpose', transpose],
  ['Concat', concatenate],
  ...rows(reduce, 'ReduceMean ReduceSum ReduceMax ReduceMin ReduceL1 ReduceL2 ReduceProd ReduceSumSquare'),
  ['Squeeze', squeeze],
  ['Unsqueeze', unsqueeze],
  ['Pad', pad],
  ['Upsample', sameLengths],
  ['Resize', resize],
  ['Slice', slice],
  ['Split', split],
  ['Gather', gather],
  ['Flatten', flatten],
  ['Reshape', reshape],
  ['ConstantOfShape', constantOfShape],
  ...rows(lengthsOnly, 'Shape Size'),
])
