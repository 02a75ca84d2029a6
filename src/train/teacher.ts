// A model that teaches another: its answers to each batch, as the batch was augmented, become part of the targets
// (Hinton, Vinyals & Dean 2015, arXiv:1503.02531, at temperature 1).
import type { Loss } from '../autodiff/index.ts'
import { userError } from '../errors.ts'
import { decode, encode, floats, type Graph, producers, rewrite, type Tensor, value } from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'
import { openBatch } from './open-batch.ts'
import type { Fed } from './step.ts'

export type TeacherOptions = {
  readonly model: Uint8Array
  /** Share of its answers in the targets, 0 to 1. */
  readonly share: number
  readonly loss: Loss['kind']
  readonly runtime: Runtime
  readonly threads: number
}

export type Teacher = {
  /** Blends its answers into the targets of a batch. */
  teach(fed: Fed): Promise<void>
  close(): Promise<void>
}

/** @throws UserError `train-teacher`, `model-…` */
export async function openTeacher({
  model,
  share,
  loss,
  runtime,
  threads,
}: TeacherOptions): Promise<Teacher> {
  const graph = withOpenBatch(decode(model))
  const [input, ...more] = graph.inputs.filter(i => !graph.constants.has(i.name))
  if (!input || more.length > 0)
    throw userError('train-teacher', { reason: 'it does not have just one input' })
  const output = graph.outputs[0]!.name
  const asTargets = lastIs(graph, ends[loss]?.op) ? undefined : ends[loss]?.apply
  const session = await runtime.open(encode(graph), { threads, denormalAsZero: true })
  const answer = async (x: Tensor): Promise<Tensor> =>
    (await session.run({ [input.name]: x }, [output]))[output]!
  const teach = async ({ x, targets }: Fed) => {
    checkInput(input, x)
    const answers = floats(await answer(x))
    const to = floats(targets)
    if (targets.dtype !== 'float32' || answers.length !== to.length)
      throw userError('train-teacher', {
        reason: `it gives ${answers.length / x.shape[0]!} numbers a sample where ${to.length / x.shape[0]!} are learned`,
      })
    const width = to.length / x.shape[0]!
    const row = new Float32Array(width)
    for (let at = 0; at < to.length; at += width) {
      row.set(answers.subarray(at, at + width))
      asTargets?.(row)
      for (let i = 0; i < width; i++) to[at + i] = (1 - share) * to[at + i]! + share * row[i]!
    }
  }
  return { teach, close: () => session.close() }
}

/** A teacher exported for one sample answers for batches. */
function withOpenBatch(model: Graph): Graph {
  const opened = openBatch(model)
  const inputs = opened.inputs.map(i =>
    opened.constants.has(i.name) || !i.shape || typeof i.shape[0] !== 'number'
      ? i
      : value(i.name, i.dtype, ['batch', ...i.shape.slice(1)]),
  )
  const outputs = opened.outputs.map(o => value(o.name, o.dtype, undefined))
  return rewrite(opened, { inputs, outputs, hints: new Map() })
}

function checkInput({ dtype, shape }: Graph['inputs'][number], x: Tensor): void {
  const fits =
    dtype === x.dtype &&
    (shape === undefined ||
      (shape.length === x.shape.length &&
        shape.every((d, i) => i === 0 || typeof d === 'string' || d === x.shape[i])))
  if (fits) return
  const [own, given] = [`${dtype} ${shape?.join('×')}`, `${x.dtype} ${x.shape.join('×')}`]
  throw userError('train-teacher', { reason: `it takes ${own}, and the model to train ${given}` })
}

/** How scores become what the loss wants, and the layer that has done it where it stands last. */
const ends: { readonly [K in Loss['kind']]?: { readonly op: string; apply(row: Float32Array): void } } = {
  'cross-entropy': { op: 'Softmax', apply: softmax },
  'binary-cross-entropy': {
    op: 'Sigmoid',
    apply: row => row.set(row.map(v => 1 / (1 + Math.exp(-v)))),
  },
}

function softmax(row: Float32Array): void {
  const most = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  for (let i = 0; i < row.length; i++) row[i] = Math.exp(row[i]! - most)
  const sum = row.reduce((a, b) => a + b, 0)
  for (let i = 0; i < row.length; i++) row[i]! /= sum
}

/** Operators that hand numbers on as they are. */
const handing = new Set([
  'Identity',
  'Reshape',
  'Flatten',
  'Squeeze',
  'Cast',
  'QuantizeLinear',
  'DequantizeLinear',
])

function lastIs(graph: Graph, op: string | undefined): boolean {
  const made = producers(graph)
  let last = made.get(graph.outputs[0]!.name)
  for (let hops = 0; hops < graph.nodes.length && last && handing.has(last.op); hops++)
    last = made.get(last.inputs[0] ?? '')
  return last !== undefined && last.op === op
}
