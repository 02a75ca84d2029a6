// SynFlow's net: the model made positive and linear. Its sum grows by orders of magnitude with every layer, so values
// carry a scale, a power of two that is written down beside them: float32 is enough at any depth.
import {
  attr,
  floats,
  type Graph,
  inferShapes,
  type Node,
  node,
  rewrite,
  scalar,
  type Tensor,
  tensor,
  value,
} from '../ir/index.ts'
import { isGate } from './gates.ts'
import { scoresOf } from './loss.ts'
import { named } from './watch.ts'

export const flowNames = { sum: named('flow'), exponent: named('flow.exponent') }

/** Left out of the linear net: they divide by what flows. */
const norms: ReadonlySet<string> = new Set([
  'BatchNormalization',
  'InstanceNormalization',
  'GroupNormalization',
  'LayerNormalization',
  'SimplifiedLayerNormalization',
  'RMSNormalization',
  'LpNormalization',
  'LRN',
  'Dropout',
])
/** Bounded activations: no identity for positive values, so they stay. */
const bounded: ReadonlySet<string> = new Set(['Sigmoid', 'HardSigmoid', 'Tanh', 'Softsign', 'Erf'])
/** f(s x) = s f(x) in the first input, whatever the others are. */
const homogeneous: ReadonlySet<string> = new Set([
  'MaxPool',
  'AveragePool',
  'GlobalAveragePool',
  'GlobalMaxPool',
  'ReduceMean',
  'ReduceSum',
  'ReduceMax',
  'Reshape',
  'Flatten',
  'Transpose',
  'Squeeze',
  'Unsqueeze',
  'Identity',
  'Slice',
  'Split',
  'Gather',
  'Expand',
  'Resize',
  'DepthToSpace',
  'SpaceToDepth',
])
/** f(s x, s y) = s f(x, y). */
const sums: ReadonlySet<string> = new Set(['Add', 'Sum', 'Sub', 'Concat', 'Max', 'Min', 'Mean'])
const weighted: ReadonlySet<string> = new Set(['Conv', 'ConvTranspose', 'Gemm', 'MatMul'])

/** Values are brought back to about 1 where layers since the last time may have grown or shrunk them by 2^this. */
const mostGrowth = 40

/** A value is what its tensor holds × 2^(the scalar `exponent`); undefined: × 1. `growth`: see `mostGrowth`. */
type Scale = { readonly exponent: string | undefined; readonly growth: number }
const plain: Scale = { exponent: undefined, growth: 0 }

/**
 * `graph` with |θ| for θ, no normalisation, activations as the identity that they are on positive values, and the sum of
 * its scores as output: that sum is `flowNames.sum` × 2^`flowNames.exponent`. Gradients do not pass through exponents.
 */
export function flowGraph(graph: Graph): Graph {
  const writer = new FlowWriter(graph)
  for (const each of graph.nodes) writer.add(each)
  return writer.finish(scoresOf(graph))
}

class FlowWriter {
  readonly #graph: Graph
  readonly #types: ReturnType<typeof inferShapes>
  readonly #nodes: Node[] = []
  readonly #constants = new Map<string, Tensor>()
  readonly #scales = new Map<string, Scale>()
  #count = 0

  constructor(graph: Graph) {
    this.#graph = graph
    this.#types = inferShapes(graph)
    for (const [name, t] of graph.constants)
      this.#constants.set(name, t.dtype === 'float32' && floats(t).length > 1 ? absolute(t) : t)
    this.#constants.set(named('two'), scalar('float32', 2))
    this.#constants.set(named('none'), scalar('float32', 0))
    this.#constants.set(named('tiny'), scalar('float32', 1e-30))
    this.#constants.set(named('log2'), scalar('float32', 1 / Math.LN2))
  }

