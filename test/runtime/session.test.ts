import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type DType,
  decode,
  floats,
  numbers,
  stringBytes,
  strings,
  type Tensor,
  tensor,
} from '../../src/ir/index.ts'
import { loadRuntime, type SessionOptions } from '../../src/runtime/index.ts'
import { copying, denormal, dense, doubling, located, oddNames, twoOutputs } from './models.ts'

const runtime = loadRuntime(located)
const scratch = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const row = (data: number[], dtype: DType = 'float32') => tensor(dtype, [1, data.length], data)
const only = (outputs: Record<string, Tensor>) => Object.values(outputs)[0]!

describe('a session', () => {
  it('tells inputs and outputs with their symbolic lengths', async () => {
    const session = await runtime.open(twoOutputs())
    const type = { dtype: 'float32', shape: ['N', 3] }
    expect(session.inputs).toEqual([
      { name: 'a', ...type },
      { name: 'b', ...type },
    ])
    expect(session.outputs).toEqual([
      { name: 'sum', ...type },
      { name: 'relu', ...type },
    ])
    await session.close()
  })

  it.each([
    'float32',
    'float64',
    'float16',
    'int8',
    'uint8',
    'int16',
    'uint16',
    'int32',
    'uint32',
    'int64',
    'uint64',
    'bool',
  ] as const)('carries %s there and back, bit for bit', async dtype => {
    const session = await runtime.open(copying(dtype))
    const x = row(dtype === 'bool' ? [1, 0, 0, 1] : [1, 2, 100, 0], dtype)
    const y = only(await session.run({ x }))
    expect(y.dtype).toBe(dtype)
    expect(y.shape).toEqual([1, 4])
    expect([...y.bytes]).toEqual([...x.bytes])
  })

  it('carries whole 64-bit integers and texts', async () => {
    const large = new BigInt64Array([2n ** 62n + 1n, -(2n ** 63n), 0n, -1n])
    const bytes = new Uint8Array(large.buffer)
    const longs = await runtime.open(copying('int64'))
    expect([...only(longs.runSync({ x: { dtype: 'int64', shape: [1, 4], bytes } })).bytes]).toEqual([
      ...bytes,
    ])

    const texts = strings([1, 4], ['kühl', '', '猫', 'x'])
    const session = await runtime.open(copying('string'))
    const back = stringBytes(only(await session.run({ x: texts }))).map(b => new TextDecoder().decode(b))
    expect(back).toEqual(['kühl', '', '猫', 'x'])
  })

  it('copies bytes only where they are not aligned', async () => {
    const session = await runtime.open(doubling())
    const block = new Uint8Array(64)
    const at = (offset: number) => block.subarray(offset, offset + 16)
    new Float32Array(block.buffer, 16, 4).set([1, 2, 3, 4])
    const call = session.bind({ x: { dtype: 'float32', shape: [1, 4], bytes: at(16) } })
    expect(numbers(only(call()))).toEqual([2, 4, 6, 8])
    new Float32Array(block.buffer, 16, 4).set([5, 6, 7, 8])
    expect(numbers(only(call()))).toEqual([10, 12, 14, 16])

    block.copyWithin(33, 16, 32)
    const odd = { dtype: 'float32', shape: [1, 4], bytes: at(33) } as const
    expect(numbers(only(await session.run({ x: odd })))).toEqual([10, 12, 14, 16])
  })

  it('computes only the outputs asked for', async () => {
    const session = await runtime.open(twoOutputs())
    const feeds = { a: row([1, -2, 3]), b: row([1, 1, 1]) }
    expect(Object.keys(await session.run(feeds))).toEqual(['sum', 'relu'])
    const out = await session.run(feeds, ['relu'])
    expect(Object.keys(out)).toEqual(['relu'])
    expect(numbers(out['relu']!)).toEqual([2, 0, 4])
  })

  it('writes into preallocated outputs, which can be swapped with the inputs each step', async () => {
    const session = await runtime.open(doubling())
    const buffers = [row([1, 2, 3, 4]), row([0, 0, 0, 0])] as const
    const steps = [
      session.bind({ x: buffers[0] }, { y: buffers[1] }),
      session.bind({ x: buffers[1] }, { y: buffers[0] }),
    ] as const
    for (let i = 0; i < 5; i++) steps[i % 2]!()
    expect([...floats(buffers[1])]).toEqual([32, 64, 96, 128])
    expect([...floats(buffers[0])]).toEqual([16, 32, 48, 64])
  })

  it('allocates the outputs that are given as null beside preallocated ones', async () => {
    const session = await runtime.open(twoOutputs())
    const sum = row([0, 0, 0])
    const out = session.runSync({ a: row([1, -2, 3]), b: row([1, 1, 1]) }, { sum, relu: null })
    expect([...floats(sum)]).toEqual([2, -1, 4])
    expect(numbers(out['relu']!)).toEqual([2, 0, 4])
  })

  it('keeps to what the first session of the process decided about denormal numbers', async () => {
    await runtime.open(denormal())
    await expect(runtime.open(denormal(), { denormalAsZero: true })).rejects.toThrow(
      'decided denormalAsZero = false',
    )
  })

  it('writes the graph as it was optimised', async () => {
    const ops = async (optimise: SessionOptions['optimise']) => {
      const optimizedModelPath = join(scratch, `${optimise}.onnx`)
      await (await runtime.open(dense(), { optimise, optimizedModelPath })).close()
      return decode(readFileSync(optimizedModelPath)).nodes.map(node => node.op)
    }
    expect(await ops('none')).toEqual(['MatMul', 'Add', 'Relu'])
    expect(await ops('basic')).toEqual(['Gemm', 'Relu'])
  })

  it('gives the same numbers with any threads, arena and optimisation', async () => {
    const x = row([1, 2, 3, 4, 5, 6, 7, 8])
    const variants: SessionOptions[] = [
      {},
      { threads: 2, interThreads: 2, spinning: false },
      { arena: false, memoryPattern: false },
      { optimise: 'none' },
    ]
    const results = await Promise.all(
      variants.map(async o => numbers(only(await (await runtime.open(dense(), o)).run({ x })))),
    )
    expect(new Set(results.map(String)).size).toBe(1)
    expect(results[0]).toHaveLength(8)
  })
})

