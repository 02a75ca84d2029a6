// Small graphs for the tests of the ir layer: one that uses most of what a graph can hold, and arbitrary ones.
import fc from 'fast-check'
import {
  attr,
  body,
  build,
  type Graph,
  type Node,
  node,
  strings,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import type { Random } from '../../src/random.ts'

/** A convolution with a symbolic batch, a clip, a default input, an If that captures values, dead code. */
export function sampleGraph(): Graph {
  const branch = (op: string, name: string) =>
    body({ name, inputs: [], outputs: [value(name)], nodes: [node(op, ['c', 'bias'], [name])] })
  return build({
    inputs: [value('x', 'float32', ['N', 3, 8, '?x.3']), value('bias', 'float32', [])],
    outputs: [value('y', 'float32', undefined)],
    nodes: [
      node('Conv', ['x', 'w', ''], ['c'], { group: attr.int(1), pads: attr.ints([1, 1, 1, 1]) }, '', 'stem'),
      node('Constant', [], ['yes'], { value: attr.tensor(tensor('bool', [], [1])) }),
      node('If', ['yes'], ['b'], {
        then_branch: attr.graph(branch('Add', 't')),
        else_branch: attr.graph(branch('Sub', 'e')),
      }),
      node('Clip', ['b', 'low', ''], ['y']),
      node('Gelu', ['b'], ['dead'], {}, 'com.microsoft'),
    ],
    constants: {
      w: tensor(
        'float32',
        [4, 3, 3, 3],
        Array.from({ length: 108 }, (_, i) => i / 7 - 3),
      ),
      bias: tensor('float32', [], [0.25]),
      low: tensor('float32', [], [0]),
      unused: strings([2], ['a', 'ü']),
    },
    hints: new Map([['c', { dtype: 'float32', shape: ['N', 4, 8, '?c.3'] }]]),
    domains: { 'com.microsoft': 1 },
    metadata: { task: 'test' },
  })
}

type Step = { op: string; from: number[]; constant: number | undefined; label: number }

/** Graphs of elementwise operators with shared values, constants and several outputs. */
export const graphs: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({
      op: fc.constantFrom('Add', 'Mul', 'Relu', 'Concat', 'Sub'),
      from: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      constant: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
      label: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(steps => elementwise(steps))

function elementwise(steps: readonly Step[]): Graph {
  const names = ['x0', 'x1']
  const constants: Record<string, Tensor> = {}
  const nodes = steps.map((step, i): Node => {
    const inputs = step.from.map(f => names[f % names.length]!)
    if (step.constant !== undefined) {
      constants[`k${i}`] = tensor('float32', [1], [step.constant])
      inputs.push(`k${i}`)
    }
    names.push(`v${i}`)
    return node(step.op, inputs, [`v${i}`], { label: attr.int(step.label) })
  })
  return build({
    inputs: [value('x0', 'float32', ['N', 2]), value('x1', 'float32', ['N', 2])],
    outputs: [names.at(-1)!, names[Math.floor(names.length / 2)]!]
      .filter((name, i, all) => all.indexOf(name) === i)
      .map(name => value(name, 'float32', undefined)),
    nodes,
    constants,
  })
}

/** The same graph under other names, its nodes in another topological order, its constants in another order. */
export function disguised(graph: Graph, random: Random): Graph {
  const names = new Map<string, string>()
  const rename = (name: string) => {
    if (name === '') return ''
    const found = names.get(name) ?? `r${random.int(1e9)}_${names.size}`
    names.set(name, found)
    return found
  }
  const nodes = shuffled(graph.nodes, random)
  return build({
    ...graph,
    name: 'other',
    producer: 'someone',
    irVersion: 7,
    inputs: graph.inputs.map(v => ({
      ...v,
      name: rename(v.name),
      shape: v.shape?.map(d => (d === 'N' ? 'M' : d)),
    })),
    outputs: graph.outputs.map(v => ({ ...v, name: rename(v.name) })),
    nodes: nodes.map((n, i) => ({
      ...n,
      name: `n${i}`,
      inputs: n.inputs.map(rename),
      outputs: n.outputs.map(rename),
    })),
    constants: new Map(random.shuffle([...graph.constants]).map(([name, t]) => [rename(name), t])),
    hints: new Map(),
  })
}

/** A random topological order. */
function shuffled(nodes: readonly Node[], random: Random): Node[] {
  const left = random.shuffle(nodes)
  const pending = new Set(nodes.flatMap(n => n.outputs))
  const out: Node[] = []
  while (left.length > 0) {
    const at = left.findIndex(n => n.inputs.every(name => !pending.has(name)))
    const [next] = left.splice(at, 1)
    out.push(next!)
    for (const name of next!.outputs) pending.delete(name)
  }
  return out
}
