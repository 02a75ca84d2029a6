// What a device would say of a genome it has not timed: a line through the latency and MACs of what it has, times what a
// Gaussian process learned of how each way of changing the model departs from that line. It chooses whom to time; the
// device itself has the last word.

import type { Genome, Space } from '../space/index.ts'
import { type MetricKey, type Metrics, metrics as metricTable, splitKey } from '../units.ts'
import { isDevice } from './axes.ts'
import { type Constraint, known, type Trial } from './problem.ts'
import { type Features, featuresOfSpace } from './surrogate/features.ts'
import { learn } from './surrogate/learn.ts'

/** The figures of a device's limits, predicted, for a genome of these MACs. */
export type Forecast = (genome: Genome, costs: Metrics) => Metrics

type Figure = (genome: Genome, macs: number) => number

/** Nothing is said where fewer than two were timed. Pure. */
export function forecastOf(
  timed: readonly Trial[],
  constraints: readonly Constraint[],
  space: Space,
): Forecast {
  const features = featuresOfSpace(space)
  const figures = constraints.flatMap(({ key }) => {
    const figure = isDevice(key) ? figureOf(key, timed, features) : undefined
    return figure ? [{ key, figure, unit: metricTable[splitKey(key).metric].unit }] : []
  })
  return (genome, costs) => {
    const macs = costs.macs?.value
    if (macs === undefined) return {}
    return Object.fromEntries(
      figures.map(({ key, figure, unit }) => {
        const value = figure(genome, macs)
        return [key, { value, low: value, high: value, unit, source: 'predicted' as const }]
      }),
    )
  }
}

function figureOf(key: MetricKey, timed: readonly Trial[], features: Features): Figure | undefined {
  const points = timed.flatMap(trial => {
    const [x, y] = [trial.metrics.macs?.value, known(trial)[key]?.value]
    return x !== undefined && y !== undefined && y > 0 ? [{ genome: trial.genome, x, y }] : []
  })
  const line = lineThrough(points)
  if (!line || line.slope <= 0) return undefined
  // Below the cheapest that was timed the line knows nothing.
  const least = Math.min(...points.map(({ y }) => y))
  const at = (macs: number) => Math.max(line.offset + line.slope * macs, 0.5 * least)
  const departs = learn(
    points.map(({ genome, x, y }) => ({ genome, value: y / at(x) })),
    features,
  )
  return (genome, macs) => at(macs) * (departs?.([genome])[0]?.value ?? 1)
}

type Point = { readonly x: number; readonly y: number }

/** By the smallest relative error: near a limit that is far below the model, nanoseconds of large ones do not matter. */
function lineThrough(points: readonly Point[]) {
  if (points.length < 2) return undefined
  const weights = points.map(({ y }) => 1 / y ** 2)
  const sum = (of: (point: Point) => number) => points.reduce((s, point, i) => s + weights[i]! * of(point), 0)
  const total = sum(() => 1)
  const [meanX, meanY] = [sum(({ x }) => x) / total, sum(({ y }) => y) / total]
  const spread = sum(({ x }) => (x - meanX) ** 2)
  if (spread === 0) return undefined
  const slope = sum(({ x, y }) => (x - meanX) * (y - meanY)) / spread
  return { slope, offset: meanY - slope * meanX }
}
