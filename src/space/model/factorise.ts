// Dense convolutions made cheaper: depthwise and pointwise in turn, or in groups, with what the weights allow inherited.
import { attr, type Graph, label, type Node, type Shapes } from '../../ir/index.ts'
import { gcd } from '../axis.ts'
import { type Convolution, channelsOf, convolution, energy, ownConvolutions } from './convolutions.ts'
import { type Edit, freeName, nodeAt, replaced, weightsFor } from './edit.ts'

const forms = ['dense', 'grouped by 2', 'grouped by 4', 'separable'] as const
const [dense, , , separableForm] = [0, 1, 2, 3]
const groupsOf = [1, 2, 4, 1]

/** Narrower layers gain nothing. */
const fewestChannels = 8

/** One choice per dense convolution with more than one tap and at least 8 channels in and out. */
export function formEdits(graph: Graph, shapes: Shapes): Edit[] {
  return ownConvolutions(graph).flatMap(conv => {
    const { node, group, sides, shape } = conv
    const channels = Math.min(shape[0]!, channelsOf(shapes, node.inputs[0]!))
    const isDense = group === 1 && taps(sides) > 1 && channels >= fewestChannels
    return isDense ? [editOf(conv)] : []
  })
}

const taps = (sides: readonly number[]) => sides.reduce((a, b) => a * b, 1)

function editOf(seed: Convolution): Edit {
  const { node } = seed
  const value = node.outputs[0]!
  const name = label(node)
  return {
    choice: {
      name: `${name} form`,
      kind: 'op',
      options: forms.map((_, i) => i),
      labels: forms,
      ordered: false,
      default: dense,
      layers: [name],
    },
    targets: [value],
    keeps: option => (option === dense ? 1 : energy(remaining(seed, option), seed)),
    apply: (graph, option, isExact) => {
      const conv = convolution(graph, nodeAt(graph, value))
      if (!conv || option === dense || taps(conv.sides) === 1) return graph
      return option === separableForm
        ? separated(graph, conv, isExact)
        : inGroups(graph, conv, groupsOf[option]!, isExact)
    },
  }
}

/** Output channels see only inputs of their own group; where a width is no multiple, the largest number of groups is. */
function inGroups(graph: Graph, conv: Convolution, wanted: number, isExact: boolean): Graph {
  const { node, shape, sides } = conv
  const [out, into] = [shape[0]!, shape[1]!]
  const groups = gcd(wanted, gcd(out, into))
  if (groups === 1) return graph
  const per = into / groups
  const name = freeName(graph, `${node.inputs[1]}/groups${groups}`)
  const make = () => groupedWeights(conv.weights(), out, into * taps(sides), groups)
  const next = {
    ...node,
    inputs: node.inputs.with(1, name),
    attributes: { ...node.attributes, group: attr.int(groups) },
  }
  return replaced(graph, new Map([[node, [next]]]), {
    [name]: weightsFor([out, per, ...sides], isExact, make),
  })
}

/** Of each filter of `run` weights, the part that reads the inputs of its own group. */
function groupedWeights(all: Float32Array, out: number, run: number, groups: number): Float32Array {
  const own = run / groups
  const made = new Float32Array(out * own)
  for (let o = 0; o < out; o++) {
    const from = o * run + Math.floor((o * groups) / out) * own
    made.set(all.subarray(from, from + own), o * own)
  }
  return made
}

/** What of the seed's weights a form has: the filters' unit length lets the pointwise weights speak for both factors. */
function remaining(conv: Convolution, option: number): Float32Array {
  const [out, into] = [conv.shape[0]!, conv.shape[1]!]
  if (option === separableForm) return separableFactors(conv.weights(), out, into, taps(conv.sides)).pointwise
  const groups = gcd(groupsOf[option]!, gcd(out, into))
  return groupedWeights(conv.weights(), out, into * taps(conv.sides), groups)
}

/** A depthwise convolution with all that is spatial, then a pointwise one with name, output and bias of the dense one. */
function separated(graph: Graph, conv: Convolution, isExact: boolean): Graph {
  const { node, shape, sides } = conv
  const [out, into] = [shape[0]!, shape[1]!]
  const [value, spatial, mixing] = ['depthwise', 'depthwise.weight', 'pointwise.weight'].map(part =>
    freeName(graph, `${node.outputs[0]}/${part}`),
  )
  let factors: Factors | undefined
  const found = () => {
    factors ??= separableFactors(conv.weights(), out, into, taps(sides))
    return factors
  }
  const depthwise: Node = {
    ...node,
    name: `${label(node)}/depthwise`,
    inputs: [node.inputs[0]!, spatial!],
    outputs: [value!],
    attributes: { ...node.attributes, group: attr.int(into) },
  }
  const pointwise: Node = {
    ...node,
    inputs: [value!, mixing!, ...node.inputs.slice(2)],
    attributes: { kernel_shape: attr.ints(sides.map(() => 1)) },
  }
  return replaced(graph, new Map([[node, [depthwise, pointwise]]]), {
    [spatial!]: weightsFor([into, 1, ...sides], isExact, () => found().depthwise),
    [mixing!]: weightsFor([out, into, ...sides.map(() => 1)], isExact, () => found().pointwise),
  })
}

export type Factors = { readonly depthwise: Float32Array; readonly pointwise: Float32Array }

const powerSteps = 60

/**
 * The best depthwise–pointwise approximation of dense weights [out, in, taps] in least squares: for each input channel
 * the leading singular vectors of its [out, taps] matrix (Eckart and Young, 1936), which is exact where that matrix has
 * rank one.
 */
export function separableFactors(weights: Float32Array, out: number, into: number, taps: number): Factors {
  const depthwise = new Float32Array(into * taps)
  const pointwise = new Float32Array(out * into)
  for (let i = 0; i < into; i++) {
    const at = (o: number, t: number) => weights[(o * into + i) * taps + t]!
    const filter = leading(gram(at, out, taps), taps)
    depthwise.set(filter, i * taps)
    for (let o = 0; o < out; o++) {
      let projection = 0
      for (let t = 0; t < taps; t++) projection += at(o, t) * filter[t]!
      pointwise[o * into + i] = projection
    }
  }
  return { depthwise, pointwise }
}

/** MᵀM of an [out, taps] matrix. */
function gram(at: (o: number, t: number) => number, out: number, taps: number): Float64Array {
  const product = new Float64Array(taps * taps)
  for (let o = 0; o < out; o++)
    for (let a = 0; a < taps; a++) {
      const x = at(o, a)
      for (let b = 0; b < taps; b++) product[a * taps + b]! += x * at(o, b)
    }
  return product
}

/** The unit eigenvector of the largest eigenvalue by power iteration, from the row of the largest diagonal element. */
function leading(matrix: Float64Array, size: number): Float64Array {
  let most = 0
  for (let i = 1; i < size; i++) if (matrix[i * size + i]! > matrix[most * size + most]!) most = i
  let vector = unit(matrix.slice(most * size, (most + 1) * size))
  for (let step = 0; step < powerSteps; step++) {
    const next = new Float64Array(size)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) next[a]! += matrix[a * size + b]! * vector[b]!
    vector = unit(next)
  }
  return vector
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
  return length > 0 ? vector.map(x => x / length) : vector.fill(0).fill(1, 0, 1)
}
