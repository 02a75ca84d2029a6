// Making and reading the attributes of a node. Readers take the default of the ONNX specification at the call.
import { userError } from '../errors.ts'
import type { Attribute, Body, Node, Tensor } from './graph.ts'

/** Makers of attributes. @example node('Conv', ['x', 'w'], ['y'], { group: attr.int(1) }) */
export const attr = {
  float: (value: number): Attribute => ({ type: 'float', value: Math.fround(value) }),
  int: (value: number): Attribute => ({ type: 'int', value }),
  string: (value: string): Attribute => ({ type: 'string', value }),
  tensor: (value: Tensor): Attribute => ({ type: 'tensor', value }),
  graph: (value: Body): Attribute => ({ type: 'graph', value }),
  floats: (value: readonly number[]): Attribute => ({ type: 'floats', value: value.map(Math.fround) }),
  ints: (value: readonly number[]): Attribute => ({ type: 'ints', value: [...value] }),
  strings: (value: readonly string[]): Attribute => ({ type: 'strings', value: [...value] }),
  tensors: (value: readonly Tensor[]): Attribute => ({ type: 'tensors', value: [...value] }),
  graphs: (value: readonly Body[]): Attribute => ({ type: 'graphs', value: [...value] }),
}

type Kind = Attribute['type']
type ValueOf<K extends Kind> = { [A in Attribute as A['type']]: A['value'] }[K]

/** The attribute `name` if the node has it; `model-attribute-type` if it is of another type. */
export function attribute<K extends Kind>(node: Node, name: string, type: K): ValueOf<K> | undefined {
  const found = Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined
  if (found === undefined) return undefined
  if (found.type !== type)
    throw userError('model-attribute-type', { node: label(node), name, found: found.type, expected: type })
  return found.value as ValueOf<K>
}

export function intAttr(node: Node, name: string): number | undefined
export function intAttr(node: Node, name: string, fallback: number): number
export function intAttr(node: Node, name: string, fallback?: number): number | undefined {
  return attribute(node, name, 'int') ?? fallback
}

export function intsAttr(node: Node, name: string): readonly number[] | undefined
export function intsAttr(node: Node, name: string, fallback: readonly number[]): readonly number[]
export function intsAttr(
  node: Node,
  name: string,
  fallback?: readonly number[],
): readonly number[] | undefined {
  return attribute(node, name, 'ints') ?? fallback
}

export function floatAttr(node: Node, name: string): number | undefined
export function floatAttr(node: Node, name: string, fallback: number): number
export function floatAttr(node: Node, name: string, fallback?: number): number | undefined {
  return attribute(node, name, 'float') ?? fallback
}

export function floatsAttr(node: Node, name: string): readonly number[] | undefined {
  return attribute(node, name, 'floats')
}

export function stringAttr(node: Node, name: string): string | undefined
export function stringAttr(node: Node, name: string, fallback: string): string
export function stringAttr(node: Node, name: string, fallback?: string): string | undefined {
  return attribute(node, name, 'string') ?? fallback
}

export const tensorAttr = (node: Node, name: string): Tensor | undefined => attribute(node, name, 'tensor')
export const graphAttr = (node: Node, name: string): Body | undefined => attribute(node, name, 'graph')

/** The subgraphs in a node's attributes. */
export function bodies(node: Node): Body[] {
  const out: Body[] = []
  for (const key in node.attributes) {
    const a = node.attributes[key]!
    if (a.type === 'graph') out.push(a.value)
    else if (a.type === 'graphs') for (const inner of a.value) out.push(inner)
  }
  return out
}

/** How a message names a node: its name, or its op and first output. */
export const label = (node: Node): string => node.name || `${node.op} → ${node.outputs.find(o => o) ?? ''}`
