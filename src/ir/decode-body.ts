// GraphProto → Body: values, nodes in topological order, attributes, constants.
import { userError } from '../errors.ts'
import { bodies } from './attributes.ts'
import { readSparse, readTensor, type Scope } from './decode-tensor.ts'
import { checkOp, domainName } from './domains.ts'
import * as onnx from './generated/onnx_pb.js'
import type { Attribute, Body, Node, Shape, Tensor, TensorType, Value } from './graph.ts'
import { within } from './limits.ts'
import { reads } from './rewrite.ts'
import { dtypeOfCode, saturate } from './tensor.ts'

export type { Scope }

export function readBody(proto: onnx.GraphProto, scope: Scope): Body {
  return {
    name: proto.name,
    inputs: proto.input.map(readValue),
    outputs: proto.output.map(readValue),
    nodes: sorted(proto.node.map(n => readNode(n, scope))),
    constants: readConstants(proto, scope),
    hints: readHints(proto.valueInfo),
  }
}

function readConstants(proto: onnx.GraphProto, scope: Scope): Map<string, Tensor> {
  const out = new Map<string, Tensor>()
  const add = (name: string, t: Tensor) => {
    if (out.has(name)) throw userError('model-name-duplicate', { name })
    out.set(name, t)
  }
  for (const t of proto.initializer) add(t.name, readTensor(t, scope))
  for (const t of proto.sparseInitializer) add(t.values?.name ?? '', readSparse(t, scope))
  return out
}

function readHints(infos: readonly onnx.ValueInfoProto[]): Map<string, TensorType> {
  const out = new Map<string, TensorType>()
  for (const { name, dtype, shape } of infos.map(readValue))
    if (dtype !== undefined) out.set(name, { dtype, shape })
  return out
}

function readValue({ name, type }: onnx.ValueInfoProto): Value {
  if (type?.value.case !== 'tensorType') return { name, dtype: undefined, shape: undefined }
  const { elemType, shape } = type.value.value
  return { name, dtype: dtypeOfCode(elemType), shape: shape && readShape(shape, name) }
}

// A length that is not stated gets a name of its own, `?value.axis`; `encode` leaves it out again.
function readShape({ dim }: onnx.TensorShapeProto, owner: string): Shape {
  return dim.map(({ value }, axis) => {
    if (value.case === 'dimValue' && value.value > Number.MAX_SAFE_INTEGER)
      throw userError('model-length', { name: owner, length: String(value.value) })
    if (value.case === 'dimValue' && value.value >= 0n) return Number(value.value)
    if (value.case === 'dimParam' && value.value !== '') return value.value
    return `?${owner}.${axis}`
  })
}

function readNode(proto: onnx.NodeProto, scope: Scope): Node {
  within(scope.limits, 'nodes', ++scope.budget.nodes)
  const domain = domainName(proto.domain)
  const label = proto.name || `${proto.opType} → ${proto.output[0] ?? ''}`
  checkOp(domain, proto.opType, label)
  const attributes: Record<string, Attribute> = Object.create(null)
  for (const a of proto.attribute) {
    if (a.name in attributes) throw userError('model-attribute-duplicate', { node: label, name: a.name })
    attributes[a.name] = readAttribute(a, label, scope)
  }
  return {
    name: proto.name,
    op: proto.opType,
    domain,
    inputs: proto.input,
    outputs: proto.output,
    attributes: { ...attributes },
  }
}

function readAttribute(a: onnx.AttributeProto, node: string, scope: Scope): Attribute {
  const wrong = (found: string, expected: string) =>
    userError('model-attribute-type', { node, name: a.name, found, expected })
  const need = <T>(x: T | undefined, what: string): T => {
    if (x === undefined) throw wrong('empty', what)
    return x
  }
  if (a.refAttrName !== '') throw wrong('a reference outside a function', 'a value')
  const kinds = onnx.AttributeProto_AttributeType
  switch (a.type) {
    case kinds.FLOAT:
      return { type: 'float', value: a.f }
    case kinds.INT:
      return { type: 'int', value: saturate(a.i) }
    case kinds.STRING:
      return { type: 'string', value: text(a.s, a.name, node) }
    case kinds.TENSOR:
      return { type: 'tensor', value: readTensor(need(a.t, 'a tensor'), scope) }
    case kinds.GRAPH:
      return { type: 'graph', value: readBody(need(a.g, 'a graph'), scope) }
    case kinds.FLOATS:
      return { type: 'floats', value: a.floats }
    case kinds.INTS:
      return { type: 'ints', value: a.ints.map(saturate) }
    case kinds.STRINGS:
      return { type: 'strings', value: a.strings.map(s => text(s, a.name, node)) }
    case kinds.TENSORS:
      return { type: 'tensors', value: a.tensors.map(t => readTensor(t, scope)) }
    case kinds.GRAPHS:
      return { type: 'graphs', value: a.graphs.map(g => readBody(g, scope)) }
    case kinds.SPARSE_TENSOR:
      return { type: 'tensor', value: readSparse(need(a.sparseTensor, 'a sparse tensor'), scope) }
    default:
      throw wrong(`of type ${a.type}`, 'a number, text, tensor or graph')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
function text(bytes: Uint8Array, name: string, node: string): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw userError('model-attribute-type', { node, name, found: 'binary', expected: 'UTF-8 text' })
  }
}

/** The nodes in a topological order: the given one if it is one, else the nearest by depth-first search. */
function sorted(nodes: readonly Node[]): readonly Node[] {
  return nodes.some(n => bodies(n).length > 0) || !inOrder(nodes) ? depthFirst(nodes) : nodes
}

function inOrder(nodes: readonly Node[]): boolean {
  const later = new Set(nodes.flatMap(n => n.outputs))
  later.delete('')
  for (const n of nodes) {
    if (n.inputs.some(name => later.has(name))) return false
    for (const name of n.outputs) later.delete(name)
  }
  return true
}

function depthFirst(nodes: readonly Node[]): Node[] {
  const makers = new Map(nodes.flatMap(n => n.outputs.filter(o => o !== '').map(o => [o, n] as const)))
  const state = new Map<Node, 'open' | 'done'>()
  const out: Node[] = []
  for (const root of nodes) {
    const stack: Node[] = [root]
    while (stack.length > 0) {
      const n = stack.at(-1)!
      if (state.get(n) === 'open') state.set(n, 'done') && out.push(n)
      if (state.get(n) === 'done') {
        stack.pop()
        continue
      }
      state.set(n, 'open')
      for (const name of reads(n)) {
        const maker = makers.get(name)
        if (maker === undefined || state.get(maker) === 'done') continue
        if (state.get(maker) === 'open') throw userError('model-cycle', { name })
        stack.push(maker)
      }
    }
  }
  return out
}
