// Files that must be refused, each with its code, and look-alikes that must not.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import * as onnx from '../../src/ir/generated/onnx_pb.js'
import {
  type DecodeOptions,
  decode,
  encode,
  floats,
  hash,
  type Limits,
  print,
  prune,
} from '../../src/ir/index.ts'
import { sampleGraph } from './sample.ts'

type Init = Parameters<typeof create<typeof onnx.ModelProtoSchema>>[1]

const float = { value: { case: 'tensorType' as const, value: { elemType: 1, shape: { dim: [] } } } }
const relu = { opType: 'Relu', input: ['x'], output: ['y'] }
const model = (graph: object, rest: object = {}) =>
  toBinary(
    onnx.ModelProtoSchema,
    create(onnx.ModelProtoSchema, {
      irVersion: 8n,
      opsetImport: [{ version: 17n }],
      graph: {
        input: [{ name: 'x', type: float }],
        output: [{ name: 'y', type: float }],
        node: [relu],
        ...graph,
      },
      ...rest,
    } as Init),
  )
const initializer = (t: object) => model({ initializer: [{ name: 'c', ...t }] })
const codeOf = (bytes: Uint8Array, options?: DecodeOptions): string => {
  try {
    decode(bytes, options)
    return 'graph'
  } catch (error) {
    if (error instanceof UserError && error.fix !== '') return error.code
    throw error
  }
}
const varint = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...varint(Math.floor(n / 128))])
const field = (number: number, content: readonly number[]) => [
  ...varint(number * 8 + 2),
  ...varint(content.length),
  ...content,
]

describe('a file that is no model', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<!DOCTYPE html><html>')],
    ['a field longer than the file', Uint8Array.of(0x3a, 0x7f, 0x00)],
    ['a length of 2^63', Uint8Array.of(0x3a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)],
    ['a graph field with the wire type of a number', Uint8Array.of(0x38, 0x01)],
    ['a group', Uint8Array.of(0x3b, 0x3c)],
    ['field number 0', Uint8Array.of(0x02, 0x00)],
    ['a model without op-sets', model({}, { opsetImport: [] })],
  ])('is called malformed: %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('model-malformed')
  })

  it('is called a Git LFS pointer where it is one', () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
    expect(codeOf(new TextEncoder().encode(pointer))).toBe('model-lfs-pointer')
  })
})

describe('limits', () => {
  const cases: [keyof Limits, number, Uint8Array][] = [
    ['fileBytes', 20, model({})],
    ['nodes', 3, encode(sampleGraph())],
    ['elements', 100, encode(sampleGraph())],
    ['constantsBytes', 400, encode(sampleGraph())],
    ['stringBytes', 10, model({ node: [{ ...relu, name: 'a long name' }] })],
    [
      'attributes',
      1,
      model({ node: [{ ...relu, attribute: ['a', 'b'].map(name => ({ name, type: 2, i: 1n })) }] }),
    ],
    ['arity', 2, model({ node: [{ ...relu, input: ['x', 'x', 'x'] }] })],
    ['dims', 3, initializer({ dataType: 1, dims: [1n, 1n, 1n, 1n], rawData: new Uint8Array(4) })],
    ['entries', 5, model({})],
    ['numbers', 7, initializer({ dataType: 1, dims: [7n], floatData: [1, 2, 3, 4, 5, 6, 7] })],
    ['nesting', 5, encode(sampleGraph())],
  ]
  it.each(cases)('hold for %s, and can be raised', (key, limit, bytes) => {
    expect(codeOf(bytes, { limits: { [key]: limit } })).toBe('model-limit')
    expect(codeOf(bytes)).toBe('graph')
    expect(() => decode(bytes, { limits: { [key]: limit } })).toThrow(`the limit ${key}`)
  })

  it('stop a thousand nested graphs before they are read', () => {
    let graph: number[] = []
    for (let depth = 0; depth < 1000; depth++) graph = field(1, field(5, field(6, graph)))
    expect(codeOf(Uint8Array.from(field(7, graph)))).toBe('model-limit')
  })

  it('stop a million small messages without reading them', () => {
    const length = 4_000_000
    const header = [0x3a, ...varint(length)]
    const bytes = new Uint8Array(header.length + length)
    bytes.set(header)
    for (let at = header.length; at < bytes.length; at += 2) bytes[at] = 0x0a
    const start = performance.now()
    expect(codeOf(bytes)).toBe('model-limit')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('a model as large as the limits allow', () => {
  it('with half a million integers in one attribute is hashed and printed', () => {
    const ints = Array<bigint>(500_000).fill(7n)
    const graph = decode(model({ node: [{ ...relu, attribute: [{ name: 'a', type: 7, ints }] }] }))
    expect(hash(graph)).toMatch(/^[0-9a-f]{64}$/)
    expect(print(graph)).toContain('7, … 499936 more]')
  })

  it('with 20,000 nodes in reverse order, or as many branches, is read, hashed and pruned', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      opType: 'Relu',
      input: [i === 0 ? 'x' : `v${i - 1}`],
      output: [i === 19_999 ? 'y' : `v${i}`],
    }))
    expect(hash(decode(model({ node: chain.toReversed() })))).toBe(hash(decode(model({ node: chain }))))
    const branch = (name: string) => ({ name, node: [{ ...relu, output: [name] }], output: [{ name }] })
    const ifs = Array.from({ length: 6000 }, (_, i) => ({
      opType: 'If',
      input: ['c'],
      output: [i === 0 ? 'y' : `v${i}`],
      attribute: ['then', 'else'].map(side => ({
        name: `${side}_branch`,
        type: 5,
        g: branch(`${side}${i}`),
      })),
    }))
    const yes = { name: 'c', dataType: 9, rawData: new Uint8Array(1) }
    const graph = decode(model({ node: ifs, initializer: [yes] }))
    expect(hash(graph)).not.toBe(hash(prune(graph)))
    expect(prune(graph).nodes).toHaveLength(1)
  })
})

