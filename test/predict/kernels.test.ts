import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fromBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import * as onnx from '../../src/ir/generated/onnx_pb.js'
import { decode } from '../../src/ir/index.ts'
import { decompose, type Fusing, fusingJob, type Kernel, optimisedJob } from '../../src/predict/index.ts'
import { isMissing, type JobContext, loadRuntime, locate } from '../../src/runtime/index.ts'

const found = locate({ roots: [resolve()] })
const context = {
  progress: () => {},
  signal: new AbortController().signal,
  runtime: isMissing(found) ? undefined : loadRuntime(found),
} as unknown as JobContext

const bytesOf = (file: string) => new Uint8Array(readFileSync(file))

/** Kernels by name and number, as ONNX Runtime's optimised graph has them. */
async function theirs(file: string): Promise<Record<string, number>> {
  const { graph } = fromBinary(onnx.ModelProtoSchema, await optimisedJob({ model: bytesOf(file) }, context))
  return count(
    graph!.node.map(({ domain, opType, attribute, input }) => {
      const blocked = domain === 'com.microsoft.nchwc'
      const activation = attribute.find(({ name }) => name === 'activation')
      const act = activation ? `+${Buffer.from(activation.s).toString()}` : ''
      const adds = blocked && opType === 'Conv' && input[3] ? '+sum' : ''
      return `${opType.replace(/^Fused(?=Conv|Gemm)/, '')}${blocked ? ' in blocks' : ''}${act}${adds}`
    }),
  )
}

/** Ops that keep their own name in blocks. */
const renamed = /^(Conv|.*Pool|Reorder.*|Upsample)$/

function ours(file: string, fusing: Fusing): Record<string, number> {
  const name = ({ op, layout, activation, adds }: Kernel) => {
    const plain = op
      .replace('com.microsoft:', '')
      .replace('Resize', layout === 'blocked' ? 'Upsample' : 'Resize')
    const blocks = layout === 'blocked' && renamed.test(plain) ? ' in blocks' : ''
    return `${plain}${blocks}${activation && `+${activation}`}${adds ? '+sum' : ''}`
  }
  return count(decompose(decode(bytesOf(file)), fusing).map(name))
}

const count = (names: readonly string[]) => {
  const out: Record<string, number> = {}
  for (const name of names) out[name] = (out[name] ?? 0) + 1
  return out
}

const data = join(process.env['EDGEWISE_DATA'] ?? resolve('../shared/data'), 'models')
const real = existsSync(data)
  ? [data, join(data, 'onnx_light')].flatMap(folder =>
      readdirSync(folder)
        .filter(file => file.endsWith('.onnx'))
        .map(file => join(folder, file)),
    )
  : []
if (real.length === 0) console.log('skipped: kernels of real models (no EDGEWISE_DATA)')
const own = ['dense', 'inception', 'residual', 'resnext', 'squeeze-excite', 'unet'].map(
  name => `fixtures/golden/widths/${name}.onnx`,
)
const small = ['cnn-9', 'conv1d-11', 'mixed'].map(name => `fixtures/models/${name}.onnx`)

describe('kernels of a graph', () => {
  it.each([...own, ...small])('are those that ONNX Runtime starts here: %s', async file => {
    expect(ours(file, await fusingJob(undefined, context))).toEqual(await theirs(file))
  })

  it.skipIf(real.length === 0)(
    'are those that ONNX Runtime starts here, for all real models',
    async () => {
      const fusing = await fusingJob(undefined, context)
      // VGG's half a gigabyte of weights takes seconds to fold.
      const models = real.filter(file => !file.includes('vgg'))
      for (const file of models) expect(ours(file, fusing), file).toEqual(await theirs(file))
      expect(models.length).toBeGreaterThanOrEqual(7)
    },
    60_000,
  )

  it('have what a convolution works on: shapes, multiplications of filled blocks, bytes', () => {
    const [first] = decompose(decode(bytesOf('fixtures/golden/widths/residual.onnx')), { block: 16 })
    const plain = decompose(decode(bytesOf('fixtures/golden/widths/residual.onnx')), { block: 0 })[0]!
    expect(first).toMatchObject({
      op: 'Conv',
      layout: 'blocked',
      activation: 'Relu',
      groups: 1,
      window: [3, 3],
    })
    const [, channels = 0, height = 0, width = 0] = first!.output
    expect(plain.macs).toBe(channels * height * width * plain.input[1]! * 9)
    expect(first!.macs).toBe((plain.macs * Math.ceil(channels / 16) * 16) / channels)
    expect(first!.outputBytes).toBe(4 * channels * height * width)
    expect(first!.weightBytes).toBeGreaterThanOrEqual(4 * channels * plain.input[1]! * 9)
  })

  it('come without reorderings where the runtime knows no blocks', () => {
    const ops = decompose(decode(bytesOf('fixtures/golden/widths/unet.onnx')), { block: 0 }).map(
      ({ op }) => op,
    )
    expect(ops.filter(op => op.startsWith('Reorder'))).toEqual([])
  })
})