  add(each: Node): void {
    const isLinear =
      norms.has(each.op) || (isGate(this.#graph, each) && !bounded.has(each.op) && each.domain === '')
    const [x = ''] = each.inputs
    const [y = ''] = each.outputs
    if (isLinear) {
      this.#emit('Identity', [x], y)
      this.#scales.set(y, this.#scale(x))
    } else if (weighted.has(each.op) && this.#weightOf(each)) this.#addWeighted(each)
    else if (homogeneous.has(each.op) || this.#dividesByConstant(each))
      this.#addAs(each, each.inputs, this.#scale(x))
    else if (sums.has(each.op)) this.#addSum(each)
    else if (each.op === 'Mul') this.#addProduct(each)
    // Anything else sees its inputs as they are.
    else
      this.#addAs(
        each,
        each.inputs.map(name => this.#scaledTo(name, undefined)),
        plain,
      )
  }

  finish(scores: string): Graph {
    const { exponent } = this.#scale(scores)
    this.#emit('ReduceSum', [scores], flowNames.sum, { keepdims: attr.int(0) })
    this.#emit('Identity', [exponent ?? named('none')], flowNames.exponent)
    return rewrite(this.#graph, {
      nodes: this.#nodes,
      constants: this.#constants,
      hints: new Map(),
      outputs: [value(flowNames.sum, 'float32', []), value(flowNames.exponent, 'float32', [])],
    })
  }

  #scale = (name: string): Scale => this.#scales.get(name) ?? plain
  #isFloat = (name: string) => this.#types.get(name)?.dtype === 'float32'

  #emit(op: string, inputs: readonly string[], output: string, attributes: Node['attributes'] = {}): string {
    this.#nodes.push(node(op, inputs, [output], attributes))
    return output
  }
  #make = (op: string, inputs: readonly string[], attributes: Node['attributes'] = {}) =>
    this.#emit(op, inputs, named(`flow.${this.#count++}`), attributes)

  #addAs(each: Node, inputs: readonly string[], scale: Scale): void {
    this.#nodes.push({ ...each, inputs })
    for (const name of each.outputs) this.#scales.set(name, scale)
  }

  /** The one input that is a constant of numbers. */
  #weightOf({ op, inputs }: Node): string | undefined {
    const places = op === 'Conv' || op === 'ConvTranspose' ? [1] : [1, 0]
    return places.map(i => inputs[i] ?? '').find(name => this.#graph.constants.get(name)?.dtype === 'float32')
  }

  #dividesByConstant = ({ op, inputs }: Node) => op === 'Div' && this.#graph.constants.has(inputs[1] ?? '')

  #addWeighted(each: Node): void {
    const weight = this.#weightOf(each)!
    const data = each.inputs[0] === weight ? each.inputs[1]! : each.inputs[0]!
    const { exponent, growth } = this.#scale(data)
    const [a = '', b = '', bias] = each.inputs
    const inputs = bias ? [a, b, this.#scaledTo(bias, exponent)] : [a, b]
    const w = this.#constants.get(weight)!
    const grown = growth + growthOf(floats(w), w.shape, each)
    if (grown < mostGrowth) {
      this.#addAs(each, inputs, { exponent, growth: grown })
      return
    }
    const raw = named(`flow.${this.#count++}`)
    this.#nodes.push({ ...each, inputs, outputs: [raw] })
    this.#rescale(raw, each.outputs[0]!, exponent)
  }

  /** `to` = `from` / 2^k, with a whole number k that brings its largest element to between ½ and 2. */
  #rescale(from: string, to: string, exponent: string | undefined): void {
    const largest = this.#make('Max', [
      this.#make('ReduceMax', [from], { keepdims: attr.int(0) }),
      named('tiny'),
    ])
    const log = this.#make('Mul', [this.#make('Log', [largest]), named('log2')])
    // No gradient passes through integers: the scale is a constant of the net.
    const whole = this.#make('Cast', [this.#make('Cast', [log], { to: attr.int(6) })], { to: attr.int(1) })
    this.#emit('Mul', [from, this.#power(this.#make('Neg', [whole]))], to)
    const total = exponent === undefined ? whole : this.#make('Add', [exponent, whole])
    this.#scales.set(to, { exponent: total, growth: 0 })
  }

  #power = (exponent: string) => this.#make('Pow', [named('two'), exponent])

  #addSum(each: Node): void {
    const floatInputs = each.inputs.filter(name => this.#isFloat(name))
    const exponents = new Set(floatInputs.map(name => this.#scale(name).exponent))
    const growth = Math.max(0, ...floatInputs.map(name => this.#scale(name).growth)) + 1
    const [first] = exponents
    if (exponents.size <= 1) {
      this.#addAs(each, each.inputs, { exponent: first, growth })
      return
    }
    const largest = [...exponents]
      .map(exponent => exponent ?? named('none'))
      .reduce((a, b) => this.#make('Max', [a, b]))
    this.#addAs(
      each,
      each.inputs.map(name => (this.#isFloat(name) ? this.#scaledTo(name, largest) : name)),
      { exponent: largest, growth },
    )
  }

  #addProduct(each: Node): void {
    const [x, y] = each.inputs.map(name => this.#scale(name)) as [Scale, Scale]
    const both = x.exponent !== undefined && y.exponent !== undefined
    const exponent = both ? this.#make('Add', [x.exponent!, y.exponent!]) : (x.exponent ?? y.exponent)
    this.#addAs(each, each.inputs, { exponent, growth: x.growth + y.growth })
  }

  /** The value `name` as a tensor whose scale is `exponent`. */
  #scaledTo(name: string, exponent: string | undefined): string {
    const own = this.#scale(name).exponent
    if (own === exponent || !this.#isFloat(name)) return name
    const off = this.#make('Sub', [own ?? named('none'), exponent ?? named('none')])
    return this.#make('Mul', [name, this.#power(off)])
  }
}

const absolute = (t: Tensor): Tensor => tensor(t.dtype, t.shape, floats(t).map(Math.abs))

/** |log₂| of what a layer multiplies by: the sum of its weights for each output, whichever way they lie. */
function growthOf(weights: Float32Array, shape: readonly number[], { op }: Node): number {
  const sum = weights.reduce((total, w) => total + w, 0)
  const outputs = op === 'Conv' ? [shape[0]!] : [shape[0]!, shape.at(1) ?? 1]
  return sum === 0 ? 0 : Math.max(...outputs.map(count => Math.abs(Math.log2(sum / count))))
}
