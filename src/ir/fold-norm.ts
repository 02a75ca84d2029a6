// BatchNormalization folded into the layer beside it: at inference it is one factor and one addend per channel, which the
// layer's weight and bias can carry. Outputs stay the same but for rounding; names at the graph's borders stay.
import { floatAttr, intAttr } from './attributes.ts'
import type { Graph, Node, Tensor } from './graph.ts'
import { type Layout, linearLayers } from './linear-layers.ts'
import { consumers, producers, prune, rewrite } from './rewrite.ts'
import { inferShapes } from './shapes.ts'
import { dtypes, elements, floats, numbers, tensor } from './tensor.ts'

/**
 * The graph with every BatchNormalization folded into the Conv, ConvTranspose, Gemm or MatMul before it (an Add of constants
 * may stand between), else into the one after it. Kept where that would change a result: in training mode, where others
 * read the layer's result, before a padded convolution, and where a caller may replace the weights (constants that are inputs
 * too). Weights that others use are copied.
 * @example encode(foldBatchNorm(decode(bytes)))
 */
export function foldBatchNorm(graph: Graph): Graph {
  // Before op-set 7 its training mode is the default.
  const norms = graph.opset < 7 ? [] : graph.nodes.filter(isNorm)
  if (norms.length === 0) return graph
  const work = new Work(graph)
  const left = norms.filter(norm => !foldAfter(work, norm))
  const kept = left.filter(norm => !foldBefore(work, norm))
  return kept.length === norms.length
    ? graph
    : prune(rewrite(graph, { nodes: work.nodes, constants: work.constants }))
}

const isNorm = (node: Node) => node.op === 'BatchNormalization' && node.domain === ''

/** What is being rewritten, and questions about how it stands now. */
class Work {
  nodes: readonly Node[]
  readonly constants: Map<string, Tensor>
  readonly #graph: Graph
  readonly #borders: ReadonlySet<string>
  readonly #taken: Set<string>
  readonly #ranks: ReturnType<typeof inferShapes>
  #producers: ReturnType<typeof producers> | undefined
  #consumers: ReturnType<typeof consumers> | undefined

  constructor(graph: Graph) {
    this.#graph = graph
    this.nodes = graph.nodes
    this.constants = new Map(graph.constants)
    this.#borders = new Set([...graph.inputs, ...graph.outputs].map(value => value.name))
    this.#ranks = inferShapes(graph)
    this.#taken = new Set([...this.#ranks.keys(), ...this.#borders, ...graph.hints.keys()])
  }

