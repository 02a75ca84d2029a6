// The invariants of a Graph, checked in one walk: names are unique (subgraphs included: no shadowing), every use is
// defined before it, constants have the bytes their shape asks for, every domain in use has a version.
import { type UserError, userError } from '../errors.ts'
import { bodies, label } from './attributes.ts'
import type { Body, Graph, Node, Tensor } from './graph.ts'
import { byteLength, elements } from './tensor.ts'

/** Op-sets of ai.onnx that we read: the newest ones are those that ONNX Runtime 1.30 takes (tried, op-set by op-set). */
export const opsets = { oldest: 7, newest: 26 } as const
/** Versions of the file format that ONNX Runtime 1.30 takes; 3 is the first with op-sets. */
export const irVersions = { oldest: 3, newest: 13 } as const

/** The first broken invariant, or undefined. */
export function firstProblem(graph: Graph): UserError | undefined {
  try {
    if (!isWithin(graph.opset, opsets)) throw userError('model-opset', { opset: graph.opset, ...opsets })
    if (!isWithin(graph.irVersion, irVersions))
      throw userError('model-ir-version', { version: graph.irVersion, ...irVersions })
    checkBody(graph, new Set(), graph.domains)
    return undefined
  } catch (problem) {
    return problem as UserError
  }
}

const isWithin = (x: number, { oldest, newest }: { oldest: number; newest: number }) =>
  Number.isInteger(x) && x >= oldest && x <= newest

type Domains = Readonly<Record<string, number>>

/** Checks one body; `defined` holds the names of the scopes around it, and does so again afterwards. */
function checkBody(body: Body, defined: Set<string>, domains: Domains): void {
  const own: string[] = []
  const define = (name: string) => {
    if (name === '' || defined.has(name)) throw userError('model-name-duplicate', { name })
    defined.add(name)
    own.push(name)
  }
  for (const { name } of body.inputs) define(name)
  const inputs = new Set(own)
  for (const [name, t] of body.constants) {
    if (!inputs.has(name)) define(name)
    checkTensor(t)
  }
  for (const node of body.nodes) {
    checkNode(node, defined, domains)
    for (const inner of bodies(node)) checkBody(inner, defined, domains)
    for (const name of node.outputs) if (name !== '') define(name)
  }
  for (const { name } of body.outputs)
    if (!defined.has(name)) throw userError('model-value-undefined', { name, user: 'the outputs' })
  for (const name of own) defined.delete(name)
}

function checkNode(node: Node, defined: ReadonlySet<string>, domains: Domains): void {
  if (node.op === '') throw userError('model-malformed', { reason: 'a node has no op_type' })
  if (node.domain !== '' && !Object.hasOwn(domains, node.domain))
    throw userError('model-domain-version', { node: label(node), domain: node.domain })
  for (const name of node.inputs)
    if (name !== '' && !defined.has(name))
      throw userError('model-value-undefined', { name, user: `node ${label(node)}` })
  for (const key in node.attributes) {
    const a = node.attributes[key]!
    if (a.type === 'tensor') checkTensor(a.value)
    else if (a.type === 'tensors') a.value.forEach(checkTensor)
  }
}

function checkTensor({ dtype, shape, bytes }: Tensor): void {
  const count = elements(shape)
  if (dtype !== 'string' && bytes.length !== byteLength(dtype, count))
    throw userError('model-tensor-size', {
      shape: `${dtype} ${shape.join('×')}`,
      reason: `that takes ${byteLength(dtype, count)} bytes, the file has ${bytes.length}`,
    })
}
