// The nets of MLPerf Tiny as they are trained: BatchNormalization in the graph, seeded weights. engine.py has their twins.
import { attr, build, type Graph, type Node, node, type Tensor, tensor, value } from '../../src/ir/index.ts'
import { type Random, random } from '../../src/random.ts'

type Net = { readonly graph: Graph; readonly classes: number; readonly input: readonly number[] }

/** Collects the layers of one net; each takes and gives value names. */
class Layers {
  readonly nodes: Node[] = []
  readonly constants: Record<string, Tensor> = {}
  readonly #random: Random = random('engine bench')
  #next = 0

  add(op: string, inputs: readonly string[], attributes = {}): string {
    const name = `${op}${this.#next++}`
    this.nodes.push(node(op, inputs, [name], attributes))
    return name
  }
  weights(shape: readonly number[], fill?: number): string {
    const name = `w${this.#next++}`
    const count = shape.reduce((a, b) => a * b, 1)
    const scale = Math.sqrt(2 / (count / shape[0]!))
    const draw = () => fill ?? this.#random.normal() * scale
    this.constants[name] = tensor('float32', shape, Float32Array.from({ length: count }, draw))
    return name
  }
  norm(x: string, channels: number): string {
    return this.add('BatchNormalization', [x, ...[1, 0, 0, 1].map(fill => this.weights([channels], fill))])
  }
  conv(
    x: string,
    from: number,
    to: number,
    kernel: [number, number],
    stride: number,
    pads: number[],
    group = 1,
  ) {
    const attributes = {
      group: attr.int(group),
      pads: attr.ints(pads),
      strides: attr.ints([stride, stride]),
      kernel_shape: attr.ints(kernel),
    }
    return this.norm(this.add('Conv', [x, this.weights([to, from / group, ...kernel])], attributes), to)
  }
  relu(x: string): string {
    return this.add('Relu', [x])
  }
  separable(x: string, from: number, to: number, stride: number): string {
    const deep = this.relu(this.conv(x, from, from, [3, 3], stride, [1, 1, 1, 1], from))
    return this.relu(this.conv(deep, from, to, [1, 1], 1, [0, 0, 0, 0]))
  }
  dense(x: string, from: number, to: number): string {
    return this.add('Gemm', [x, this.weights([to, from]), this.weights([to], 0)], { transB: attr.int(1) })
  }
  classify(x: string, from: number, classes: number): string {
    return this.dense(this.add('Flatten', [this.add('GlobalAveragePool', [x])]), from, classes)
  }
  net(output: string, classes: number, input: readonly number[]): Net {
    const graph = build({
      inputs: [value('x', 'float32', ['N', ...input])],
      outputs: [value(output, 'float32', ['N', classes])],
      nodes: this.nodes,
      constants: this.constants,
      opset: 18,
    })
    return { graph, classes, input }
  }
}

const around = [1, 1, 1, 1]

function resnet8(): Net {
  const n = new Layers()
  let x = n.relu(n.conv('x', 3, 16, [3, 3], 1, around))
  for (const [from, to, stride] of [
    [16, 16, 1],
    [16, 32, 2],
    [32, 64, 2],
  ] as const) {
    const y = n.conv(n.relu(n.conv(x, from, to, [3, 3], stride, around)), to, to, [3, 3], 1, around)
    const plain = { strides: attr.ints([stride, stride]) }
    const skip = stride === 1 ? x : n.add('Conv', [x, n.weights([to, from, 1, 1]), n.weights([to], 0)], plain)
    x = n.relu(n.add('Add', [y, skip]))
  }
  return n.net(n.classify(x, 64, 10), 10, [3, 32, 32])
}

function dsCnn(): Net {
  const n = new Layers()
  let x = n.relu(n.conv('x', 1, 64, [10, 4], 2, [5, 1, 5, 1]))
  for (let i = 0; i < 4; i++) x = n.separable(x, 64, 64, 1)
  return n.net(n.classify(x, 64, 12), 12, [1, 49, 10])
}

function mobileNet(): Net {
  const n = new Layers()
  let x = n.relu(n.conv('x', 3, 8, [3, 3], 2, around))
  const plan = [
    [8, 16, 1],
    [16, 32, 2],
    [32, 32, 1],
    [32, 64, 2],
    [64, 64, 1],
    [64, 128, 2],
  ]
  const rest = [...Array.from({ length: 5 }, () => [128, 128, 1]), [128, 256, 2], [256, 256, 1]]
  for (const [from, to, stride] of [...plan, ...rest]) x = n.separable(x, from!, to!, stride!)
  return n.net(n.classify(x, 256, 2), 2, [3, 96, 96])
}

function autoencoder(): Net {
  const n = new Layers()
  const widths = [640, 128, 128, 128, 128, 8, 128, 128, 128, 128]
  let x = 'x'
  for (let i = 1; i < widths.length; i++)
    x = n.relu(n.norm(n.dense(x, widths[i - 1]!, widths[i]!), widths[i]!))
  return n.net(n.dense(x, 128, 640), 640, [640])
}

export const nets: Readonly<Record<string, () => Net>> = {
  resnet8,
  dscnn: dsCnn,
  mobilenet025: mobileNet,
  autoencoder,
}
