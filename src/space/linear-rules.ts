// Channel rules of ops with filters: their rows make channels, their columns follow those of the input.
import { intAttr } from '../ir/index.ts'
import { type Axis, grouped, same } from './axis.ts'
import type { Call, Rule } from './call.ts'
import { opaque, shared, together } from './pointwise-rules.ts'

export const conv = ({ x, w, perOut }: { x: number; w: number; perOut: readonly number[] }): Rule => {
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

export const convTranspose: Rule = call => {
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

export const gemm: Rule = call => {
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

export const matMulOf =
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
