// Common subexpressions: nodes that do the same to the same values run once. Constants are the same where they are small
// and equal (shapes, axes); weights by name.
import { bodies, type Graph, type Node, opKey, type Tensor } from '../../ir/index.ts'

const small = 64

/** Nodes whose results an earlier node has already, with the names of those results. */
export function repeated(graph: Graph): ReadonlyMap<Node, readonly string[]> {
  const names = new Map<string, string>()
  for (const [name, tensor] of graph.constants) names.set(name, constantKey(tensor) ?? name)
  const known = new Map<string, Node>()
  const again = new Map<Node, readonly string[]>()
  for (const node of graph.nodes) {
    const key = keyOf(node, names)
    const first = key === undefined ? undefined : known.get(key)
    if (key !== undefined && !first) known.set(key, node)
    if (!first) continue
    again.set(node, first.outputs)
    node.outputs.forEach((output, i) => {
      names.set(output, names.get(first.outputs[i]!) ?? first.outputs[i]!)
    })
  }
  return again
}

const constantKey = ({ dtype, shape, bytes }: Tensor) =>
  bytes.length <= small ? `${dtype} ${shape} ${Buffer.from(bytes).toString('hex')}` : undefined

/** Undefined for what may differ each time or is too long to compare. */
function keyOf(node: Node, names: ReadonlyMap<string, string>): string | undefined {
  if (/^(Random|Multinomial|Bernoulli|Dropout)/.test(node.op) || bodies(node).length > 0) return undefined
  const attributes: string[] = []
  for (const [name, attribute] of Object.entries(node.attributes)) {
    const text = attribute.type === 'tensor' ? constantKey(attribute.value) : JSON.stringify(attribute.value)
    if (text === undefined) return undefined
    attributes.push(`${name}=${text}`)
  }
  const inputs = node.inputs.map(name => names.get(name) ?? name)
  return JSON.stringify([opKey(node.domain, node.op), inputs, attributes.sort(), node.outputs.length])
}
