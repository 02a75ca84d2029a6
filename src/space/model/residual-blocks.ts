// Depth: residual blocks y = x + f(x), which a model can do without by taking y = x, everything else inherited.
import {
  type Graph,
  label,
  type Node,
  producers,
  prune,
  reads,
  rewrite,
  type Shapes,
} from '../../ir/index.ts'

export type ResidualBlock = {
  readonly name: string
  /** What is left where the block is dropped, and what it stood for. */
  readonly input: string
  readonly output: string
  /** Output values of the nodes that only the block needs. */
  readonly inner: readonly string[]
}

/** The first `most` blocks whose branch reads nothing but their input; none whose sum the model puts out. */
export function residualBlocks(graph: Graph, shapes: Shapes, most: number): ResidualBlock[] {
  const made = producers(graph)
  const held = new Set(graph.outputs.map(output => output.name))
  const found = graph.nodes.flatMap(node => {
    const [a = '', b = ''] = node.inputs
    const output = node.outputs[0]!
    const isSum = (node.op === 'Add' || node.op === 'Sum') && node.domain === '' && node.inputs.length === 2
    const isAlike = (name: string) => String(shapes.get(name)?.shape) === String(shapes.get(output)?.shape)
    if (!isSum || a === b || held.has(output) || ![a, b].every(isAlike)) return []
    return [{ name: label(node), sides: [a, b], output }]
  })
  return found
    .slice(0, 2 * most)
    .flatMap(({ name, sides, output }) => {
      const input = sides.find((side, i) => branch(sides[1 - i]!, side, graph, made))
      return input === undefined ? [] : [{ name, input, output, inner: innerNodes(graph, { input, output }) }]
    })
    .slice(0, most)
}

/** Whether `value` is computed from `source` and constants alone, and by at least one node. */
function branch(value: string, source: string, graph: Graph, made: ReadonlyMap<string, Node>): boolean {
  const seen = new Set<string>()
  const open = [value]
  let reached = false
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === source) reached = true
    if (name === source || graph.constants.has(name) || seen.has(name)) continue
    seen.add(name)
    const node = made.get(name)
    if (!node) return false
    open.push(...reads(node))
  }
  return reached && seen.size > 0
}

function innerNodes(graph: Graph, block: Pick<ResidualBlock, 'input' | 'output'>): string[] {
  const left = new Set(withoutBlocks(graph, [block]).graph.nodes.map(node => node.outputs[0]!))
  return graph.nodes.map(node => node.outputs[0]!).filter(value => !left.has(value))
}

/** The graph without the blocks; `nameOf` tells under which name a value of the seed is found now. */
export function withoutBlocks(
  graph: Graph,
  blocks: readonly Pick<ResidualBlock, 'input' | 'output'>[],
): { graph: Graph; nameOf: (value: string) => string } {
  if (blocks.length === 0) return { graph, nameOf: value => value }
  const instead = new Map(blocks.map(block => [block.output, block.input]))
  const nameOf = (value: string) => {
    let name = value
    for (let next = instead.get(name); next !== undefined; next = instead.get(name)) name = next
    return name
  }
  const nodes = graph.nodes.map(node =>
    node.inputs.some(name => instead.has(name)) ? { ...node, inputs: node.inputs.map(nameOf) } : node,
  )
  return { graph: prune(rewrite(graph, { nodes, hints: new Map() })), nameOf }
}
