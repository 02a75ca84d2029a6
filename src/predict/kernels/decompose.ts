// Graph → kernels: nodes that ONNX Runtime folds, drops and fuses are one or none, those of the blocked layout are marked,
// and each kernel has what its time depends on. Needs no runtime.
import { foldedNodes, nodeMacs } from '../../cost/index.ts'
import {
  defaultBinding,
  dtypes,
  type Fact,
  type Graph,
  inferShapes,
  intAttr,
  intsAttr,
  type Node,
} from '../../ir/index.ts'
import { blocked, isDirect } from './blocked.ts'
import { passes } from './fusions.ts'
import type { Kernel } from './kernel.ts'
import { repeated } from './repeated.ts'
import { type Step, Steps } from './steps.ts'

export type Fusing = {
  /** Channels in a block of the runtime's blocked layout (8 with AVX2, 16 with AVX-512); 0 = it has none. */
  readonly block: number
}

/**
 * What a runtime starts for `graph`, in order; a symbolic batch is 1.
 * @throws UserError as `inferShapes`
 * @example decompose(graph, { block: 8 }).filter(kernel => kernel.op === 'Conv').length
 */
export const decompose = (graph: Graph, fusing: Fusing): Kernel[] => decomposed(graph, fusing).kernels

/** The same with the steps that they come from, one for each kernel. @throws UserError as `inferShapes` */
export function decomposed(
  graph: Graph,
  { block }: Fusing,
): { readonly kernels: Kernel[]; readonly list: readonly Step[]; readonly steps: Steps } {
  const facts = inferShapes(graph, defaultBinding(graph))
  const lengths = (name: string) => lengthsOf(facts.get(name))
  const distinct = onceEach(graph)
  const steps = new Steps(distinct, constantNodes(distinct, facts), lengths)
  // What no output needs is not run.
  for (const step of steps.list().reverse()) steps.dropUnread(step.outputs[0] ?? '')
  for (const pass of passes)
    for (const step of steps.list())
      if (steps.has(step)) pass.some(rule => rule.at.has(step.op) && rule.apply(step, steps))
  const list = block > 0 ? blocked(steps, block) : steps.list()
  return { kernels: list.map(step => kernelOf(step, steps, { graph, facts }, block)), list, steps }
}

/** Without nodes that repeat an earlier one; who read them reads that. */
function onceEach(graph: Graph): Graph {
  const again = repeated(graph)
  const outputs = new Set(graph.outputs.map(value => value.name))
  const gone = [...again].filter(([node]) => !node.outputs.some(name => outputs.has(name)))
  if (gone.length === 0) return graph
  const renamed = new Map(gone.flatMap(([node, names]) => node.outputs.map((name, i) => [name, names[i]!])))
  const dropped = new Set(gone.map(([node]) => node))
  const now = (name: string): string => (renamed.has(name) ? now(renamed.get(name)!) : name)
  const nodes = graph.nodes.flatMap(node => {
    if (dropped.has(node)) return []
    return [node.inputs.some(name => renamed.has(name)) ? { ...node, inputs: node.inputs.map(now) } : node]
  })
  return { ...graph, nodes }
}

const lengthsOf = (fact: Fact | undefined): readonly number[] | undefined =>
  fact?.shape?.every(length => typeof length === 'number') ? (fact.shape as readonly number[]) : undefined

/** Nodes that a runtime folds: all they read is constant, or the shape of a value whose lengths the model fixes. */
function constantNodes(graph: Graph, bound: ReadonlyMap<string, Fact>): Set<Node> {
  const folded = foldedNodes(graph)
  // Weights of a quantised model stay whole numbers for the fusions with their readers.
  for (const node of folded) if (node.op === 'DequantizeLinear') folded.delete(node)
  const shaped = graph.nodes.filter(node => node.op === 'Shape' && node.domain === '')
  if (shaped.length === 0) return folded
  const isFixed = graph.inputs.every(({ shape }) => shape?.every(length => typeof length === 'number'))
  const facts = isFixed ? bound : inferShapes(graph)
  const known = new Set(shaped.filter(node => lengthsOf(facts.get(node.inputs[0] ?? ''))))
  const constants = new Set(graph.constants.keys())
  for (const node of graph.nodes) {
    if (!known.has(node) && !folded.has(node) && !isAllIn(node, constants)) continue
    folded.add(node)
    for (const name of node.outputs) constants.add(name)
  }
  return folded
}

const isAllIn = (node: Node, names: ReadonlySet<string>) =>
  node.inputs.length > 0 && node.inputs.every(name => name === '' || names.has(name))

type Scope = { readonly graph: Graph; readonly facts: ReadonlyMap<string, Fact> }

function kernelOf(step: Step, steps: Steps, scope: Scope, block: number): Kernel {
  const first = step.nodes[0]
  const data = step.inputs.find(name => name !== '' && !steps.isConstant(name)) ?? ''
  const bytes = (names: readonly string[]) =>
    [...new Set(names)].reduce((sum, name) => sum + bytesOf(scope.facts.get(name)), 0)
  const input = steps.lengths(data) ?? []
  const output = steps.lengths(step.outputs[0] ?? '') ?? []
  const weight = steps.lengths(step.inputs[1] ?? '') ?? []
  const isWindowed = first !== undefined && /Conv|Pool/.test(step.op) && !/Global/.test(step.op)
  const groups = first && /Conv/.test(step.op) ? intAttr(first, 'group', 1) : 1
  const macs = step.nodes.reduce((sum, node) => sum + (nodeMacs(node, scope) ?? 0), 0)
  return {
    op: step.op,
    layout: step.blocked ? 'blocked' : 'plain',
    activation: step.activation ?? '',
    adds: step.adds !== undefined,
    input,
    output,
    window: isWindowed ? (intsAttr(first, 'kernel_shape') ?? weight.slice(2)) : [],
    stride: isWindowed ? Math.max(1, ...(intsAttr(first, 'strides') ?? [])) : 1,
    groups,
    macs: step.blocked && step.op === 'Conv' ? macs * padding(input, output, groups, block) : macs,
    inputBytes: bytes([...steps.data(step), ...(step.adds === undefined ? [] : [step.adds])]),
    outputBytes: bytes(step.outputs),
    weightBytes: bytes(step.inputs.filter(name => name !== '' && steps.isConstant(name))),
  }
}

/** How much more a blocked convolution multiplies because its channels are filled up to whole blocks. */
function padding(input: readonly number[], output: readonly number[], groups: number, block: number): number {
  const filled = (channels: number) => (Math.ceil(channels / block) * block) / channels
  const [from = block, to = block] = [input[1], output[1]]
  if (groups > 1) return from === groups ? filled(to) : 1
  return filled(to) * (isDirect(from, 1, block) ? 1 : filled(from))
}

function bytesOf(fact: Fact | undefined): number {
  const shape = lengthsOf(fact)
  const row = dtypes[fact?.dtype ?? 'float32']
  return shape ? Math.ceil((shape.reduce((a, b) => a * b, 1) * (row.bits || 8)) / 8) : 0
}
