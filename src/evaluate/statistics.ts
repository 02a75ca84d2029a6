// Batch statistics of a running graph: every chosen BatchNormalization normalises by the batch it sees, and the mean
// and variance it used come out as extra outputs. One run, so later layers see what earlier ones really give.
import { internal, userError } from '../errors.ts'
import {
  attr,
  encode,
  floats,
  type Graph,
  ints,
  type Node,
  node,
  prune,
  rewrite,
  type Tensor,
  tensor,
} from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'

/** Mean and variance of each channel, over batch and positions; the variance unbiased, as PyTorch keeps it. */
export type Moments = { readonly mean: Float32Array; readonly variance: Float32Array }

/** First op-set whose ReduceMean takes its axes as an input. */
const axesAsInput = 18

/**
 * The moments of what goes into each of `norms`, by the value it makes, when all of them normalise by batch.
 * @param norms BatchNormalization nodes of `graph`, with a constant scale
 * @param batch the calibration samples as the graph's one input takes them; more than the graph's own batch is fine
 */
export async function batchMoments(
  graph: Graph,
  norms: readonly Node[],
  batch: Tensor,
  runtime: Runtime,
): Promise<Map<string, Moments>> {
  const taps = new Map(norms.map((norm, i) => [norm, tapNames(i)]))
  const channels = (norm: Node) =>
    graph.constants.get(norm.inputs[1]!)?.shape[0] ?? internal('a scale is not constant')
  const open = anyBatch(graph)
  const constants = new Map(open.constants)
  const nodes = open.nodes.flatMap(n => {
    const tap = taps.get(n)
    return tap ? withBatchStatistics(n, tap, channels(n), graph.opset, constants) : [n]
  })
  const outputs = await runTaps(
    rewrite(graph, { nodes, constants, hints: new Map() }),
    [...taps.values()],
    batch,
    runtime,
  )
  return new Map(norms.map(norm => [norm.outputs[0]!, momentsOf(taps.get(norm)!, channels(norm), outputs)]))
}

type Tap = ReturnType<typeof tapNames>
const tapNames = (i: number) => {
  const name = (what: string) => `edgewise.batch.${i}.${what}`
  return {
    flat: name('flat'),
    shape: name('shape'),
    axes: name('axes'),
    kept: name('kept'),
    mean: name('mean'),
    off: name('off'),
    square: name('square'),
    variance: name('variance'),
    size: name('size'),
    column: name('column'),
    meanColumn: name('mean-column'),
  }
}

/** x as [N, C, positions] → mean and variance over N and positions → the norm with these. */
function withBatchStatistics(
  norm: Node,
  tap: Tap,
  channels: number,
  opset: number,
  constants: Map<string, Tensor>,
): Node[] {
  constants.set(tap.shape, tensor('int64', [3], [0, channels, -1]))
  constants.set(tap.column, tensor('int64', [3], [1, channels, 1]))
  if (opset >= axesAsInput) constants.set(tap.axes, tensor('int64', [2], [0, 2]))
  const reduce = (from: string, to: string) =>
    opset >= axesAsInput
      ? node('ReduceMean', [from, tap.axes], [to], { keepdims: attr.int(0) })
      : node('ReduceMean', [from], [to], { axes: attr.ints([0, 2]), keepdims: attr.int(0) })
  const [x, scale, shift] = norm.inputs as [string, string, string]
  return [
    node('Reshape', [x, tap.shape], [tap.flat]),
    node('Size', [tap.flat], [tap.size]),
    reduce(tap.flat, tap.mean),
    node('Reshape', [tap.mean, tap.column], [tap.meanColumn]),
    node('Sub', [tap.flat, tap.meanColumn], [tap.off]),
    node('Mul', [tap.off, tap.off], [tap.square]),
    reduce(tap.square, tap.variance),
    { ...norm, inputs: [x, scale, shift, tap.mean, tap.variance] },
  ]
}

async function runTaps(graph: Graph, taps: readonly Tap[], batch: Tensor, runtime: Runtime) {
  const wanted = taps.flatMap(tap => [tap.mean, tap.variance, tap.size])
  const input = graph.inputs.filter(v => !graph.constants.has(v.name))
  if (input.length !== 1) throw userError('evaluate-inputs', { inputs: input.map(v => v.name).join(', ') })
  const tapped = prune(
    rewrite(graph, {
      inputs: graph.inputs.map(v =>
        v === input[0] && v.shape ? { ...v, shape: ['N', ...v.shape.slice(1)] } : v,
      ),
      outputs: wanted.map(name => ({
        name,
        dtype: name.endsWith('.size') ? 'int64' : input[0]!.dtype,
        shape: undefined,
      })),
    }),
  )
  const session = await runtime.open(encode(tapped), { optimise: 'basic' })
  try {
    return await session.run({ [input[0]!.name]: batch })
  } finally {
    await session.close()
  }
}

/**
 * Exports for one sample write its batch into their reshapes, `[1, 1, 49, 10]`; 0 there means "as it comes in", which is
 * the same for one sample and right for many.
 */
function anyBatch(graph: Graph): Graph {
  const constants = new Map(graph.constants)
  const nodes = graph.nodes.map((n, i) => {
    const shape = n.op === 'Reshape' ? graph.constants.get(n.inputs[1]!) : undefined
    const [batch, ...rest] = shape ? ints(shape) : []
    if (batch !== 1 || rest.length === 0 || 'allowzero' in n.attributes) return n
    const name = `edgewise.reshape.${i}`
    constants.set(name, tensor('int64', [rest.length + 1], [0, ...rest]))
    return { ...n, inputs: [n.inputs[0]!, name] }
  })
  return rewrite(graph, { nodes, constants })
}

function momentsOf(tap: Tap, channels: number, outputs: Readonly<Record<string, Tensor>>): Moments {
  const count = ints(outputs[tap.size]!)[0]! / channels
  const [mean, biased] = [floats(outputs[tap.mean]!), floats(outputs[tap.variance]!)]
  if (![...mean, ...biased].every(Number.isFinite))
    throw userError('evaluate-not-finite', { sample: 'calibration' })
  return { mean: mean.slice(), variance: biased.map(v => (v * count) / Math.max(1, count - 1)) }
}