  /** A constant that nobody from outside can replace, of a type to calculate in. */
  constant(name: string | undefined): Tensor | undefined {
    const found = this.constants.get(name ?? '')
    const fixed = found && !this.#graph.inputs.some(input => input.name === name)
    return fixed && dtypes[found.dtype].kind === 'float' ? found : undefined
  }
  rank = (name: string): number | undefined => this.#ranks.get(name)?.shape?.length
  producer(name: string | undefined): Node | undefined {
    this.#producers ??= producers({ ...this.#graph, nodes: this.nodes })
    return this.#producers.get(name ?? '')
  }
  /** The one node that reads a value, if there is just one and the value is no border of the graph. */
  onlyReader(name: string): Node | undefined {
    this.#consumers ??= consumers({ ...this.#graph, nodes: this.nodes })
    const readers = this.#consumers.get(name) ?? []
    const reads = readers.flatMap(node => node.inputs.filter(input => input === name))
    return readers.length === 1 && reads.length === 1 && !this.#borders.has(name) ? readers[0] : undefined
  }
  /** Keeps a constant: under `name` if nothing but `reader` uses that, else under a new name. */
  keep(name: string, reader: Node | undefined, value: Tensor): string {
    const own = reader !== undefined && this.onlyReader(name) === reader
    const kept = own ? name : this.fresh(name)
    this.constants.set(kept, value)
    return kept
  }
  fresh(stem: string): string {
    let name = stem
    for (let i = 1; this.#taken.has(name); i++) name = `${stem}_${i}`
    this.#taken.add(name)
    return name
  }
  replace(...changes: readonly (readonly [Node, Node | undefined])[]): void {
    const map = new Map(changes)
    this.#producers = undefined
    this.#consumers = undefined
    this.nodes = this.nodes.flatMap(node => {
      const next = map.has(node) ? map.get(node) : node
      return next ? [next] : []
    })
  }
}

/** y[c] = scale[c] · x[c] + shift[c]. */
type Affine = { readonly scale: readonly number[]; readonly shift: readonly number[] }

function affineOf(work: Work, norm: Node): Affine | undefined {
  if (intAttr(norm, 'training_mode', 0) !== 0 || intAttr(norm, 'spatial', 1) !== 1) return undefined
  if (norm.outputs.slice(1).some(name => name !== '')) return undefined
  const given = norm.inputs.slice(1, 5).map(name => work.constant(name))
  if (given.length !== 4 || given.some(t => t?.shape.length !== 1)) return undefined
  const [gamma, beta, mean, variance] = given.map(t => numbers(t!))
  const epsilon = floatAttr(norm, 'epsilon', Math.fround(1e-5))
  const scale = gamma!.map((v, c) => v / Math.sqrt(variance![c]! + epsilon))
  return { scale, shift: beta!.map((v, c) => v - mean![c]! * scale[c]!) }
}

/** A layer whose weight is a constant matrix or kernel. */
type Layer = { readonly node: Node; readonly weight: Tensor; readonly layout: Layout; readonly bias: Bias }
type Bias = { readonly at: number | undefined; readonly values: readonly number[] }

function layerOf(work: Work, node: Node | undefined): Layer | undefined {
  const row = node?.domain === '' && Object.hasOwn(linearLayers, node.op) ? linearLayers[node.op] : undefined
  const weight = work.constant(node?.inputs[1])
  if (!node || !row || !weight || weight.shape.length < 2) return undefined
  const layout = row.layout(node, weight.shape)
  const rank = layout.rank ?? work.rank(node.outputs[0]!)
  const values = biasOf(work, row.bias === undefined ? undefined : node.inputs[row.bias], layout)
  // A norm's channels are axis 1, those of a product its last: the same for rank 2 alone.
  const fits = layout.rank !== undefined || (rank === 2 && weight.shape.length === 2)
  return values && fits ? { node, weight, layout, bias: { at: row.bias, values } } : undefined
}

/** One number per channel; undefined where it is no constant, or differs along other axes too. */
function biasOf(work: Work, name: string | undefined, { outputs, beta }: Layout): number[] | undefined {
  if (name === undefined || name === '') return Array(outputs).fill(0)
  const given = work.constant(name)
  const size = given && elements(given.shape)
  if (!given || (size !== 1 && (size !== outputs || given.shape.at(-1) !== outputs))) return undefined
  const values = numbers(given)
  return Array.from({ length: outputs }, (_, c) => beta * values[size === 1 ? 0 : c]!)
}

/** layer → norm, or layer → Add → norm. */
function foldAfter(work: Work, norm: Node): boolean {
  const affine = affineOf(work, norm)
  const [from = ''] = norm.inputs
  const before = work.producer(from)
  if (!affine || !before || work.onlyReader(from) !== norm) return false
  const added = addendOf(work, before, affine.scale.length)
  const layer = layerOf(work, added ? work.producer(added.from) : before)
  if (!layer || layer.layout.outputs !== affine.scale.length) return false
  if (added && work.onlyReader(added.from) !== before) return false
  const { scale, shift } = affine
  const weighted = (i: number) => scale[layer.layout.output(i)]!
  const scaled = layer.bias.values.map((b, c) => b * scale[c]!)
  const y = norm.outputs[0]!
  if (added) {
    const values = added.values.map((b, c) => b * scale[c]! + shift[c]!)
    const addend = work.keep(added.name, before, { ...tensor(layer.weight.dtype, added.shape, values) })
    const inputs = before.inputs.map(name => (name === added.name ? addend : name))
    const biased = layer.bias.values.some(b => b !== 0)
    const changed = withWeight(work, layer, weighted, biased ? scaled : undefined)
    work.replace([layer.node, changed], [before, { ...before, inputs, outputs: [y] }], [norm, undefined])
    return true
  }
  const bias = scaled.map((b, c) => b + shift[c]!)
  if (layer.bias.at !== undefined)
    work.replace(
      [layer.node, { ...withWeight(work, layer, weighted, bias), outputs: [y] }],
      [norm, undefined],
    )
  else {
    const name = work.keep(norm.inputs[2]!, norm, tensor(layer.weight.dtype, [bias.length], bias))
    const add: Node = {
      name: norm.name,
      op: 'Add',
      domain: '',
      inputs: [from, name],
      outputs: [y],
      attributes: {},
    }
    work.replace([layer.node, withWeight(work, layer, weighted, undefined)], [norm, add])
  }
  return true
}

/** norm → layer. */
function foldBefore(work: Work, norm: Node): boolean {
  const affine = affineOf(work, norm)
  const [from = ''] = norm.inputs
  const y = norm.outputs[0]!
  const layer = layerOf(work, work.onlyReader(y))
  if (!affine || layer?.node.inputs[0] !== y || layer.layout.inputs !== affine.scale.length) return false
  const { layout, weight, bias } = layer
  const moves = affine.shift.some(v => v !== 0)
  if (moves && (!layout.unpadded || bias.at === undefined)) return false
  // A product's inputs are channels of axis 1 in rank 2 alone.
  if (layout.rank === undefined && work.rank(from) !== 2) return false
  const sums = [...bias.values]
  elementsOf(weight).forEach((w, i) => {
    sums[layout.output(i)]! += layout.alpha * w * affine.shift[layout.input(i)]!
  })
  const changed = withWeight(work, layer, i => affine.scale[layout.input(i)]!, moves ? sums : undefined)
  work.replace([norm, undefined], [layer.node, { ...changed, inputs: [from, ...changed.inputs.slice(1)] }])
  return true
}

/** The layer with its weight times factors, and with another bias if one is given. */
function withWeight(
  work: Work,
  { node, weight, bias }: Layer,
  factor: (i: number) => number,
  values: readonly number[] | undefined,
): Node {
  const product = elementsOf(weight).map((w, i) => w * factor(i))
  const inputs = [...node.inputs]
  inputs[1] = work.keep(node.inputs[1]!, node, tensor(weight.dtype, weight.shape, product))
  if (values === undefined || bias.at === undefined) return { ...node, inputs }
  const stem = node.inputs[1]!.replace(/[._/]?weight$/i, '')
  const given = node.inputs[bias.at]
  const own = tensor(weight.dtype, [values.length], values)
  inputs[bias.at] = given ? work.keep(given, node, own) : work.keep(`${stem}.bias`, undefined, own)
  // It stands in the bias already.
  const { beta: _, ...attributes } = node.attributes
  return { ...node, inputs, attributes }
}

const elementsOf = (t: Tensor) => Float64Array.from(t.dtype === 'float32' ? floats(t) : numbers(t))

/** The per-channel constant that `node` adds to its other input. */
function addendOf(work: Work, node: Node, channels: number) {
  if (node.op !== 'Add' || node.domain !== '') return undefined
  const at = node.inputs.findIndex(name => work.constant(name))
  const [name, from] = [node.inputs[at], node.inputs[1 - at]]
  const given = work.constant(name)
  const rank = work.rank(node.outputs[0]!)
  if (!given || name === undefined || from === undefined || rank === undefined) return undefined
  if (given.shape.length > rank || work.rank(from) !== rank) return undefined
  const lengths = [...Array(rank - given.shape.length).fill(1), ...given.shape]
  if (lengths.some((d, axis) => d !== 1 && (axis !== 1 || d !== channels))) return undefined
  const values = numbers(given)
  const shape = lengths.slice(1).map((_, i) => (i === 0 ? channels : 1))
  return {
    name,
    from,
    shape,
    values: Array.from({ length: channels }, (_, c) => values[values.length === 1 ? 0 : c]!),
  }
}
