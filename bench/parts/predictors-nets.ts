// Neural predictors of latency for comparison, trained by our own engine: a perceptron on rows of numbers, and a graph
// network on cells of NAS-Bench-201. Rows in, one figure out; targets are brought to mean 0 and variance 1 here.
import { exportTrained, trainingStep } from '../../src/autodiff/index.ts'
import {
  attr,
  build,
  encode,
  floats,
  type Graph,
  type Node,
  node,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { isMissing, loadRuntime, locate, type Runtime } from '../../src/runtime/index.ts'
import { openRunner, rateAt } from '../../src/train/index.ts'

export type Sampled = { readonly rows: Float32Array; readonly count: number; readonly y: Float64Array }
export type Recipe = { readonly batch: number; readonly steps: number; readonly rate: number }
export type Trained = (rows: Float32Array, count: number) => Promise<Float64Array>

let loaded: Runtime | undefined
function runtimeHere(): Runtime {
  const found = locate({ roots: [process.cwd()] })
  if (isMissing(found)) throw new Error(`onnxruntime-node: ${found.reason}`)
  loaded ??= loadRuntime(found)
  return loaded
}

/** Rows of `widths[0]` figures through hidden layers of the other widths; ReLU between. */
export function perceptron(widths: readonly number[], seed: string): Graph {
  const layers = new Layers(seed)
  let x = 'x'
  widths.forEach((width, l) => {
    x = layers.dense(x, width, widths[l + 1] ?? 1)
    if (l + 1 < widths.length) x = layers.add('Relu', [x])
  })
  return layers.graph(x, [widths[0]!])
}

/** Rows of a cell: for each node the row of a normalised adjacency, then its features. The last node sees all others. */
export function graphNetwork(nodes: number, features: number, width: number, depth: number, seed: string) {
  const layers = new Layers(seed)
  const part = (from: number, to: number) =>
    layers.add('Slice', ['x', layers.indices([from]), layers.indices([to]), layers.indices([2])])
  const adjacency = part(0, nodes)
  let h = part(nodes, nodes + features)
  for (let layer = 0; layer < depth; layer++) {
    const from = layer === 0 ? features : width
    const mixed = layers.add('MatMul', [
      layers.add('MatMul', [adjacency, h]),
      layers.weights([from, width], from),
    ])
    h = layers.add('Relu', [layers.add('Add', [mixed, layers.weights([width])])])
  }
  const read = layers.add('Gather', [h, layers.indices(nodes - 1)], { axis: attr.int(1) })
  return layers.graph(layers.dense(read, width, 1), [nodes, nodes + features])
}

class Layers {
  readonly #nodes: Node[] = []
  readonly #constants: Record<string, Tensor> = {}
  readonly #random
  constructor(seed: string) {
    this.#random = random(seed)
  }
  add(op: string, inputs: readonly string[], attributes = {}): string {
    const name = `v${this.#nodes.length}`
    this.#nodes.push(node(op, inputs, [name], attributes))
    return name
  }
  /** He's initial weights for `fanIn` inputs; without one, zeros. */
  weights(shape: readonly number[], fanIn?: number): string {
    const count = shape.reduce((a, b) => a * b, 1)
    const draw = () => (fanIn ? this.#random.normal() * Math.sqrt(2 / fanIn) : 0)
    return this.#constant(tensor('float32', shape, Float32Array.from({ length: count }, draw)))
  }
  indices(of: number | readonly number[]): string {
    const list = typeof of === 'number' ? [of] : of
    return this.#constant(tensor('int64', typeof of === 'number' ? [] : [list.length], list))
  }
  dense(x: string, from: number, to: number): string {
    return this.add('Gemm', [x, this.weights([from, to], from), this.weights([to])])
  }
  graph(output: string, input: readonly number[]): Graph {
    return build({
      inputs: [value('x', 'float32', ['N', ...input])],
      outputs: [value(output, 'float32', ['N', 1])],
      nodes: this.#nodes,
      constants: this.#constants,
      opset: 18,
    })
  }
  #constant(t: Tensor): string {
    const name = `c${Object.keys(this.#constants).length}`
    this.#constants[name] = t
    return name
  }
}

/** Adam on squared errors, one cycle of the rate; batches without replacement until all rows were seen. */
export async function trainNet(
  model: Graph,
  { rows, count, y }: Sampled,
  { batch, steps, rate }: Recipe,
  seed: string,
): Promise<Trained> {
  const { mean, sd } = levelOf(y)
  const width = rows.length / count
  const shape = model.inputs[0]!.shape!.slice(1) as number[]
  const size = Math.min(batch, count)
  const made = trainingStep(model, { loss: { kind: 'mse' }, optimizer: { kind: 'adam' }, batch: size })
  const step = {
    ...made,
    x: made.x.name,
    targets: made.targets.name,
    scalars: made.scalars.map(one => one.name),
  }
  const runtime = runtimeHere()
  const runner = await openRunner({ runtime, stepOf: () => step, count: size, threads: 1 })
  const fed = await runner.batch(size)
  const [x, targets] = [floats(fed.x), floats(fed.targets)]
  const generator = random(seed)
  let order: number[] = []
  for (let at = 0; at < steps; at++) {
    if (order.length < size) order = generator.shuffle(Array.from({ length: count }, (_, i) => i))
    order.splice(0, size).forEach((row, i) => {
      x.set(rows.subarray(row * width, (row + 1) * width), i * width)
      targets[i] = (y[row]! - mean) / sd
    })
    runner.step(fed, {
      'learning-rate': rateAt({ kind: 'one-cycle' }, rate, { step: at, steps }),
      step: at + 1,
    })
  }
  const trained = exportTrained(model, made.state, new Map(Object.entries(runner.state())))
  const session = await runtime.open(encode(trained), { threads: 1, denormalAsZero: true })
  await runner.close()
  return async (rows, count) => {
    const { [model.outputs[0]!.name]: out } = await session.run({
      x: tensor('float32', [count, ...shape], rows),
    })
    return Float64Array.from(floats(out!), value => mean + sd * value)
  }
}

function levelOf(y: Float64Array) {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const sd = Math.sqrt(y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length) || 1
  return { mean, sd }
}
