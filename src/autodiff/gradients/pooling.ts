// Pooling: the maximum sends its gradient to where it came from, the average spreads it.
import { attr, elements, intAttr, intsAttr, tensor } from '../../ir/index.ts'
import { range } from '../axes.ts'
import { transposeConvolve } from '../convolve.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, type Gradient, rule } from '../gradient.ts'
import type { Op } from '../op-names.ts'
import { type Window, windowOf } from '../window.ts'

/** `grad` added into zeros of x's shape at flat positions. */
function scattered({ g }: BackwardCall, x: Term, positions: Term, grad: Term): Term {
  const count = elements(x.shape)
  const zero = g.filled({ dtype: x.dtype, shape: [1] }, 0)
  const flat = (t: Term) => g.reshape(t, [elements(t.shape)])
  const inputs = [g.expand(zero, [count]), flat(positions), flat(grad)]
  const attributes = { axis: attr.int(0), reduction: attr.string('add') }
  return g.reshape(g.node('ScatterElements', inputs, { dtype: x.dtype, shape: [count] }, attributes), x.shape)
}

const maxPool: Gradient = {
  // The second output is where each maximum stood, as positions in the flattened input.
  forward: ({ g, node, wanted, input }) => {
    const y = wanted[0]!
    const types = [y, { dtype: 'int64', shape: y.shape } as const]
    const outputs = g.emit('MaxPool', [input(0)], node.attributes, types)
    return { outputs: [outputs[0], wanted[1] && outputs[1]], saved: [outputs[1]!] }
  },
  backward: call => [scattered(call, call.input(0), call.saved[0]!, call.grad)],
}

/** How many elements each window averages: [1, 1, …spatial]; one number where all have as many. */
function counts(window: Window, from: readonly number[], to: readonly number[], padsCount: boolean) {
  const along = to.map((length, i) =>
    range(length).map(at => {
      const start = at * window.strides[i]! - window.before[i]!
      const [low, high] = padsCount ? [-window.before[i]!, from[i]! + window.after[i]!] : [0, from[i]!]
      return range(window.kernel[i]!).filter(tap => {
        const position = start + tap * window.dilations[i]!
        return position >= low && position < high
      }).length
    }),
  )
  return along.reduce<number[]>((all, lengths) => all.flatMap(a => lengths.map(b => a * b)), [1])
}

const averagePool = rule(call => {
  const { g, grad, node, lower } = call
  const x = call.input(0)
  const [from, to] = [x.shape.slice(2), grad.shape.slice(2)]
  const window = windowOf(node, intsAttr(node, 'kernel_shape', from), from, to)
  const sizes = counts(window, from, to, intAttr(node, 'count_include_pad', 0) === 1)
  const uniform = sizes.every(size => size === sizes[0])
  const share = uniform
    ? g.mul(grad, 1 / sizes[0]!)
    : g.mul(
        grad,
        g.constant(
          tensor(
            x.dtype,
            [1, 1, ...to],
            sizes.map(size => 1 / size),
          ),
        ),
      )
  const tiles = window.kernel.every((k, i) => k === window.strides[i] && to[i]! * k === from[i])
  const forms = tiles && uniform ? (['repeat', 'transposed'] as const) : (['transposed'] as const)
  const attributes = { kernel: window.kernel, strides: window.strides, before: window.before }
  const form = lower({
    key: 'AveragePool.x',
    dtype: x.dtype,
    shapes: [x.shape, grad.shape],
    attributes,
    forms,
  })
  if (form === 'repeat') return [repeated(call, share, window.kernel)]
  const ones = g.filled({ dtype: x.dtype, shape: [x.shape[1]!, 1, ...window.kernel] }, 1)
  return [transposeConvolve(g, share, ones, { ...window, group: x.shape[1]! }, from)]
})

/** Every element as a block of `kernel`. */
function repeated({ g }: BackwardCall, x: Term, kernel: readonly number[]): Term {
  const [n, c, ...lengths] = x.shape as [number, number, ...number[]]
  const apart = g.reshape(x, [n, c, ...lengths.flatMap(d => [d, 1])])
  const blocks = g.expand(apart, [n, c, ...lengths.flatMap((d, i) => [d, kernel[i]!])])
  return g.reshape(blocks, [n, c, ...lengths.map((d, i) => d * kernel[i]!)])
}

const globalAveragePool = rule(({ g, grad, input }) => {
  const x = input(0)
  return [g.expand(g.mul(grad, 1 / elements(x.shape.slice(2))), x.shape)]
})

// The first maximum takes it all, as in PyTorch.
const globalMaxPool = rule(({ g, grad, input }) => {
  const x = input(0)
  const [n, c] = x.shape as [number, number]
  const flat = g.reshape(x, [n, c, elements(x.shape.slice(2))])
  const at = g.node(
    'ArgMax',
    [flat],
    { dtype: 'int64', shape: [n, c, 1] },
    { axis: attr.int(2), keepdims: attr.int(1) },
  )
  const zeros = g.expand(g.filled({ dtype: x.dtype, shape: [1, 1, 1] }, 0), flat.shape)
  const spread = g.node('ScatterElements', [zeros, at, g.reshape(grad, [n, c, 1])], flat, {
    axis: attr.int(2),
  })
  return [g.reshape(spread, x.shape)]
})

export const pooling = {
  MaxPool: maxPool,
  AveragePool: averagePool,
  LpPool: null,
  GlobalAveragePool: globalAveragePool,
  GlobalMaxPool: globalMaxPool,
  GlobalLpPool: null,
  MaxUnpool: null,
} satisfies { [O in Op]?: Gradient | null }
