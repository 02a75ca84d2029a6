// The MLPerf Tiny ResNet8 for CIFAR-10 (batch normalisation folded), made with ir's builder.
import { attr, build, type Graph, type Node, node, type Tensor, tensor, value } from '../../src/ir/index.ts'

/** ResNet8 on [batch, 3, 32, 32]: 77,360 weights, 12,501,632 MACs a sample. */
export function resnet8(batch: number | string = 1): Graph {
  const nodes: Node[] = []
  const constants: Record<string, Tensor> = {}
  const conv = (name: string, from: string, cin: number, cout: number, k: number, stride: number) => {
    constants[`${name}.w`] = tensor('float32', [cout, cin, k, k], new Float32Array(cout * cin * k * k))
    constants[`${name}.b`] = tensor('float32', [cout], new Float32Array(cout))
    const attributes = { auto_pad: attr.string('SAME_UPPER'), strides: attr.ints([stride, stride]) }
    nodes.push(node('Conv', [from, `${name}.w`, `${name}.b`], [name], attributes, '', name))
    return name
  }
  const add = (op: string, inputs: string[], output: string) => {
    nodes.push(node(op, inputs, [output], {}, '', output))
    return output
  }
  const relu = (from: string) => add('Relu', [from], `${from}.relu`)
  let at = relu(conv('stem', 'x', 3, 16, 3, 1))
  for (const [i, [cin, cout]] of [[16, 16] as const, [16, 32] as const, [32, 64] as const].entries()) {
    const stride = cin === cout ? 1 : 2
    const first = relu(conv(`block${i}.a`, at, cin, cout, 3, stride))
    const second = conv(`block${i}.b`, first, cout, cout, 3, 1)
    const shortcut = cin === cout ? at : conv(`block${i}.c`, at, cin, cout, 1, stride)
    at = relu(add('Add', [second, shortcut], `block${i}.add`))
  }
  constants['fc.w'] = tensor('float32', [64, 10], new Float32Array(640))
  constants['fc.b'] = tensor('float32', [10], new Float32Array(10))
  add('GlobalAveragePool', [at], 'pool')
  add('Flatten', ['pool'], 'flat')
  add('Gemm', ['flat', 'fc.w', 'fc.b'], 'fc')
  add('Softmax', ['fc'], 'y')
  const inputs = [value('x', 'float32', [batch, 3, 32, 32])]
  return build({ inputs, outputs: [value('y', 'float32', [batch, 10])], nodes, constants })
}
