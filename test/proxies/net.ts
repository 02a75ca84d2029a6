// The small net of fixtures/make/proxies.py, with its recorded weights, minibatches and scores.
import { readFileSync } from 'node:fs'
import { attr, build, type Graph, node, tensor, value } from '../../src/ir/index.ts'
import type { Minibatch } from '../../src/proxies/index.ts'
import { loadRuntime } from '../../src/runtime/index.ts'
import { located } from '../runtime/models.ts'

type Recorded = {
  samples: number
  weights: Record<string, { shape: number[]; values: number[] }>
  batches: { x: number[]; classes: number[] }[]
  scores: Record<string, number>
  deepSynflow: number
}
const file = new URL('../../fixtures/golden/proxies.json', import.meta.url)
export const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded

export const runtime = loadRuntime(located)

export const minibatches: Minibatch[] = recorded.batches.map(({ x, classes }) => ({
  x: tensor('float32', [recorded.samples, 2, 6, 6], x),
  classes,
}))

/** @param activation of all layers @param last after the linear layer @param scale of all weights */
export function net({ activation = 'Relu', last = 'Identity', scale = 1 } = {}): Graph {
  const constants = Object.fromEntries(
    Object.entries(recorded.weights).map(([name, { shape, values }]) => [
      name,
      tensor('float32', shape, shape.length > 1 ? values.map(w => scale * w) : values),
    ]),
  )
  const norm = (i: number, x: string, channels: number) => {
    constants[`mean${i}`] = tensor('float32', [channels], new Float32Array(channels).fill(0.3))
    constants[`variance${i}`] = tensor('float32', [channels], new Float32Array(channels).fill(2))
    const inputs = [x, `norm${i}.weight`, `norm${i}.bias`, `mean${i}`, `variance${i}`]
    return node('BatchNormalization', inputs, [`n${i}`])
  }
  const same = { kernel_shape: attr.ints([3, 3]), pads: attr.ints([1, 1, 1, 1]) }
  const half = { kernel_shape: attr.ints([2, 2]), strides: attr.ints([2, 2]) }
  return build({
    inputs: [value('x', 'float32', ['N', 2, 6, 6])],
    outputs: [value('y', 'float32', ['N', 4])],
    constants,
    nodes: [
      node('Conv', ['x', 'conv1.weight'], ['c1'], same),
      norm(1, 'c1', 6),
      node(activation, ['n1'], ['a']),
      node('Conv', ['a', 'conv2.weight'], ['c2'], same),
      norm(2, 'c2', 6),
      node(activation, ['n2'], ['b']),
      node('Add', ['a', 'b'], ['sum']),
      node('AveragePool', ['sum'], ['pooled'], half),
      node('Conv', ['pooled', 'conv3.weight', 'conv3.bias'], ['c3']),
      norm(3, 'c3', 9),
      node(activation, ['n3'], ['d']),
      node('GlobalAveragePool', ['d'], ['mean']),
      node('Flatten', ['mean'], ['flat']),
      node('Gemm', ['flat', 'linear.weight', 'linear.bias'], ['z'], { transB: attr.int(1) }),
      node(last, ['z'], ['y']),
    ],
  })
}

/** Linear layers of width 24 with biases and Relu, a shortcut over every third: fixtures/make/proxies.py has the same. */
export function deepNet(depth = 60, width = 24): Graph {
  const number = (i: number, j: number, layer: number) => Math.sin(1 + 7 * i + 13 * j + 29 * layer)
  const layers = Array.from({ length: depth }, (_, layer) => {
    const isShort = layer % 3 === 2
    const [from, to] = [`x${layer}`, `x${layer + 1}`]
    return {
      weights: [
        [
          `w${layer}`,
          tensor(
            'float32',
            [width, width],
            Array.from({ length: width * width }, (_, at) =>
              number(Math.floor(at / width), at % width, layer),
            ),
          ),
        ],
        [
          `b${layer}`,
          tensor(
            'float32',
            [width],
            Array.from({ length: width }, (_, i) => number(i, width, layer)),
          ),
        ],
      ] as const,
      nodes: [
        node('Gemm', [from, `w${layer}`, `b${layer}`], [`z${layer}`]),
        node('Relu', [`z${layer}`], [isShort ? `r${layer}` : to]),
        ...(isShort ? [node('Add', [from, `r${layer}`], [to])] : []),
      ],
    }
  })
  return build({
    inputs: [value('x0', 'float32', ['N', width])],
    outputs: [value(`x${depth}`, 'float32', ['N', width])],
    nodes: layers.flatMap(layer => layer.nodes),
    constants: Object.fromEntries(layers.flatMap(layer => layer.weights)),
  })
}
