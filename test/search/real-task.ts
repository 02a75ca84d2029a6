// A real search: a trained network of the fixtures, its coupled widths, its data set, recalibrated and run in ONNX Runtime.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, costMetrics } from '../../src/cost/index.ts'
import { type Dataset, feed, loadDataset } from '../../src/data/index.ts'
import { evaluate as evaluateQuality, matchMoments, recalibrate } from '../../src/evaluate/index.ts'
import { decode, encode, type Graph, type Tensor } from '../../src/ir/index.ts'
import { isMissing, loadRuntime, locate } from '../../src/runtime/index.ts'
import type { Evaluate, Problem } from '../../src/search/index.ts'
import { type Space, widthSpace } from '../../src/space/index.ts'

const root = join(import.meta.dirname, '../..')
const located = locate({ roots: [root] })
if (isMissing(located)) throw new Error('onnxruntime-node is not installed')
const runtime = loadRuntime(located)

export type RealTask = { readonly space: Space; readonly seedMacs: number; readonly evaluate: Evaluate }

/** `samples`: how many of the test split count. */
export async function realTask(fixture: string, samples: number): Promise<RealTask> {
  const folder = join(root, 'fixtures', fixture)
  const model = decode(new Uint8Array(readFileSync(join(folder, 'models/keywords.onnx'))))
  const data = await loadDataset(
    { path: 'data/keywords.npz', layout: 'nchw', scale: { divide: 255, mean: [0.335], std: [0.212] } },
    { cwd: folder },
  )
  const space = widthSpace(model)
  const calibration = calibrationOf(model, data)
  const costs = (graph: Graph) => costMetrics(analyze(graph), encode(graph).length, 'fp32')
  const adjusted = async (graph: Graph, genome: Problem['space']['seed']) => {
    if (graph === model) return graph
    if (model.nodes.some(node => node.op === 'BatchNormalization'))
      return recalibrate(graph, calibration, runtime)
    return matchMoments(graph, model, calibration, space.kept(genome), runtime)
  }
  return {
    space,
    seedMacs: costs(model).macs!.value,
    evaluate: {
      costs,
      quality: async (graph, { genome, signal }) => {
        const session = await runtime.open(encode(await adjusted(graph, genome)), { threads: 1 })
        try {
          const options = { metric: 'top-1', limit: samples, scaling: data.scale, signal } as const
          return { 'top-1': (await evaluateQuality(session, data.test, options)).estimate }
        } finally {
          await session.close()
        }
      },
    },
  }
}

function calibrationOf(model: Graph, { train, scale }: Dataset): Tensor {
  const [input] = model.inputs
  const indices = Array.from({ length: Math.min(96, train.count) }, (_, i) => i)
  return feed(train, indices, { shape: input!.shape!, dtype: input!.dtype! }, scale)
}
