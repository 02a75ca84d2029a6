// Model-local functions, inlined before reading: what follows sees only operators. Values made inside a call get
// the prefix `<first output>/`, attribute references are replaced by the caller's attribute or its default.
import { clone, create } from '@bufbuild/protobuf'
import { userError } from '../errors.ts'
import { domainName } from './domains.ts'
import {
  type AttributeProto,
  AttributeProtoSchema,
  type FunctionProto,
  type GraphProto,
  GraphProtoSchema,
  type ModelProto,
  type NodeProto,
  NodeProtoSchema,
} from './generated/onnx_pb.js'
import { type Limits, within } from './limits.ts'

/** The model's graph with every call of a model-local function replaced by the function's nodes. */
export function inlineFunctions(model: ModelProto, limits: Limits): GraphProto {
  const graph = model.graph!
  if (model.functions.length === 0) return graph
  const functions = new Map(model.functions.map(f => [keyOf(f.domain, f.name, f.overload), f]))
  if (functions.size !== model.functions.length) throw refused('', 'two functions have one name')
  for (const f of model.functions) checkImports(f, model)
  const context: Context = { functions, limits, taken: new Set(), expanded: 0 }
  collectNames(graph, context.taken)
  return inlineGraph(graph, context, [])
}

type Context = {
  readonly functions: ReadonlyMap<string, FunctionProto>
  readonly limits: Limits
  /** Every value name in use, so that new ones are new. */
  readonly taken: Set<string>
  expanded: number
}

const keyOf = (domain: string, name: string, overload: string) =>
  JSON.stringify([domainName(domain), name, overload])
const refused = (name: string, reason: string) => userError('model-function', { name, reason })

/** A function's operators must mean what they mean in the graph they are put into. */
function checkImports(f: FunctionProto, model: ModelProto): void {
  const versions = new Map(model.opsetImport.map(o => [domainName(o.domain), o.version]))
  for (const { domain, version } of f.opsetImport) {
    const ours = versions.get(domainName(domain))
    if (ours !== undefined && ours !== version)
      throw refused(f.name, `it needs version ${version} of "${domain}", the model has ${ours}`)
  }
}

function collectNames(graph: GraphProto, into: Set<string>): void {
  for (const { name } of [...graph.input, ...graph.initializer, ...graph.output]) into.add(name)
  for (const node of graph.node) {
    for (const name of [...node.input, ...node.output]) into.add(name)
    for (const inner of graphsOf(node)) collectNames(inner, into)
  }
}

const graphsOf = (node: NodeProto): GraphProto[] =>
  node.attribute.flatMap(a => (a.g ? [a.g, ...a.graphs] : a.graphs))

function inlineGraph(graph: GraphProto, context: Context, stack: readonly string[]): GraphProto {
  const node = graph.node.flatMap(n => inlineNode(n, context, stack))
  return create(GraphProtoSchema, { ...graph, node })
}

function inlineNode(node: NodeProto, context: Context, stack: readonly string[]): NodeProto[] {
  context.expanded++
  within(context.limits, 'nodes', context.expanded)
  const key = keyOf(node.domain, node.opType, node.overload)
  const f = context.functions.get(key)
  if (!f) return [withGraphs(node, g => inlineGraph(g, context, stack))]
  if (stack.includes(key)) throw refused(f.name, 'it calls itself')
  within(context.limits, 'nesting', stack.length + 1)
  return expand(node, f, context).flatMap(n => inlineNode(n, context, [...stack, key]))
}

/** The nodes of one call, with the caller's names and attributes. */
function expand(call: NodeProto, f: FunctionProto, context: Context): NodeProto[] {
  const names = new Map<string, string>([['', '']])
  f.input.forEach((name, i) => names.set(name, call.input[i] ?? ''))
  if (call.input.length > f.input.length || call.output.length > f.output.length)
    throw refused(f.name, 'a call has too many inputs or outputs')
  f.output.forEach((name, i) => {
    if (names.has(name)) throw refused(f.name, `the output "${name}" is an input`)
    if (call.output[i]) names.set(name, call.output[i])
  })
  const fresh = (name: string) => {
    const made = names.get(name) ?? newName(`${call.output[0] || call.name}/${name}`, context.taken)
    names.set(name, made)
    return made
  }
  const given = attributesOf(call, f)
  return f.node.map(n => substitute(n, fresh, given))
}

function newName(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let i = 1; taken.has(name); i++) name = `${wanted}#${i}`
  taken.add(name)
  return name
}

/** What an attribute reference in the function stands for in this call. */
function attributesOf(call: NodeProto, f: FunctionProto): ReadonlyMap<string, AttributeProto> {
  return new Map([...f.attributeProto, ...call.attribute].map(a => [a.name, a]))
}

function substitute(
  node: NodeProto,
  rename: (name: string) => string,
  given: ReadonlyMap<string, AttributeProto>,
): NodeProto {
  // A reference to an attribute that neither the call nor a default gives leaves the operator's own default.
  const attribute = node.attribute.flatMap(a => {
    if (a.refAttrName === '') return [a]
    const found = given.get(a.refAttrName)
    return found ? [create(AttributeProtoSchema, { ...found, name: a.name })] : []
  })
  const renamed = create(NodeProtoSchema, {
    ...node,
    input: node.input.map(rename),
    output: node.output.map(rename),
    attribute,
  })
  return withGraphs(renamed, g => renameGraph(g, rename, given))
}

function renameGraph(
  graph: GraphProto,
  rename: (name: string) => string,
  given: ReadonlyMap<string, AttributeProto>,
): GraphProto {
  const copy = clone(GraphProtoSchema, graph)
  for (const v of [...copy.input, ...copy.output, ...copy.valueInfo, ...copy.initializer])
    v.name = rename(v.name)
  for (const { values } of copy.sparseInitializer) if (values) values.name = rename(values.name)
  copy.node = copy.node.map(n => substitute(n, rename, given))
  return copy
}

/** The node with its subgraphs replaced; itself where it has none. */
function withGraphs(node: NodeProto, change: (graph: GraphProto) => GraphProto): NodeProto {
  if (graphsOf(node).length === 0) return node
  const attribute = node.attribute.map(a =>
    create(AttributeProtoSchema, { ...a, ...(a.g && { g: change(a.g) }), graphs: a.graphs.map(change) }),
  )
  return create(NodeProtoSchema, { ...node, attribute })
}
