// Which block size ONNX Runtime uses on a processor is not told: it is found out by computing the same both ways.
import { build, type Graph, type Tensor, tensor, value } from '../ir/index.ts'
import { Algebra } from './algebra.ts'
import { range } from './axes.ts'
import { type Block, blockedConvolve, blockedDomain } from './blocked.ts'
import { convolve } from './convolve.ts'
import type { Term } from './emitter.ts'

export type BlockProbe = {
  readonly graph: Graph
  readonly feeds: Readonly<Record<string, Tensor>>
  /** The output: how far blocked and plain convolutions are apart at most. */
  readonly output: string
}

/**
 * A graph to run once: where its output is below 1e-3, blocks of `block` channels are right on this machine; where it is
 * larger, or ONNX Runtime refuses the graph, they are not.
 */
export function blockProbe(block: Block): BlockProbe {
  const inputs = { x: [1, 32, 5, 6], dense: [32, 32, 3, 3], depthwise: [32, 1, 3, 3] }
  const g = new Algebra(Object.keys(inputs))
  const term = (name: keyof typeof inputs): Term => ({ name, dtype: 'float32', shape: inputs[name] })
  const window = { kernel: [3, 3], strides: [1, 1], dilations: [1, 1], before: [1, 1], after: [1, 1] }
  const apart = (
    [
      ['dense', 1],
      ['depthwise', 32],
    ] as const
  ).map(([weights, group]) => {
    const [x, w] = [term('x'), term(weights)]
    const off = g.sub(
      convolve(g, x, w, { ...window, group }),
      blockedConvolve(g, x, w, undefined, { ...window, group }, block),
    )
    return g.reduce('ReduceMax', g.unary('Abs', off), range(4))
  })
  const worst = g.max(apart[0]!, apart[1]!)
  const graph = build({
    inputs: Object.entries(inputs).map(([name, shape]) => value(name, 'float32', shape)),
    outputs: [value(worst.name, 'float32', [])],
    nodes: g.nodes,
    constants: g.constants,
    opset: 18,
    domains: { [blockedDomain]: 1 },
  })
  const feeds = Object.entries(inputs).map(([name, shape]) => [name, filled(shape)] as const)
  return { graph, feeds: Object.fromEntries(feeds), output: worst.name }
}

/** Numbers without a pattern that a wrong order could keep. */
const filled = (shape: readonly number[]) => {
  const count = shape.reduce((a, b) => a * b, 1)
  return tensor(
    'float32',
    shape,
    Float32Array.from({ length: count }, (_, i) => Math.sin(i * i + 0.5 * i)),
  )
}
