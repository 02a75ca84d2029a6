// Smaller kernels: a k×k convolution becomes k'×k' with the middle of its weights, its pads less by what was cut.
import { attr, type Graph, intsAttr, label } from '../../ir/index.ts'
import { type Convolution, convolution, energy, ownConvolutions, padsOf } from './convolutions.ts'
import { type Edit, freeName, nodeAt, replaced, weightsFor } from './edit.ts'

/** One choice per convolution with an equal odd side of 3 or more on every axis; 1 only for dense ones. */
export function kernelEdits(graph: Graph): Edit[] {
  return ownConvolutions(graph).flatMap(conv => {
    const side = conv.sides[0]!
    const isSquare = conv.sides.every(other => other === side)
    const smallest = conv.group === 1 ? 1 : 3
    const options = range(smallest, side).filter(option => canCrop(conv, (side - option) / 2))
    if (!isSquare || side % 2 === 0 || side < 3 || options.length < 2) return []
    return [editOf(conv, options)]
  })
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / 2) + 1) }, (_, i) => from + 2 * i)

function editOf(conv: Convolution, options: readonly number[]): Edit {
  const value = conv.node.outputs[0]!
  const name = label(conv.node)
  return {
    choice: { name: `${name} kernel`, kind: 'kernel', options, default: options.length - 1, layers: [name] },
    targets: [value],
    keeps: option =>
      energy(middle(conv.weights(), conv.shape, (conv.sides[0]! - options[option]!) / 2), conv),
    apply: (graph, option, isExact) => {
      const now = convolution(graph, nodeAt(graph, value))
      return now ? cropped(graph, now, options[option]!, isExact) : graph
    },
  }
}

const dilationOf = ({ node, sides }: Convolution): readonly number[] =>
  intsAttr(
    node,
    'dilations',
    sides.map(() => 1),
  )

function canCrop(conv: Convolution, cut: number): boolean {
  const dilations = dilationOf(conv)
  return padsOf(conv)?.every((pad, i) => pad >= cut * dilations[i % dilations.length]!) ?? true
}

function cropped(graph: Graph, conv: Convolution, side: number, isExact: boolean): Graph {
  const { node, shape, sides } = conv
  const cut = (sides[0]! - side) / 2
  if (cut <= 0 || !canCrop(conv, cut)) return graph
  const name = freeName(graph, `${node.inputs[1]}/kernel${side}`)
  const to = [...shape.slice(0, 2), ...sides.map(() => side)]
  const dilations = dilationOf(conv)
  const pads = padsOf(conv)?.map((pad, i) => pad - cut * dilations[i % dilations.length]!)
  const attributes = {
    ...node.attributes,
    kernel_shape: attr.ints(sides.map(() => side)),
    ...(pads ? { pads: attr.ints(pads) } : {}),
  }
  const made = weightsFor(to, isExact, () => middle(conv.weights(), shape, cut))
  const next = { ...node, attributes, inputs: node.inputs.with(1, name) }
  return replaced(graph, new Map([[node, [next]]]), { [name]: made })
}

/** The weights without `cut` positions on both sides of every axis after the second. */
export function middle(weights: Float32Array, shape: readonly number[], cut: number): Float32Array {
  const sides = shape.slice(2)
  const positions = sides.reduce<number[]>(
    (outer, side) =>
      outer.flatMap(base => Array.from({ length: side - 2 * cut }, (_, i) => base * side + cut + i)),
    [0],
  )
  const size = sides.reduce((a, b) => a * b, 1)
  const filters = weights.length / size
  const out = new Float32Array(filters * positions.length)
  for (let f = 0; f < filters; f++)
    positions.forEach((position, i) => {
      out[f * positions.length + i] = weights[f * size + position]!
    })
  return out
}
