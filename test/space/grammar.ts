// Networks from a small grammar: blocks that tie channels together in the ways exports do, in any order, with seeded
// weights. Every word of the grammar is a valid graph.
import {
  attr,
  build,
  type Graph,
  inferShapes,
  node as makeNode,
  type Node,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { noise } from './running.ts'

// biome-ignore format: a list of words
export const blocks = [
  'conv', 'norm', 'prelu', 'depthwise', 'multiplied', 'grouped', 'residual', 'branches', 'dense', 'gate', 'pool',
  'channels-last', 'quantised', 'pad', 'shuffle', 'shared',
] as const
export type BlockName = (typeof blocks)[number]
export type Head = 'flatten' | 'pool' | 'reshape-last' | 'matmul' | 'two-outputs'
export const heads: readonly Head[] = ['flatten', 'pool', 'reshape-last', 'matmul', 'two-outputs']

class Builder {
  readonly nodes: Node[] = []
  readonly constants = new Map<string, Tensor>()
  readonly generator
  #count = 0

  constructor(seed: number) {
    this.generator = random(seed)
  }

  width(): number {
    return 4 * (1 + this.generator.int(4))
  }

  weight(shape: readonly number[], scale = 0.6): string {
    return this.constant(noise(shape, this.generator, scale))
  }

  positive(shape: readonly number[]): string {
    const count = shape.reduce((a, b) => a * b, 1)
    return this.constant(
      tensor(
        'float32',
        shape,
        Array.from({ length: count }, () => 0.5 + this.generator.next()),
      ),
    )
  }

  constant(t: Tensor): string {
    const name = `c${this.#count++}`
    this.constants.set(name, t)
    return name
  }

  op(op: string, inputs: readonly string[], attributes: Node['attributes'] = {}): string {
    const name = `v${this.#count++}`
    this.nodes.push(makeNode(op, inputs, [name], attributes, '', `${op}_${name}`))
    return name
  }

  conv(x: string, channels: number, out: number, kernel = 3, group = 1): string {
    const pads = attr.ints(Array.from({ length: 4 }, () => (kernel - 1) / 2))
    const w = this.weight([out, channels / group, kernel, kernel])
    return this.op('Conv', [x, w, this.weight([out])], { pads, group: attr.int(group) })
  }
}

type Block = (b: Builder, x: string, channels: number) => readonly [string, number]

const table: Record<BlockName, Block> = {
  conv: (b, x, c) => {
    const out = b.width()
    return [b.op('Relu', [b.conv(x, c, out)]), out]
  },
  norm: (b, x, c) => {
    const settings = [b.weight([c]), b.weight([c]), b.weight([c]), b.positive([c])]
    return [b.op('BatchNormalization', [x, ...settings]), c]
  },
  prelu: (b, x, c) => [b.op('PRelu', [x, b.weight([c, 1, 1])]), c],
  depthwise: (b, x, c) => [b.op('Relu', [b.conv(x, c, c, 3, c)]), c],
  multiplied: (b, x, c) => [b.conv(x, c, 2 * c, 3, c), 2 * c],
  grouped: (b, x, c) => [b.conv(x, c, c, 3, 2), c],
  residual: (b, x, c) => {
    const hidden = b.width()
    const inner = b.op('Relu', [b.conv(x, c, hidden, 1)])
    return [b.op('Add', [x, b.conv(inner, hidden, c)]), c]
  },
  branches: (b, x, c) => {
    const [p, q] = [b.width(), b.width()]
    const pooled = b.op('MaxPool', [x], windows)
    return [b.op('Concat', [b.conv(x, c, p, 1), b.conv(pooled, c, q, 1)], { axis: attr.int(1) }), p + q]
  },
  dense: (b, x, c) => {
    const out = b.width()
    return [b.op('Concat', [x, b.op('Relu', [b.conv(x, c, out)])], { axis: attr.int(-3) }), c + out]
  },
  gate: (b, x, c) => {
    const hidden = b.width()
    const squeezed = b.op('GlobalAveragePool', [x])
    const inner = b.op('Relu', [b.conv(squeezed, c, hidden, 1)])
    return [b.op('Mul', [x, b.op('Sigmoid', [b.conv(inner, hidden, c, 1)])]), c]
  },
  pool: (b, x, c) => [b.op('AveragePool', [x], windows), c],
  'channels-last': (b, x, c) => {
    const last = b.op('Transpose', [x], { perm: attr.ints([0, 2, 3, 1]) })
    const out = b.width()
    const mixed = b.op('Add', [b.op('MatMul', [last, b.weight([c, out])]), b.weight([out])])
    return [b.op('Transpose', [mixed], { perm: attr.ints([0, 3, 1, 2]) }), out]
  },
  quantised: (b, x, c) => {
    const out = b.width()
    const values = Array.from({ length: out * c }, () => b.generator.int(255) - 127)
    const zeros = b.constant(
      tensor(
        'int8',
        [out],
        Array.from({ length: out }, () => 0),
      ),
    )
    const weights = b.constant(tensor('int8', [out, c, 1, 1], values))
    const w = b.op('DequantizeLinear', [weights, b.positive([out]), zeros], { axis: attr.int(0) })
    return [b.op('Tanh', [b.op('Conv', [x, w])]), out]
  },
  pad: (b, x, c) => {
    const pads = b.constant(tensor('int64', [8], [0, 0, 1, 1, 0, 0, 0, 0]))
    return [b.op('MaxPool', [b.op('Pad', [x, pads])], { kernel_shape: attr.ints([2, 2]) }), c]
  },
  shuffle: (b, x, c) => {
    const to = (shape: number[]) => b.constant(tensor('int64', [shape.length], shape))
    const split = b.op('Reshape', [x, to([0, 2, c / 2, 6, 6])])
    const swapped = b.op('Transpose', [split], { perm: attr.ints([0, 2, 1, 3, 4]) })
    return [b.op('Reshape', [swapped, to([0, c, 6, 6])]), c]
  },
  // One constant read by two layers of different couplings.
  shared: (b, x, c) => {
    const bias = b.weight([c])
    const pointwise = (y: string) => b.op('Conv', [y, b.weight([c, c, 1, 1]), bias])
    return [b.op('Relu', [pointwise(b.op('Relu', [pointwise(x)]))]), c]
  },
}

const windows = { kernel_shape: attr.ints([3, 3]), pads: attr.ints([1, 1, 1, 1]) }

/** A net on [N, 3, 6, 6] (N symbolic) from blocks and a head with 5 outputs. */
export function network(words: readonly BlockName[], head: Head, seed: number): Graph {
  const b = new Builder(seed)
  let x = b.op('Relu', [b.conv('x', 3, 8)])
  let channels = 8
  for (const word of words) [x, channels] = table[word](b, x, channels)
  const outputs = finish(b, head, x, channels)
  const graph = build({
    inputs: [value('x', 'float32', ['N', 3, 6, 6])],
    outputs: outputs.map(name => value(name, 'float32')),
    nodes: b.nodes,
    constants: b.constants,
    opset: 17,
  })
  inferShapes(graph)
  return graph
}

function finish(b: Builder, head: Head, x: string, c: number): string[] {
  const dense = (y: string, size: number) =>
    b.op('Gemm', [y, b.weight([5, size]), b.weight([5])], { transB: attr.int(1) })
  switch (head) {
    case 'flatten':
      return [dense(b.op('Flatten', [x]), c * 36)]
    case 'pool':
      return [dense(b.op('Flatten', [b.op('GlobalAveragePool', [x])]), c)]
    case 'reshape-last': {
      // As channels-last exports flatten: positions first.
      const last = b.op('Transpose', [x], { perm: attr.ints([0, 2, 3, 1]) })
      return [dense(b.op('Reshape', [last, b.constant(tensor('int64', [2], [-1, 36 * c]))]), 36 * c)]
    }
    case 'matmul': {
      const flat = b.op('ReduceMean', [x], { axes: attr.ints([2, 3]), keepdims: attr.int(0) })
      return [b.op('Add', [b.op('MatMul', [flat, b.weight([c, 5])]), b.weight([1, 5])])]
    }
    case 'two-outputs':
      return [dense(b.op('Flatten', [b.op('GlobalMaxPool', [x])]), c), x]
  }
}
