// Trains a family's network by our own engine: squared errors of targets brought to mean 0 and variance 1, Adam, one cycle of
// the rate. What comes out is figures, so that the answer needs no runtime.
import { type TrainingStep, trainingStep, unpack } from '../../autodiff/index.ts'
import { internal } from '../../errors.ts'
import { floats, type Graph } from '../../ir/index.ts'
import { dot } from '../../linear-algebra.ts'
import type { Random } from '../../random.ts'
import type { Runtime } from '../../runtime/index.ts'
import { namedStep, openRunner, type Runner, rateAt } from '../../train/index.ts'

export type TrainingRows = {
  /** Of one width, one after another. */
  readonly rows: Float32Array
  readonly y: Float64Array
}
export type NetRecipe = { readonly batch: number; readonly steps: number; readonly rate: number }

/** y = x · weights + bias; weights row-major, `inputs` rows. */
export type NetLayer = {
  readonly inputs: number
  readonly outputs: number
  readonly weights: readonly number[]
  readonly bias: readonly number[]
}

/** Its layers in order, and how its answer becomes one in the targets' unit: mean + sd · answer. */
export type NetState = { readonly mean: number; readonly sd: number; readonly layers: readonly NetLayer[] }

type Tools = { readonly runtime: Runtime; readonly random: Random }

/** @param model with layers `w0`, `b0`, `w1`, … as `NetGraph` has them, last to be applied last */
export async function trainNet(
  model: Graph,
  { rows, y }: TrainingRows,
  { batch, steps, rate }: NetRecipe,
  { runtime, random }: Tools,
): Promise<NetState> {
  const count = y.length
  const [width, size] = [rows.length / count, Math.min(batch, count)]
  const { mean, sd } = levelOf(y)
  const made = trainingStep(model, { loss: { kind: 'mse' }, optimizer: { kind: 'adam' }, batch: size })
  const step = namedStep(made)
  const runner = await openRunner({
    runtime,
    stepOf: () => step,
    count: size,
    threads: 1,
    denormalAsZero: 'preferred',
  })
  try {
    const fed = await runner.batch(size)
    const [x, targets] = [floats(fed.x), floats(fed.targets)]
    const next = batchesOf(count, size, random)
    for (let at = 0; at < steps; at++) {
      next().forEach((row, i) => {
        x.set(rows.subarray(row * width, (row + 1) * width), i * width)
        targets[i] = (y[row]! - mean) / sd
      })
      const now = rateAt({ kind: 'one-cycle' }, rate, { step: at, steps })
      runner.step(fed, { 'learning-rate': now, step: at + 1 })
    }
    return { mean, sd, layers: layersOf(made, runner) }
  } finally {
    await runner.close()
  }
}

/** Without replacement until too few are left. */
function batchesOf(count: number, size: number, random: Random): () => number[] {
  let order: number[] = []
  return () => {
    if (order.length < size) order = random.shuffle(Array.from({ length: count }, (_, i) => i))
    return order.splice(0, size)
  }
}

function layersOf({ state }: TrainingStep, runner: Runner): NetLayer[] {
  const now = runner.state()
  const found = new Map(
    state.flatMap(slot => (slot.role === 'parameter' ? [...unpack(slot.parts, now[slot.input]!)] : [])),
  )
  return Array.from({ length: found.size / 2 }, (_, l) => {
    const [w, b] = [found.get(`w${l}`), found.get(`b${l}`)]
    if (!w || !b) return internal(`no weights of layer ${l}`)
    const [inputs, outputs] = w.shape as [number, number]
    return { inputs, outputs, weights: listed(floats(w)), bias: listed(floats(b)) }
  })
}

/** Nine digits are a float32 exactly. */
const listed = (values: ArrayLike<number>) => Array.from(values, value => Number(value.toPrecision(9)))

function levelOf(y: Float64Array) {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const sd = Math.sqrt(y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length) || 1
  return { mean, sd }
}

/** A layer to be asked often: the weights of each output in a row. */
export type Dense = {
  readonly inputs: number
  readonly outputs: number
  readonly columns: Float64Array
  readonly bias: Float64Array
}

/** The layers for use; undefined where they are not of these widths. */
export function denseOf({ layers }: NetState, widths: readonly number[]): Dense[] | undefined {
  if (layers.length !== widths.length - 1) return undefined
  const fits = ({ inputs, outputs, weights, bias }: NetLayer, l: number) =>
    inputs === widths[l] &&
    outputs === widths[l + 1] &&
    weights.length === inputs * outputs &&
    bias.length === outputs
  if (!layers.every(fits)) return undefined
  return layers.map(({ inputs, outputs, weights, bias }) => {
    const columns = Float64Array.from(
      weights,
      (_, k) => weights[(k % inputs) * outputs + Math.floor(k / inputs)]!,
    )
    return { inputs, outputs, columns, bias: Float64Array.from(bias) }
  })
}

/** x · weights + bias, through a ReLU if so wanted; x and y from the given places on. */
export function through(
  { inputs, outputs, columns, bias }: Dense,
  x: Float64Array,
  from: number,
  y: Float64Array,
  at: number,
  isLast: boolean,
): void {
  for (let j = 0; j < outputs; j++) {
    const value = bias[j]! + dot(x, from, columns, j * inputs, inputs)
    y[at + j] = isLast || value > 0 ? value : 0
  }
}