describe('what a session refuses', () => {
  it('a malformed model, with the reason', async () => {
    for (const bytes of [new Uint8Array(0), doubling().slice(0, 50), new Uint8Array(300).fill(255)])
      await expect(runtime.open(bytes)).rejects.toMatchObject({ name: 'UserError', code: 'model-rejected' })
  })

  it('a provider that is not there, naming those that are', async () => {
    await expect(runtime.open(doubling(), { provider: 'qnn' })).rejects.toMatchObject({
      code: 'runtime-provider',
      message: 'The execution provider "qnn" cannot be used: this build does not have it.',
      fix: expect.stringContaining('cpu'),
    })
    await expect(runtime.open(doubling(), { provider: 'cuda' })).rejects.toMatchObject({
      code: 'runtime-provider',
    })
  })

  it('tensors that are missing, misnamed, or of another type or shape', async () => {
    const session = await runtime.open(doubling())
    const x = row([1, 2, 3, 4])
    const refused = (feeds: Record<string, Tensor>, fetches?: string[]) =>
      expect(session.run(feeds, fetches)).rejects
    await refused({}).toMatchObject({ code: 'feed-invalid', message: expect.stringContaining('"x"') })
    await refused({ x, z: x }).toMatchObject({
      code: 'feed-invalid',
      message: expect.stringContaining('"z"'),
    })
    await refused({ x: row([1, 2, 3, 4], 'float64') }).toThrow('it takes float32, not float64')
    await refused({ x: row([1, 2, 3]) }).toMatchObject({ code: 'model-run-failed' })
    await refused({ x }, ['z']).toMatchObject({ code: 'feed-invalid' })
    await refused({ toString: x }).toMatchObject({ code: 'feed-invalid' })
  })

  it('to run once it is closed', async () => {
    const session = await runtime.open(doubling())
    await session.close()
    await expect(session.run({ x: row([1, 2, 3, 4]) })).rejects.toMatchObject({ code: 'model-run-failed' })
  })

  it('nothing because of a name: what JavaScript has on every object is a name like any other', async () => {
    const session = await runtime.open(oddNames())
    const x = row([1, 2, 3, 4])
    await expect(session.run({})).rejects.toMatchObject({ code: 'feed-invalid' })
    const out = await session.run({ constructor: x } as unknown as Record<string, Tensor>, ['toString'])
    expect(Object.keys(out)).toEqual(['toString'])
    expect([...floats(Object.values(out)[0]!)]).toEqual([2, 4, 6, 8])
  })

  it('element types that JavaScript cannot hand over', async () => {
    const session = await runtime.open(copying('bfloat16'))
    expect(session.inputs[0]!.dtype).toBe('bfloat16')
    await expect(session.run({ x: row([1, 2, 3, 4], 'bfloat16') })).rejects.toMatchObject({
      code: 'runtime-dtype',
    })
  })

  it('to write into an output that is not aligned', async () => {
    const session = await runtime.open(doubling())
    const bytes = new Uint8Array(17).subarray(1)
    expect(() =>
      session.bind({ x: row([1, 2, 3, 4]) }, { y: { dtype: 'float32', shape: [1, 4], bytes } }),
    ).toThrow('internal: an output of type float32 must be aligned to 4 bytes')
  })
})
