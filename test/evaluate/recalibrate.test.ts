// Statistics of a calibration batch, against sums made by hand and against what narrowing costs without them.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, feed, loadDataset } from '../../src/data/index.ts'
import { evaluate, matchMoments, recalibrate } from '../../src/evaluate/index.ts'
import {
  decode,
  encode,
  floats,
  type Graph,
  prune,
  rewrite,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { uniform, widthSpace } from '../../src/space/index.ts'
import { root, runtime, scale } from './models.ts'

const fixture = (path: string) => decode(readFileSync(join(root, 'fixtures', path)))
let data: Dataset
let batch: Tensor
beforeAll(async () => {
  data = await loadDataset({ path: 'fixtures/over-budget/data/keywords.npz', scale }, { cwd: root })
  batch = feed(data.train, [...Array(400).keys()], { shape: ['N', 1, 32, 16], dtype: 'float32' }, data.scale)
})

async function top1(graph: Graph): Promise<number> {
  const session = await runtime.open(encode(graph))
  const { estimate } = await evaluate(session, data.test, { metric: 'top-1', scaling: data.scale })
  await session.close()
  return estimate.value
}

async function valuesOf(graph: Graph, name: string): Promise<Tensor> {
  const tapped = prune(rewrite(graph, { outputs: [value(name, 'float32')] }))
  const session = await runtime.open(encode(tapped))
  return (await session.run({ spectrogram: batch }))[name]!
}

/** Mean and unbiased variance of a channel, the plain way. */
function momentsOf(x: Tensor, channel: number): { mean: number; variance: number } {
  const [n, c, h, w] = x.shape as [number, number, number, number]
  const all = floats(x)
  const own = Array.from({ length: n * h * w }, (_, i) => {
    const [sample, pixel] = [Math.floor(i / (h * w)), i % (h * w)]
    return all[(sample * c + channel) * h * w + pixel]!
  })
  const mean = own.reduce((a, b) => a + b, 0) / own.length
  return { mean, variance: own.reduce((a, b) => a + (b - mean) ** 2, 0) / (own.length - 1) }
}

describe('recalibrate', () => {
  it.each([13, 18])(
    'stores the moments of what really reaches each BatchNormalization (op-set %d)',
    async opset => {
      const graph = rewrite(fixture('over-budget/models/keywords.onnx'), { opset })
      const after = await recalibrate(graph, batch, runtime)
      const norms = after.nodes.filter(n => n.op === 'BatchNormalization')
      // The first sees the same as before; the fifth sees what the recalibrated ones before it make.
      for (const norm of [norms[0]!, norms[4]!]) {
        const x = await valuesOf(after, norm.inputs[0]!)
        for (const channel of [0, 5]) {
          const { mean, variance } = momentsOf(x, channel)
          expect(floats(after.constants.get(norm.inputs[3]!)!)[channel]).toBeCloseTo(mean, 4)
          const stored = floats(after.constants.get(norm.inputs[4]!)!)[channel]!
          expect(stored / variance).toBeCloseTo(1, 3)
        }
      }
    },
  )

  it('brings a narrowed slimmable net back to within 4 points; without it it is lost', async () => {
    const graph = fixture('over-budget/models/keywords.onnx')
    const space = widthSpace(graph)
    const narrow = space.decode(uniform(space, 0.5))
    const [before, after] = [await top1(narrow), await top1(await recalibrate(narrow, batch, runtime))]
    expect(after).toBeGreaterThan((await top1(graph)) - 0.04)
    expect(before).toBeLessThan(after - 0.05)
  })

  it('leaves a graph without BatchNormalization as it is', async () => {
    const graph = fixture('within-budget/models/keywords.onnx')
    expect(await recalibrate(graph, batch, runtime)).toBe(graph)
  })
})

describe('matchMoments', () => {
  it('undoes a scaling and shift of channels exactly', async () => {
    const reference = fixture('within-budget/base/models/keywords.onnx')
    const conv = reference.nodes.find(n => n.op === 'Conv' && n.inputs[2])!
    const bias = reference.constants.get(conv.inputs[2]!)!
    const spoiled = rewrite(reference, {
      constants: new Map(reference.constants).set(
        conv.inputs[2]!,
        tensor(
          'float32',
          bias.shape,
          floats(bias).map((b, i) => b + 0.3 * i - 1),
        ),
      ),
    })
    const repaired = await matchMoments(spoiled, reference, batch, new Map(), runtime)
    const [want, got] = [await valuesOf(reference, 'scores'), await valuesOf(repaired, 'scores')].map(floats)
    const worst = want!.reduce((most, w, i) => Math.max(most, Math.abs(w - got![i]!)), 0)
    expect(worst).toBeLessThan(0.01)
  })

  it('does for a net with BatchNormalization folded away what recalibration does for it unfolded', async () => {
    const whole = fixture('over-budget/models/keywords.onnx')
    const folded = fold(whole)
    expect(await top1(folded)).toBeCloseTo(await top1(whole), 2)
    const space = widthSpace(folded)
    const genome = uniform(space, 0.5)
    const narrow = space.decode(genome)
    const matched = await matchMoments(narrow, folded, batch, space.kept(genome), runtime)
    const [before, after] = [await top1(narrow), await top1(matched)]
    expect(after).toBeGreaterThan((await top1(whole)) - 0.04)
    expect(before).toBeLessThan(after - 0.05)
  })
})

const public_ = resolve(root, process.env['EDGEWISE_DATA'] ?? '../shared/data')
const present = existsSync(public_)
if (!present) console.log('public keyword-spotting model: skipped, the data folder is not there')

describe.skipIf(!present)('a public model exported for one sample', () => {
  it('is calibrated on a batch, and narrowed by an eighth it gets half of its accuracy back', async () => {
    const graph = decode(readFileSync(join(public_, 'models/mlperf_open_alibaba_kws.onnx')))
    const stimuli = await loadDataset(
      { path: 'kws01', scale: { zeroPoint: 83, divide: 1 / 0.58470290899 } },
      { cwd: join(public_, 'datasets/mlperf_tiny') },
    )
    const { shape, dtype } = graph.inputs[0]!
    const samples = feed(
      stimuli.train,
      [...Array(300).keys()],
      { shape: shape!, dtype: dtype! },
      stimuli.scale,
    )
    const accuracy = async (candidate: Graph) => {
      const session = await runtime.open(encode(candidate))
      const found = await evaluate(session, stimuli.test, { metric: 'top-1', scaling: stimuli.scale })
      await session.close()
      return found.estimate.value
    }
    const space = widthSpace(graph)
    const genome = uniform(space, 0.875)
    const narrow = space.decode(genome)
    const matched = await matchMoments(narrow, graph, samples, space.kept(genome), runtime)
    expect(await accuracy(matched)).toBeGreaterThan((await accuracy(narrow)) + 0.2)
  })
})

/** Every Conv takes in the BatchNormalization after it, as exporters do. */
function fold(graph: Graph): Graph {
  const constants = new Map(graph.constants)
  const norms = new Map(graph.nodes.filter(n => n.op === 'BatchNormalization').map(n => [n.inputs[0]!, n]))
  const nodes = graph.nodes.flatMap(conv => {
    const norm = norms.get(conv.outputs[0]!)
    if (conv.op === 'BatchNormalization') return []
    if (conv.op !== 'Conv' || !norm) return [conv]
    const [scale, shift, mean, variance] = norm.inputs
      .slice(1)
      .map(name => floats(graph.constants.get(name)!)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    const k = scale.map((s, c) => s / Math.sqrt(variance[c]! + 1e-5))
    const weight = graph.constants.get(conv.inputs[1]!)!
    const size = floats(weight).length / k.length
    const names = [`${conv.inputs[1]}.folded`, `${conv.inputs[1]}.bias`] as const
    const scaled = floats(weight).map((w, i) => w * k[Math.floor(i / size)]!)
    constants.set(names[0], tensor('float32', weight.shape, scaled))
    constants.set(
      names[1],
      tensor(
        'float32',
        [k.length],
        shift.map((b, c) => b - mean[c]! * k[c]!),
      ),
    )
    return [{ ...conv, inputs: [conv.inputs[0]!, ...names], outputs: norm.outputs }]
  })
  return prune(rewrite(graph, { nodes, constants, hints: new Map() }))
}
