// Cycles of a chip model → a predicted latency, with an interval that says how much the model leaves out.
import { printable } from '../../errors.ts'
import type { Graph, Shapes } from '../../ir/index.ts'
import type { Estimate } from '../../units.ts'
import type { Warning } from '../../warnings.ts'
import { type Chip, chips } from './chips.ts'
import { layerSpecs, type SpecifiedLayer } from './layer-spec.ts'

export type AnalyticEstimate = {
  /** Of all layers the model knows, whole batch. */
  readonly cycles: number
  readonly latency: Estimate
  /** Where the chip's power is published. */
  readonly energy: Estimate | undefined
  readonly layers: readonly { readonly name: string; readonly op: string; readonly cycles: number }[]
  readonly warnings: readonly Warning[]
}

export type AnalyticDevice = Omit<Chip, 'cycles'> & {
  /** The predicted cost of `graph`, whose values have `shapes` (`inferShapes`). */
  estimate(graph: Graph, shapes: Shapes): AnalyticEstimate
}

/**
 * How much slower than the formula a chip may be. The formulas leave out data movement, tiling, every layer but
 * convolutions and linear ones, and run at the highest clock, so the formula is the lower end. The one published
 * end-to-end time of a net with a golden cycle count is 4.9 times its formula (ResNet8 on GAP8: 21.42 ms measured,
 * arXiv 2310.07217; 766,624 cycles at 175 MHz are 4.38 ms). One net on one chip gives no 95 % interval: 8 is a guess
 * with room to spare, and a budget inside [1, 8] times the formula is rightly inconclusive.
 */
export const slowest = 8

/** Ops that take no time worth a warning: views and what converters fold into the layer before. */
const foldable = new Set(
  'Relu Clip BatchNormalization Reshape Flatten Squeeze Unsqueeze Identity Dropout Constant ConstantOfShape Shape QuantizeLinear DequantizeLinear'.split(
    ' ',
  ),
)

function estimate(chip: Chip, graph: Graph, shapes: Shapes): AnalyticEstimate {
  const specified = layerSpecs(graph, shapes)
  const layers = specified.flatMap(({ name, op, spec }) =>
    spec ? [{ name, op, cycles: chip.cycles(spec) * spec.batch }] : [],
  )
  const cycles = layers.reduce((sum, layer) => sum + layer.cycles, 0)
  const ms = (cycles / chip.clockHz) * 1000
  const widen = (value: number, unit: Estimate['unit']): Estimate => ({
    value,
    low: value,
    high: slowest * value,
    unit,
    source: 'predicted',
  })
  return {
    cycles,
    latency: widen(ms, 'ms'),
    // mW · ms = µJ.
    energy: chip.powerMw === undefined ? undefined : widen((ms * chip.powerMw) / 1000, 'mJ'),
    layers,
    warnings: warningsOf(chip, specified),
  }
}

function warningsOf(chip: Chip, specified: readonly SpecifiedLayer[]): Warning[] {
  const left = [...new Set(specified.filter(l => !l.spec && !foldable.has(l.op)).map(l => l.op))].sort()
  const out: Warning[] = [
    {
      code: 'analytic-model',
      sentence: `The latency on ${chip.name} is a formula (${chip.description}, ${chip.clockHz / 1e6} MHz) without data movement and tiling: up to ${slowest} times as long is possible.`,
      advice: 'Measure on the device before relying on it.',
    },
  ]
  if (left.length > 0)
    out.push({
      code: 'analytic-ops-omitted',
      sentence: `The formula of ${chip.name} leaves out ${left
        .slice(0, 8)
        .map(op => printable(op, 40))
        .join(', ')}${left.length > 8 ? ` and ${left.length - 8} more ops` : ''}.`,
      advice: 'Take the figure as a lower bound.',
    })
  return out
}

const device = (chip: Chip): AnalyticDevice => {
  const { cycles: _, ...facts } = chip
  return { ...facts, estimate: (graph, shapes) => estimate(chip, graph, shapes) }
}

/** Chips whose latency is predicted by formula; see chips.ts for the sources. */
export const analyticDevices: Readonly<Record<keyof typeof chips, AnalyticDevice>> = {
  gap8: device(chips.gap8),
  diana: device(chips.diana),
  mpic: device(chips.mpic),
}
