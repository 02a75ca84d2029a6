// Model-local functions, inlined before reading: what follows sees only operators. Values made inside a call get
// the prefix `<first output>/`, attribute references are replaced by the caller's attribute or its default.
import { create } from '@bufbuild/protobuf'
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
  SparseTensorProtoSchema,
  type TensorProto,
  TensorProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from './generated/onnx_pb.js'
import { type Limits, within } from './limits.ts'

/** The model's graph with every call of a model-local function replaced by the function's nodes. */
export function inlineFunctions(model: ModelProto, limits: Limits): GraphProto {
  const graph = model.graph!
  if (model.functions.length === 0) return graph
  const functions = new Map(model.functions.map(f => [keyOf(f.domain, f.name, f.overload), f]))
  if (functions.size !== model.functions.length)
    throw refused(model.functions[0]!.name, 'another function has the same name')
  checkImports(model)
  const context: Context = { functions, limits, taken: new Set(), nodes: 0, entries: 0 }
  collectNames(graph, context.taken)
  return inlineGraph(graph, context, [])
}

type Context = {
  readonly functions: ReadonlyMap<string, FunctionProto>
  readonly limits: Limits
  /** Every value name in use, so that new ones are new. */
  readonly taken: Set<string>
  nodes: number
  /** Names given so far. */
  entries: number
}

const keyOf = (domain: string, name: string, overload: string) =>
  JSON.stringify([domainName(domain), name, overload])
const refused = (name: string, reason: string) => userError('model-function', { name, reason })

/** A function's operators must mean what they mean in the graph they are put into. */
function checkImports(model: ModelProto): void {
  const versions = new Map(model.opsetImport.map(o => [domainName(o.domain), o.version]))
  for (const f of model.functions)
    for (const { domain, version } of f.opsetImport) {
      const other = versions.get(domainName(domain)) ?? version
      versions.set(domainName(domain), other)
      if (other !== version)
        throw refused(f.name, `it needs version ${version} of "${domain}", the model has ${other}`)
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
  return Object.assign(create(GraphProtoSchema), graph, { node })
}

function inlineNode(node: NodeProto, context: Context, stack: readonly string[]): NodeProto[] {
  context.nodes++
  within(context.limits, 'nodes', context.nodes)
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
  for (const [i, name] of f.input.entries()) names.set(name, call.input[i] ?? '')
  if (call.input.length > f.input.length || call.output.length > f.output.length)
    throw refused(f.name, 'a call has too many inputs or outputs')
  f.output.forEach((name, i) => {
    if (names.has(name)) throw refused(f.name, `the output "${name}" is an input`)
    if (call.output[i]) names.set(name, call.output[i])
  })
  const fresh = (name: string) => {
    context.entries++
    within(context.limits, 'entries', context.entries)
    const made = names.get(name) ?? newName(`${call.output[0] || call.name}/${name}`, context.taken)
    names.set(name, made)
    return made
  }
  const given = attributesOf(call, f)
  return f.node.map(n => substitute(n, fresh, given))
}

function newName(wanted: string, taken: Set<string>): string {
  let name = wanted
  while (taken.has(name)) name = `${wanted}#${taken.size}`
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
    return found ? [Object.assign(create(AttributeProtoSchema), found, { name: a.name })] : []
  })
  const renamed = Object.assign(create(NodeProtoSchema), node, {
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
  const value = (v: ValueInfoProto) =>
    Object.assign(create(ValueInfoProtoSchema), v, { name: rename(v.name) })
  const constant = (t: TensorProto) => Object.assign(create(TensorProtoSchema), t, { name: rename(t.name) })
  return Object.assign(create(GraphProtoSchema), graph, {
    input: graph.input.map(value),
    output: graph.output.map(value),
    valueInfo: [],
    initializer: graph.initializer.map(constant),
    sparseInitializer: graph.sparseInitializer.map(s =>
      Object.assign(create(SparseTensorProtoSchema), s, s.values && { values: constant(s.values) }),
    ),
    node: graph.node.map(n => substitute(n, rename, given)),
  })
}

/** The node with its subgraphs replaced; itself where it has none. */
function withGraphs(node: NodeProto, change: (graph: GraphProto) => GraphProto): NodeProto {
  if (graphsOf(node).length === 0) return node
  const attribute = node.attribute.map(a =>
    Object.assign(create(AttributeProtoSchema), a, a.g && { g: change(a.g) }, {
      graphs: a.graphs.map(change),
    }),
  )
  return Object.assign(create(NodeProtoSchema), node, { attribute })
}