describe('a constant', () => {
  it.each([
    ['with too little data', { dataType: 1, dims: [4n], rawData: new Uint8Array(15) }, 'model-tensor-size'],
    ['with too much data', { dataType: 1, dims: [4n], floatData: [1, 2, 3, 4, 5] }, 'model-tensor-size'],
    ['whose size overflows', { dataType: 1, dims: [2n ** 32n, 2n ** 32n] }, 'model-tensor-size'],
    [
      'of a negative length',
      { dataType: 1, dims: [-1n, -4n], rawData: new Uint8Array(16) },
      'model-tensor-size',
    ],
    ['larger than memory', { dataType: 1, dims: [2n ** 40n] }, 'model-limit'],
    ['of complex numbers', { dataType: 14, dims: [1n], rawData: new Uint8Array(8) }, 'model-tensor-type'],
    ['of no type', { dims: [1n], rawData: new Uint8Array(8) }, 'model-tensor-type'],
  ])('%s is refused', (_, t, code) => {
    expect(codeOf(initializer(t))).toBe(code)
  })

  it.each([
    ['an index out of range', { dims: [2n, 3n], index: 6n, count: 1n }],
    ['a negative index', { dims: [2n, 3n], index: -1n, count: 1n }],
    ['more values than indices', { dims: [2n, 3n], index: 0n, count: 2n }],
  ])('that is sparse with %s is refused', (_, { dims, index, count }) => {
    const values = { name: 's', dataType: 1, dims: [count], floatData: Array(Number(count)).fill(1) }
    const indices = { dataType: 7, dims: [1n], int64Data: [index] }
    expect(codeOf(model({ sparseInitializer: [{ values, indices, dims }] }))).toBe('model-sparse')
  })

  it('that is sparse and vast is refused before it is made dense', () => {
    const values = { name: 's', dataType: 1, dims: [1n], floatData: [1] }
    const indices = { dataType: 7, dims: [1n], int64Data: [0n] }
    expect(codeOf(model({ sparseInitializer: [{ values, indices, dims: [2n ** 30n] }] }))).toBe('model-limit')
  })
})

describe('external data', () => {
  const external = (location: string, more: { key: string; value: string }[] = []) =>
    initializer({
      dataType: 1,
      dims: [2n],
      dataLocation: 1,
      externalData: [{ key: 'location', value: location }, ...more],
    })
  const file = new Uint8Array(new Float32Array([9, 1, 2]).buffer)

  it('is read from a plain file name beside the model, at its offset', () => {
    const asked: string[] = []
    const graph = decode(external('weights.bin', [{ key: 'offset', value: '4' }]), {
      external: name => {
        asked.push(name)
        return file
      },
    })
    expect(asked).toEqual(['weights.bin'])
    expect([...floats(graph.constants.get('c')!)]).toEqual([1, 2])
  })

  it.each([
    '../w',
    '/etc/passwd',
    'a/b',
    'a\\b',
    'C:w',
    '..',
    '.',
    '',
    'w\u0000.bin',
    'w.',
    'w ',
    'nul:',
    'a*',
  ])('is refused, and never asked for, at %j', location => {
    const ask = () => {
      throw new Error('asked')
    }
    expect(codeOf(external(location), { external: ask })).toBe('model-external-path')
  })

  it('is refused where it is an address in memory', () => {
    expect(codeOf(external('*/_ORT_MEM_ADDR_/*'))).toBe('model-external-memory')
  })

  it.each([
    ['there is no file', undefined, []],
    ['the file is too short', file, [{ key: 'offset', value: '8' }]],
    ['the offset is negative', file, [{ key: 'offset', value: '-4' }]],
    ['the length is not that of the tensor', file, [{ key: 'length', value: '12' }]],
  ])('is refused where %s', (_, bytes, more) => {
    expect(codeOf(external('w.bin', more), { external: () => bytes })).toBe('model-external-missing')
  })
})

