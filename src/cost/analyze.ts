// Graph → what it costs, without running it: parameters, multiply–accumulates, bytes, peak memory, layer by layer.
import {
  type Body,
  bodies,
  defaultBinding,
  type Graph,
  inferShapes,
  label,
  type Node,
  opKey,
  type Shape,
  type Shapes,
  type Value,
} from '../ir/index.ts'
import type { Deployment } from '../units.ts'
import type { Warning } from '../warnings.ts'
import { foldedNodes, valueBytes } from './activations.ts'
import { analysisWarnings, generatedBytes } from './analysis-warnings.ts'
import { nodeMacs, peakMemory } from './nested.ts'
import { countParameters, type ParameterCount } from './parameters.ts'

export type PerDeployment<T = number> = Readonly<Record<Deployment, T>>

export type LayerCost = {
  /** The node's name, or its op and first output. */
  readonly name: string
  readonly op: string
  /** Of its first output. */
  readonly outputShape: Shape | undefined
  readonly params: number
  readonly macs: number
  /** As stored. */
  readonly weightBytes: number
  /** Of all its outputs, as stored; 0 where a length is not known. */
  readonly outputBytes: number
}

export type Analysis = {
  /** Elements of floating-point constants and of quantised weights; parameters.ts has the exact rule. */
  readonly params: number
  /** Multiply–accumulates of the linear maps for the whole batch; biases count 0, mac-rules.ts has the formulas. */
  readonly macs: number
  /** Bytes of the parameters and their quantisation scales: as stored (`fp32`), and with 8-bit weights (`int8`). */
  readonly weightBytes: PerDeployment
  /**
   * The least memory the activations are known to run in: the largest sum of live inputs, outputs and values between
   * over the best order found. Weights, scratch space of kernels and the runtime are not in it: on a microcontroller
   * this is the arena in RAM, and `weightBytes` is in flash. `fp32`: elements as wide as the file says (float32: 4
   * bytes); `int8`: floats take 1 byte.
   */
  readonly peakActivationBytes: PerDeployment
  /** Whether no order has a lower peak; else the figure is the best of several orders. */
  readonly peakIsOptimal: PerDeployment<boolean>
  /** The layer at whose step the fp32 peak stands. */
  readonly peakLayer: string | undefined
  /** In the order of the file, without nodes that only work on constants. */
  readonly layers: readonly LayerCost[]
  /** Nodes by op (`opKey`), those of subgraphs included. */
  readonly ops: Readonly<Record<string, number>>
  /** Inputs and outputs, with the shapes the figures hold for. */
  readonly inputs: readonly Value[]
  readonly outputs: readonly Value[]
  readonly warnings: readonly Warning[]
  /** Figures that leave something out because a length depends on data: they are lower bounds. */
  readonly incomplete: { readonly macs: boolean; readonly memory: boolean }
}

export type AnalyzeOptions = {
  /** Shapes of inputs by name; a symbolic batch left over becomes 1. */
  readonly shapes?: Readonly<Record<string, readonly number[]>>
}

/**
 * The computed costs of a graph.
 * @throws UserError as `inferShapes`, and `cost-op-unknown` for an op without a row in the table of MACs.
 * @example analyze(decode(bytes), { shapes: { input: [1, 3, 32, 32] } }).macs
 */
export function analyze(graph: Graph, options: AnalyzeOptions = {}): Analysis {
  const assumed = assumedBatches(graph, options)
  const facts = inferShapes(graph, { ...assumed, ...options.shapes })
  const scope = { graph, facts }
  const folded = foldedNodes(graph)
  const parameters = countParameters(graph, folded)
  const counted = new Map(graph.nodes.map(node => [node, nodeMacs(node, scope)]))
  const [fp32, int8] = [peakMemory(scope, 'fp32'), peakMemory(scope, 'int8')]
  const uncounted = graph.nodes.filter(node => counted.get(node) === undefined)
  const typed = (v: Value): Value => {
    const fact = facts.get(v.name)
    return { name: v.name, dtype: fact?.dtype ?? v.dtype, shape: fact?.shape ?? v.shape }
  }
  return {
    params: parameters.total.params,
    macs: [...counted.values()].reduce<number>((sum, m) => sum + (m ?? 0), 0),
    weightBytes: parameters.total.bytes,
    peakActivationBytes: { fp32: fp32.peak, int8: int8.peak },
    peakIsOptimal: { fp32: fp32.optimal, int8: int8.optimal },
    peakLayer: fp32.at && label(fp32.at),
    layers: graph.nodes
      .filter(node => !folded.has(node))
      .map(node => layerCost(node, facts, parameters, counted.get(node))),
    ops: countOps(graph),
    inputs: graph.inputs.filter(v => !graph.constants.has(v.name)).map(typed),
    outputs: graph.outputs.map(typed),
    warnings: analysisWarnings({
      assumed: Object.keys(assumed),
      uncounted,
      unsized: fp32.unknown,
      generatedBytes: generatedBytes(graph, facts, folded),
    }),
    incomplete: { macs: uncounted.length > 0, memory: fp32.unknown.length > 0 },
  }
}

/** Symbolic batches that the caller fixes neither here nor, by their name, in another input. */
function assumedBatches(graph: Graph, { shapes = {} }: AnalyzeOptions): Record<string, Shape> {
  const told = graph.inputs.filter(input => Object.hasOwn(shapes, input.name))
  const symbols = new Set(told.flatMap(input => input.shape ?? []))
  const isFree = ({ name, shape }: Value) =>
    !told.some(v => v.name === name) && !symbols.has(shape?.[0] ?? '')
  const binding = defaultBinding(graph)
  const free = graph.inputs.filter(input => Object.hasOwn(binding, input.name) && isFree(input))
  return Object.fromEntries(free.map(({ name }) => [name, binding[name]!]))
}

function layerCost(
  node: Node,
  shapes: Shapes,
  parameters: ParameterCount,
  macs: number | undefined,
): LayerCost {
  const own = parameters.byNode.get(node)
  const outputs = node.outputs.filter(name => name !== '')
  return {
    name: label(node),
    op: opKey(node.domain, node.op),
    outputShape: shapes.get(outputs[0] ?? '')?.shape,
    params: own?.params ?? 0,
    macs: macs ?? 0,
    weightBytes: own?.bytes.fp32 ?? 0,
    outputBytes: outputs.reduce((sum, name) => sum + (valueBytes(shapes, name, 'fp32') ?? 0), 0),
  }
}

function countOps(graph: Body, counts = new Map<string, number>()): Record<string, number> {
  for (const node of graph.nodes) {
    const key = opKey(node.domain, node.op)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const inner of bodies(node)) countOps(inner, counts)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
