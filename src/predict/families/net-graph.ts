// Builds the small ONNX graphs that families are trained as: named weights, drawn from a seed, which are read again by name.
import { attr, build, type Graph, type Node, node, type Tensor, tensor, value } from '../../ir/index.ts'
import type { Random } from '../../random.ts'

export class NetGraph {
  readonly #nodes: Node[] = []
  readonly #constants: Record<string, Tensor> = {}
  readonly #random: Random
  #layers = 0

  constructor(random: Random) {
    this.#random = random
  }

  add(op: string, inputs: readonly string[], attributes = {}): string {
    const name = `v${this.#nodes.length}`
    this.#nodes.push(node(op, inputs, [name], attributes))
    return name
  }

  /** x · w + b of rows x, with the weights `w0`, `b0` of the first layer, `w1`, `b1` of the next: He's initial ones. */
  dense(x: string, from: number, to: number): string {
    return this.add('Gemm', [x, ...this.#layer(from, to)])
  }

  /** The same of each node's row. */
  denseOfNodes(x: string, from: number, to: number): string {
    const [w, b] = this.#layer(from, to)
    return this.add('Add', [this.add('MatMul', [x, w]), b])
  }

  /** `x` from `from` up to `to` along an axis. */
  part(x: string, axis: number, from: number, to: number): string {
    const list = (name: string, of: number) =>
      this.#constant(`${name}${this.#nodes.length}`, tensor('int64', [1], [of]))
    return this.add('Slice', [x, list('from', from), list('to', to), list('axis', axis)])
  }

  /** `x` at one place along an axis, which is gone then. */
  at(x: string, axis: number, place: number): string {
    const index = this.#constant(`at${this.#nodes.length}`, tensor('int64', [], [place]))
    return this.add('Gather', [x, index], { axis: attr.int(axis) })
  }

  /** @param input lengths of one sample */
  graph(output: string, input: readonly number[]): Graph {
    return build({
      inputs: [value('x', 'float32', ['N', ...input])],
      outputs: [value(output, 'float32', ['N', 1])],
      nodes: this.#nodes,
      constants: this.#constants,
      opset: 18,
    })
  }

  #layer(from: number, to: number): readonly [w: string, b: string] {
    const at = this.#layers++
    const draw = () => this.#random.normal() * Math.sqrt(2 / from)
    const drawn = Float32Array.from({ length: from * to }, draw)
    const w = this.#constant(`w${at}`, tensor('float32', [from, to], drawn))
    return [w, this.#constant(`b${at}`, tensor('float32', [to], new Float32Array(to)))]
  }

  #constant(name: string, t: Tensor): string {
    this.#constants[name] = t
    return name
  }
}