describe('an operator', () => {
  it.each([
    ['com.evil', 'Run', 'model-domain-unknown'],
    ['com.microsoft', 'NotThere', 'model-domain-unknown'],
    ['ai.onnx.contrib', 'PyOp', 'model-domain-unknown'],
    ['__proto__', 'toString', 'model-domain-unknown'],
    ['com.microsoft', 'EPContext', 'model-op-refused'],
    ['', 'EPContext', 'model-op-refused'],
    ['com.microsoft', 'QLinearAdd', 'graph'],
    ['ai.onnx', 'Relu', 'graph'],
  ])('%s %s gives %s', (domain, opType, code) => {
    const opsetImport = [
      { version: 17n },
      { domain: 'com.microsoft', version: 1n },
      { domain: 'com.evil', version: 1n },
    ]
    expect(codeOf(model({ node: [{ ...relu, domain, opType }] }, { opsetImport }))).toBe(code)
  })
})

describe('nodes', () => {
  it('out of order are sorted, in a cycle refused', () => {
    const node = (input: string, output: string) => ({ opType: 'Relu', input: [input], output: [output] })
    const names = decode(model({ node: [node('b', 'y'), node('a', 'b'), node('x', 'a')] })).nodes.map(
      n => n.outputs[0],
    )
    expect(names).toEqual(['a', 'b', 'y'])
    expect(codeOf(model({ node: [node('y', 'b'), node('b', 'y')] }))).toBe('model-cycle')
  })
})

describe('model-local functions', () => {
  const call = (op: string, input: string, output: string) => ({
    opType: op,
    domain: 'f',
    input: [input],
    output: [output],
  })
  const make = (name: string, ...calls: string[]) => ({
    name,
    domain: 'f',
    input: ['in'],
    output: [`o${calls.length - 1}`],
    node: calls.map((op, i) => ({
      ...call(op, i === 0 ? 'in' : `o${i - 1}`, `o${i}`),
      domain: op === 'Relu' ? '' : 'f',
    })),
  })
  const calling = (...functions: object[]) => model({ node: [call('F0', 'x', 'y')] }, { functions })

  it('are inlined, nested ones too, with fresh names', () => {
    const graph = decode(calling(make('F0', 'F1', 'F1'), make('F1', 'Relu', 'Relu')))
    expect(graph.nodes.map(n => n.op)).toEqual(['Relu', 'Relu', 'Relu', 'Relu'])
    expect(graph.nodes.at(-1)!.outputs).toEqual(['y'])
    expect(new Set(graph.nodes.flatMap(n => n.outputs)).size).toBe(4)
  })

  it('that call themselves are refused, directly and through others', () => {
    expect(codeOf(calling(make('F0', 'F0')))).toBe('model-function')
    expect(codeOf(calling(make('F0', 'F1'), make('F1', 'Relu', 'F0')))).toBe('model-function')
  })

  it('that double at each of forty levels stop at the limit of nodes', () => {
    const levels = Array.from({ length: 40 }, (_, i) => make(`F${i}`, `F${i + 1}`, `F${i + 1}`))
    expect(codeOf(calling(...levels, make('F40', 'Relu')))).toBe('model-limit')
  })

  it('of two versions of one domain are refused', () => {
    const f = { ...make('F0', 'Relu'), opsetImport: [{ version: 13n }] }
    expect(codeOf(calling(f))).toBe('model-function')
  })
})

describe('any error', () => {
  it('is reported for a truncated file wherever it is cut', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/models/mixed.onnx'))
    for (let end = 0; end < bytes.length; end++) expect(codeOf(bytes.subarray(0, end))).not.toBe('graph')
  })
})
