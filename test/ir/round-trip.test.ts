// Decoded and encoded again, a model gives the same outputs in ONNX Runtime, bit for bit.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as ort from 'onnxruntime-node'
import { describe, expect, it } from 'vitest'
import { decode, encode, type Graph, hash } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'

const root = join(import.meta.dirname, '../..')
const data = resolve(root, process.env['EDGEWISE_DATA'] ?? '../shared/data', 'models')
const files = (folder: string) => {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith('.onnx'))
  return names.map(name => join(folder, name))
}
const options = { intraOpNumThreads: 1, logSeverityLevel: 3 } as const

describe('decoding and encoding', () => {
  it.each(files(join(root, 'fixtures/models')))('keeps the outputs of %s', keepsOutputs)

  const real = [...files(data), ...files(join(data, 'onnx_light'))]
  if (real.length === 0)
    console.log('EDGEWISE_DATA is not there: round trips of the public models are skipped')
  it.skipIf(real.length === 0)(
    'keeps the outputs of every public model',
    async () => {
      for (const file of real) await keepsOutputs(file)
    },
    60_000,
  )

  it('is stable: encoding what was encoded gives equal bytes', () => {
    for (const file of files(join(root, 'fixtures/models'))) {
      const once = encode(decode(readFileSync(file)))
      expect(encode(decode(once))).toEqual(once)
    }
  })

  it('views the weights of the file instead of copying them', () => {
    const bytes = new Uint8Array(readFileSync(join(root, 'fixtures/models/cnn-9.onnx')))
    for (const t of decode(bytes).constants.values()) expect(t.bytes.buffer).toBe(bytes.buffer)
  })
})

async function keepsOutputs(file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const graph = decode(bytes)
  const again = encode(graph)
  expect(hash(decode(again))).toBe(hash(graph))
  const feeds = randomFeeds(graph)
  expect(await outputs(again, feeds)).toEqual(await outputs(bytes, feeds))
}

async function outputs(
  model: Uint8Array,
  feeds: Record<string, ort.Tensor>,
): Promise<Record<string, string>> {
  const session = await ort.InferenceSession.create(model, options)
  const results = await session.run(feeds)
  await session.release()
  return Object.fromEntries(
    Object.entries(results).map(([name, { data, dims }]) => {
      const { buffer, byteOffset, byteLength } = data as Float32Array
      return [name, `${dims} ${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`]
    }),
  )
}

function randomFeeds(graph: Graph): Record<string, ort.Tensor> {
  const numbers = random('feeds')
  return Object.fromEntries(
    graph.inputs
      .filter(({ name }) => !graph.constants.has(name))
      .map(({ name, dtype, shape }) => {
        const dims = shape!.map(d => (typeof d === 'number' ? d : 2))
        const length = dims.reduce((a, b) => a * b, 1)
        const tensor =
          dtype === 'int64'
            ? new ort.Tensor(
                'int64',
                BigInt64Array.from({ length }, () => BigInt(numbers.int(20))),
                dims,
              )
            : new ort.Tensor(
                'float32',
                Float32Array.from({ length }, () => numbers.normal()),
                dims,
              )
        return [name, tensor]
      }),
  )
}
