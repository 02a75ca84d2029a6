// The reference model: a small CNN that never changes, measured beside head and base. Where it drifts, the device is
// sick, not the pull request. Changing it breaks comparability with older measurements: the hash is under test.
import { attr, build, encode, type Graph, node, type Tensor, tensor, value } from '../ir/index.ts'
import { type Random, random } from '../random.ts'

export const referenceName = 'reference'

/** About 1.2 M MACs in the layers that edge CNNs are made of: convolution, depthwise separable, pooling, dense. */
export function referenceModel(): Graph {
  const source = random('edgewise reference model 1')
  const weights = (name: string, shape: readonly number[]) =>
    [name, normal(source.fork(name), shape)] as const
  const conv = (x: string, name: string, y: string, stride: number, group = 1, kernel = 3) =>
    node('Conv', [x, name], [y], {
      strides: attr.ints([stride, stride]),
      pads: attr.ints(Array(4).fill((kernel - 1) / 2)),
      kernel_shape: attr.ints([kernel, kernel]),
      group: attr.int(group),
    })
  return build({
    name: referenceName,
    inputs: [value('image', 'float32', [1, 3, 32, 32])],
    outputs: [value('scores', 'float32', [1, 10])],
    constants: new Map([
      weights('stem', [16, 3, 3, 3]),
      weights('depthwise', [16, 1, 3, 3]),
      weights('pointwise', [32, 16, 1, 1]),
      weights('body', [32, 32, 3, 3]),
      weights('dense', [32, 10]),
    ]),
    nodes: [
      conv('image', 'stem', 'a', 1),
      node('Relu', ['a'], ['b']),
      conv('b', 'depthwise', 'c', 2, 16),
      node('Relu', ['c'], ['d']),
      conv('d', 'pointwise', 'e', 1, 1, 1),
      node('Relu', ['e'], ['f']),
      conv('f', 'body', 'g', 2),
      node('Relu', ['g'], ['h']),
      node('GlobalAveragePool', ['h'], ['i']),
      node('Flatten', ['i'], ['j']),
      node('MatMul', ['j', 'dense'], ['scores']),
    ],
  })
}

export const referenceBytes = (): Uint8Array => encode(referenceModel())

/** He-normal weights. */
function normal(source: Random, shape: readonly number[]): Tensor {
  const count = shape.reduce((a, b) => a * b, 1)
  const scale = Math.sqrt(2 / (count / shape[0]!))
  return tensor(
    'float32',
    shape,
    Float32Array.from({ length: count }, () => scale * source.normal()),
  )
}
