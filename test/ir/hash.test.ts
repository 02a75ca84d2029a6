import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attr,
  build,
  decode,
  encode,
  type Graph,
  hash,
  node,
  rewrite,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { disguised, graphs, sampleGraph } from './sample.ts'

const runs = { numRuns: 150, seed: 5 }

describe('the hash of a graph', () => {
  it('does not depend on names, nor on the order of nodes and constants', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, seed) => {
        expect(hash(disguised(graph, random(seed)))).toBe(hash(graph))
      }),
      runs,
    )
  })

  it('survives encoding', () => {
    fc.assert(
      fc.property(graphs, graph => {
        expect(hash(decode(encode(graph)))).toBe(hash(graph))
      }),
      runs,
    )
  })

  it('changes with one attribute, one weight or one edge', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, pick) => {
        const at = pick % graph.nodes.length
        const changed = { ...graph.nodes[at]!, attributes: { label: attr.int(99) } }
        expect(hash(rewrite(graph, { nodes: graph.nodes.with(at, changed) }))).not.toBe(hash(graph))
      }),
      runs,
    )
    const graph = sampleGraph()
    const other = rewrite(graph, {
      constants: new Map(graph.constants).set('low', tensor('float32', [], [-0])),
    })
    expect(hash(other)).not.toBe(hash(graph))
    expect(hash(other, { weights: false })).toBe(hash(graph, { weights: false }))
  })

  it('counts shape arithmetic even without weights', () => {
    const reshape = (to: number[]) =>
      build({
        inputs: [value('x', 'float32', ['N', 4])],
        outputs: [value('y', 'float32', undefined)],
        nodes: [node('Reshape', ['x', 's'], ['y'])],
        constants: { s: tensor('int64', [2], to) },
      })
    expect(hash(reshape([-1, 2]), { weights: false })).not.toBe(hash(reshape([-1, 4]), { weights: false }))
  })

  it('tells shared work from repeated work, and dead nodes from none', () => {
    const shared = squares([node('Relu', ['x'], ['a']), node('Mul', ['a', 'a'], ['y'])])
    const repeated = squares([
      node('Relu', ['x'], ['a']),
      node('Relu', ['x'], ['b']),
      node('Mul', ['a', 'b'], ['y']),
    ])
    const dead = squares([
      node('Relu', ['x'], ['a']),
      node('Relu', ['x'], ['b']),
      node('Mul', ['a', 'a'], ['y']),
    ])
    expect(new Set([shared, repeated, dead].map(g => hash(g))).size).toBe(3)
  })

  it('knows symbolic lengths by equality, and leaves input shapes out on request', () => {
    const two = (a: string, b: string) =>
      build({
        inputs: [value('x', 'float32', [a, 2]), value('z', 'float32', [b, 2])],
        outputs: [value('y', 'float32', undefined)],
        nodes: [node('Add', ['x', 'z'], ['y'])],
      })
    expect(hash(two('N', 'N'))).toBe(hash(two('batch', 'batch')))
    expect(hash(two('N', 'N'))).not.toBe(hash(two('N', 'M')))
    expect(hash(two('N', 'N'), { shapes: false })).toBe(hash(two('N', 'M'), { shapes: false }))
  })

  it('looks into subgraphs', () => {
    const graph = sampleGraph()
    const swapped = graph.nodes.map(n => {
      const { then_branch: a, else_branch: b } = n.attributes
      return a && b ? { ...n, attributes: { then_branch: b, else_branch: a } } : n
    })
    expect(hash(rewrite(graph, { nodes: swapped }))).not.toBe(hash(graph))
  })
})

function squares(nodes: Parameters<typeof build>[0]['nodes']): Graph {
  return build({ inputs: [value('x', 'float32', [2])], outputs: [value('y', 'float32', [2])], nodes })
}
