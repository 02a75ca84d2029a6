// The text form of a graph, for people and snapshots: one line per input, constant, node and output.
// Names from the file are shown without control characters, quoted unless plain, and shortened.
import { printable } from '../errors.ts'
import type { Attribute, Body, Dim, Graph, Node, Shape, Tensor, TensorType, Value } from './graph.ts'
import { elements, numbers } from './tensor.ts'

/**
 * A graph as text. Constants show their type, and their numbers up to eight of them.
 * @example print(graph) // graph opset 17\n  input x: float32[N, 4]\n  y = Relu(x)\n  output y: float32[N, 4]
 */
export function print(graph: Graph): string {
  const domains = Object.entries(graph.domains).map(([domain, version]) => `, ${name(domain)} ${version}`)
  return `graph ${name(graph.name)} opset ${graph.opset}${domains.join('')}\n${printBody(graph, '  ')}\n`
}

function printBody(body: Body, indent: string): string {
  return [
    ...body.inputs.map(v => `input ${printValue(v)}`),
    ...[...body.constants].map(([n, t]) => `const ${name(n)}: ${printTensor(t)}`),
    ...body.nodes.map(n => printNode(n, indent)),
    ...body.outputs.map(v => `output ${printValue(v)}`),
  ]
    .map(line => indent + line)
    .join('\n')
}

function printNode(node: Node, indent: string): string {
  const domain = node.domain && `${node.domain}.`
  const attributes = Object.entries(node.attributes).map(
    ([key, a]) => `${name(key)}=${printAttribute(a, indent)}`,
  )
  const options = attributes.length > 0 ? ` {${attributes.join(', ')}}` : ''
  return `${node.outputs.map(name).join(', ')} = ${name(domain + node.op)}(${node.inputs.map(name).join(', ')})${options}`
}

function printAttribute(a: Attribute, indent: string): string {
  switch (a.type) {
    case 'graph':
      return printGraph(a.value, indent)
    case 'graphs':
      return `[${a.value.map(g => printGraph(g, indent)).join(', ')}]`
    case 'tensor':
      return printTensor(a.value)
    case 'tensors':
      return `[${a.value.map(printTensor).join(', ')}]`
    case 'floats':
    case 'ints':
      return list(a.value, figure)
    case 'strings':
      return list(a.value, quoted)
    case 'string':
      return quoted(a.value)
    default:
      return figure(a.value)
  }
}

const printGraph = (body: Body, indent: string) => `{\n${printBody(body, `${indent}    `)}\n${indent}  }`

function printTensor(t: Tensor): string {
  const shown = t.dtype !== 'string' && elements(t.shape) <= 8
  return `${printType(t)}${shown ? ` ${list(numbers(t), figure)}` : ''}`
}

const printValue = (v: Value) => `${name(v.name)}: ${printType(v)}`

/** `float32[N, 3]`; `?` stands for what is unknown. */
export function printType({ dtype, shape }: TensorType): string {
  return `${dtype ?? '?'}${printShape(shape)}`
}

/** `[N, 3]`, or `[…]` where not even the rank is known. */
export const printShape = (shape: Shape | undefined): string =>
  shape ? `[${shape.map(dim).join(', ')}]` : '[…]'

const dim = (d: Dim) => (typeof d === 'number' ? figure(d) : d.startsWith('?') ? '?' : name(d))
// Nine significant digits tell all float32 apart.
const figure = (x: number) =>
  Math.abs(x) === 2 ** 63 ? (x < 0 ? '-end' : 'end') : String(Number(x.toPrecision(9)))
const list = <T>(items: readonly T[], show: (item: T) => string) =>
  `[${items.slice(0, 64).map(show).join(', ')}${items.length > 64 ? `, … ${items.length - 64} more` : ''}]`
const quoted = (text: string) => JSON.stringify(printable(text))
const name = (text: string) => (/^[\w./:+-]{1,200}$/.test(text) ? text : text === '' ? '_' : quoted(text))
