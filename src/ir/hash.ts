// The identity of a graph: a SHA-256 of its structure. Two graphs that differ only in names, in the order of nodes
// among topological orders, or in documentation, producer and hints have the same hash.
// Every value is named by how it is computed (a Merkle tree from the inputs on), then every node again by who uses
// it (from the outputs back), so that shared and repeated work, and dead nodes, are told apart.
import { createHash } from 'node:crypto'
import { bodies } from './attributes.ts'
import type { Attribute, Body, Graph, Node, Shape, Tensor } from './graph.ts'
import { captures } from './rewrite.ts'

export type HashOptions = {
  /** Contents of the weights count (default true). Contents of int64, bool and string constants always do: they
   *  are shapes, axes and indices. */
  readonly weights?: boolean
  /** Shapes of the inputs count (default true); symbolic lengths by equality, not by name. */
  readonly shapes?: boolean
}

/** 64 hexadecimal digits. @example hash(graph, { weights: false }) === hash(retrained, { weights: false }) */
export function hash(graph: Graph, options: HashOptions = {}): string {
  const context: Context = {
    weights: options.weights ?? true,
    shapes: options.shapes ?? true,
    versions: { ...graph.domains, '': graph.opset },
    dims: new Map(),
  }
  return hashBody(graph, new Map(), context)
}

type Context = {
  readonly weights: boolean
  readonly shapes: boolean
  readonly versions: Readonly<Record<string, number>>
  /** Symbolic lengths in order of first appearance. */
  readonly dims: Map<string, number>
}

function hashBody(body: Body, values: Map<string, string>, context: Context): string {
  const constants = [...body.constants].map(([name, t]) => {
    const id = hashTensor(t, context)
    values.set(name, id)
    return id
  })
  body.inputs.forEach(({ name, dtype, shape }, i) => {
    const fallback = body.constants.has(name) ? values.get(name)! : ''
    const lengths = context.shapes ? hashShape(shape, context) : (shape?.length ?? '?')
    values.set(name, digest(['input', i, dtype ?? '?', lengths, fallback]))
  })
  const forward = new Map(body.nodes.map(node => [node, hashNode(node, values, context)]))
  const backward = hashUses(body, forward)
  const results = body.outputs.map(({ name }) => values.get(name) ?? '')
  for (const name of definitions(body)) values.delete(name)
  return digest(['body', body.inputs.length, ...results, '|', ...constants.sort(), '|', ...backward.sort()])
}

// A subgraph's names go when it ends; names are unique, so none of the outer scope goes with them.
const definitions = (body: Body) => [
  ...body.inputs.map(v => v.name),
  ...body.constants.keys(),
  ...body.nodes.flatMap(node => node.outputs),
]

/** Names the node by its computation, and its outputs after it in `values`. */
function hashNode(node: Node, values: Map<string, string>, context: Context): string {
  const inputs = node.inputs.map(name => (name === '' ? '' : (values.get(name) ?? '')))
  const attributes = Object.keys(node.attributes)
    .sort()
    .flatMap(key => [key, hashAttribute(node.attributes[key]!, values, context)])
  const version = context.versions[node.domain] ?? 0
  const id = digest([
    'node',
    node.domain,
    version,
    node.op,
    ...inputs,
    '|',
    ...attributes,
    '|',
    node.outputs.length,
  ])
  node.outputs.forEach((name, i) => {
    if (name !== '') values.set(name, digest([id, i]))
  })
  return id
}

/** Names every node by its computation and its users, last node first. */
function hashUses(body: Body, forward: ReadonlyMap<Node, string>): string[] {
  const uses = new Map<string, string[]>()
  const use = (name: string, user: string) => {
    const list = uses.get(name)
    if (list) list.push(user)
    else uses.set(name, [user])
  }
  for (const [i, { name }] of body.outputs.entries()) use(name, `output ${i}`)
  return body.nodes.toReversed().map(node => {
    const users = node.outputs.flatMap((name, i) => [i, ...(uses.get(name) ?? []).sort()])
    const id = digest([forward.get(node)!, ...users])
    for (const [i, name] of node.inputs.entries()) use(name, `${id} ${i}`)
    for (const inner of bodies(node)) for (const name of captures(inner)) use(name, id)
    return id
  })
}

function hashAttribute(a: Attribute, values: Map<string, string>, context: Context): string {
  switch (a.type) {
    case 'tensor':
      return hashTensor(a.value, context)
    case 'tensors':
      return digest([a.type, ...a.value.map(t => hashTensor(t, context))])
    case 'graph':
      return hashBody(a.value, values, context)
    case 'graphs':
      return digest([a.type, ...a.value.map(g => hashBody(g, values, context))])
    case 'floats':
    case 'ints':
    case 'strings':
      return digest([a.type, ...a.value.map(exact)])
    default:
      return digest([a.type, exact(a.value)])
  }
}

const exact = (x: number | string): string => (Object.is(x, -0) ? '-0' : String(x))

function hashTensor({ dtype, shape, bytes }: Tensor, { weights }: Context): string {
  const counted = weights || dtype === 'int64' || dtype === 'bool' || dtype === 'string'
  const content = counted ? createHash('sha256').update(bytes).digest('hex') : ''
  return digest(['tensor', dtype, shape.join(), content])
}

function hashShape(shape: Shape | undefined, { dims }: Context): string {
  if (shape === undefined) return '?'
  for (const d of shape) if (typeof d === 'string' && !dims.has(d)) dims.set(d, dims.size)
  return shape.map(d => (typeof d === 'number' ? d : `$${dims.get(d)}`)).join()
}

/** Parts are length-prefixed, so that no two lists of parts give the same text. */
const digest = (parts: readonly (string | number)[]): string => {
  const text = parts.map(part => `${String(part).length}:${part}`).join('')
  return createHash('sha256').update(text).digest('hex')
}
