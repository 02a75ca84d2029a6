import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attr,
  build,
  consumers,
  decode,
  encode,
  fileSize,
  intAttr,
  node,
  print,
  producers,
  prune,
  rewrite,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { graphs, sampleGraph } from './sample.ts'

const x = value('x', 'float32', [2])
const y = value('y', 'float32', [2])
const relu = node('Relu', ['x'], ['y'])

describe('building', () => {
  it.each([
    [
      'a value used before it is made',
      { nodes: [node('Relu', ['z'], ['y']), node('Relu', ['x'], ['z'])] },
      /"z" is used by node/,
    ],
    ['a value made twice', { nodes: [relu, relu] }, /"y" is empty or defined twice/],
    ['an output that nothing makes', { outputs: [value('q')], nodes: [relu] }, /"q" is used by the outputs/],
    [
      'a constant whose bytes do not fit',
      { nodes: [relu], constants: { c: { dtype: 'int64', shape: [2], bytes: new Uint8Array(8) } } },
      /16 bytes, the file has 8/,
    ],
    [
      'an operator of a domain without a version',
      { nodes: [node('Gelu', ['x'], ['y'], {}, 'com.microsoft')] },
      /names no version/,
    ],
    ['an op-set nobody reads', { nodes: [relu], opset: 6 }, /op-set 6/],
  ] as const)('refuses %s', (_, parts, message) => {
    expect(() => build({ inputs: [x], outputs: [y], ...parts })).toThrow(message)
    expect(() => build({ inputs: [x], outputs: [y], ...parts })).toThrow(/^internal/)
  })

  it('fills in defaults and freezes', () => {
    const graph = build({ inputs: [x], outputs: [y], nodes: [relu] })
    expect(graph).toMatchObject({ opset: 17, irVersion: 8, producer: 'edgewise', domains: {}, metadata: {} })
    expect(Object.isFrozen(graph) && Object.isFrozen(graph.nodes)).toBe(true)
  })
})

describe('encoding then decoding', () => {
  it('gives back the same graph, with everything a graph can hold', () => {
    const graph = sampleGraph()
    expect(decode(encode(graph))).toEqual(graph)
    expect(fileSize(graph)).toBe(encode(graph).length)
  })

  it('gives back arbitrary graphs', () => {
    fc.assert(
      fc.property(graphs, graph => {
        expect(decode(encode(graph))).toEqual(graph)
      }),
      { numRuns: 100, seed: 2 },
    )
  })

  it('gives back every kind of attribute', () => {
    const attributes = {
      f: attr.float(0.1),
      big: attr.int(2 ** 63),
      small: attr.int(-(2 ** 63)),
      s: attr.string('ünïcode \u0000'),
      fs: attr.floats([Number.NaN, -0, Number.POSITIVE_INFINITY]),
      is: attr.ints([]),
      ss: attr.strings(['', 'b']),
      t: attr.tensor(tensor('float16', [1], [1.5])),
      ts: attr.tensors([tensor('uint4', [3], [1, 2, 15])]),
      ['__proto__']: attr.int(1),
    }
    const graph = build({ inputs: [x], outputs: [y], nodes: [node('Relu', ['x'], ['y'], attributes)] })
    expect(decode(encode(graph)).nodes[0]!.attributes).toEqual(graph.nodes[0]!.attributes)
    expect(() => intAttr(graph.nodes[0]!, 'f')).toThrow(/"f" of node Relu → y is float, not int/)
  })
})

describe('rewriting', () => {
  it('prunes nodes, constants and hints that no output needs, and keeps what subgraphs capture', () => {
    const pruned = prune(sampleGraph())
    expect(pruned.nodes.map(n => n.op)).toEqual(['Conv', 'Constant', 'If', 'Clip'])
    expect([...pruned.constants.keys()]).toEqual(['w', 'bias', 'low'])
    expect([...pruned.hints.keys()]).toEqual(['c'])
  })

  it('maps values to the nodes that make and read them, through subgraphs', () => {
    const graph = sampleGraph()
    expect(producers(graph).get('c')?.op).toBe('Conv')
    expect(producers(graph).has('x')).toBe(false)
    expect(
      consumers(graph)
        .get('bias')
        ?.map(n => n.op),
    ).toEqual(['If'])
    expect(
      consumers(graph)
        .get('b')
        ?.map(n => n.op),
    ).toEqual(['Clip', 'Gelu'])
  })

  it('validates the new graph and leaves the old one alone', () => {
    const graph = sampleGraph()
    const before = print(graph)
    expect(() => rewrite(graph, { nodes: graph.nodes.slice(1) })).toThrow(/^internal: The value "c"/)
    expect(print(graph)).toBe(before)
  })
})

describe('the text form', () => {
  it('shows inputs, constants, nodes with attributes and subgraphs, and outputs', () => {
    expect(print(sampleGraph())).toMatchInlineSnapshot(`
      "graph graph opset 17, com.microsoft 1
        input x: float32[N, 3, 8, ?]
        input bias: float32[]
        const w: float32[4, 3, 3, 3]
        const bias: float32[] [0.25]
        const low: float32[] [0]
        const unused: string[2]
        c = Conv(x, w, _) {group=1, pads=[1, 1, 1, 1]}
        yes = Constant() {value=bool[] [1]}
        b = If(yes) {then_branch={
            t = Add(c, bias)
            output t: ?[…]
          }, else_branch={
            e = Sub(c, bias)
            output e: ?[…]
          }}
        y = Clip(b, low, _)
        dead = com.microsoft.Gelu(b)
        output y: float32[…]
      "
    `)
  })

  it('lets no control or direction character of a hostile name through', () => {
    const name = 'a\u001b[31m\n::error::\u202e'
    const graph = build({ inputs: [{ ...x, name }], outputs: [y], nodes: [node('Relu', [name], ['y'])] })
    for (const hostile of ['\u001b', '\u202e', '\n::']) expect(print(graph)).not.toContain(hostile)
  })
})
