// Older op-sets in one spelling: what follows (training, rewriting) needs to know one form of each operator only.
// Outputs in ONNX Runtime stay bit for bit the same.
import { userError } from '../errors.ts'
import { bodies, label } from './attributes.ts'
import type { Attribute, Body, Graph, Node, Shapes, Tensor } from './graph.ts'
import { rewrite } from './rewrite.ts'
import { inferShapes } from './shapes.ts'
import { canonicalOpset, type Speller, spellings } from './spellings.ts'

/**
 * The graph as op-set 18 spells it (attributes that became inputs, Upsample as Resize, …); newer op-sets stay.
 * @throws UserError `model-spelling` for the rare node that op-set 18 cannot express.
 */
export function normalise(graph: Graph): Graph {
  if (graph.opset >= canonicalOpset) return graph
  const context: Context = {
    opset: graph.opset,
    shapes: inferShapes(graph),
    taken: new Set(),
    used: new Set(),
  }
  collectNames(graph, context)
  const { nodes, constants } = normaliseBody(graph, context)
  return rewrite(graph, { nodes, constants, opset: canonicalOpset, irVersion: Math.max(8, graph.irVersion) })
}

type Context = {
  readonly opset: number
  readonly shapes: Shapes
  readonly taken: Set<string>
  readonly used: Set<string>
}

function collectNames(body: Body, { taken, used }: Pick<Context, 'taken' | 'used'>): void {
  for (const { name } of body.inputs) taken.add(name)
  for (const name of body.constants.keys()) taken.add(name)
  for (const { name } of body.outputs) used.add(name)
  for (const node of body.nodes) {
    for (const name of node.outputs) taken.add(name)
    for (const name of node.inputs) if (name !== '') used.add(name)
    for (const inner of bodies(node)) collectNames(inner, { taken, used })
  }
}

function normaliseBody(body: Body, context: Context): Body {
  const constants = new Map<string, Tensor>(body.constants)
  const fresh = (stem: string) => {
    let name = stem
    for (let i = 1; context.taken.has(name); i++) name = `${stem}_${i}`
    context.taken.add(name)
    return name
  }
  const nodes = body.nodes.flatMap(node => {
    const stem = `${node.outputs.find(name => name !== '') ?? node.op}/spelled`
    const speller: Speller = {
      constant: t => {
        const name = fresh(`${stem}_constant`)
        constants.set(name, t)
        return name
      },
      fresh: () => fresh(stem),
      constantOf: name => constants.get(name),
      isUsed: name => context.used.has(name),
      typeOf: name => {
        const type = context.shapes.get(name)
        return { dtype: type?.dtype, rank: type?.shape?.length }
      },
    }
    return spell(
      withBodies(node, inner => normaliseBody(inner, context)),
      speller,
      context.opset,
    )
  })
  return { ...body, nodes, constants }
}

/** The node after every rule that is newer than its op-set. */
function spell(node: Node, speller: Speller, opset: number): Node[] {
  const rules = node.domain === '' && Object.hasOwn(spellings, node.op) ? spellings[node.op]! : []
  return rules
    .filter(rule => opset < rule.before)
    .reduce<Node[]>(
      (nodes, rule) =>
        nodes.flatMap(n => {
          const spelled = rule.spell(n, speller)
          if (!spelled)
            throw userError('model-spelling', {
              node: label(node),
              op: node.op,
              opset,
              target: canonicalOpset,
            })
          return spelled
        }),
      [node],
    )
}

function withBodies(node: Node, change: (inner: Body) => Body): Node {
  if (bodies(node).length === 0) return node
  const entries = Object.entries(node.attributes).map(([key, a]): [string, Attribute] => {
    if (a.type === 'graph') return [key, { type: 'graph', value: change(a.value) }]
    return [key, a.type === 'graphs' ? { type: 'graphs', value: a.value.map(change) } : a]
  })
  return { ...node, attributes: Object.fromEntries(entries) }
}
