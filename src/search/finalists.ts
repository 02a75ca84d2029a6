// Who gets measured. Device time is dear, so few candidates are timed, in rounds: the first spreads over the front, later
// ones aim at where the device's limit falls, found from a line through latency and MACs of those already timed.
import { splitKey } from '../units.ts'
import { isDevice } from './axes.ts'
import { type Constraint, known, type Problem, type Trial } from './problem.ts'

/** The trials to measure next, at most `count`, from a front; empty if all of it has been measured. */
export function chooseFinalists(
  front: readonly Trial[],
  measured: readonly Trial[],
  problem: Pick<Problem, 'constraints'>,
  count: number,
): Trial[] {
  const open = front.filter(trial => !trial.measured)
  if (open.length <= count) return open
  const limits = problem.constraints.filter(constraint => isDevice(constraint.key))
  const timed = measured.filter(trial => trial.measured)
  if (limits.length === 0 || timed.length < 2) return spread(open, count)
  const cost = (trial: Trial) => limits.reduce((sum, limit) => sum + predictedExcess(trial, timed, limit), 0)
  const fits = open.filter(trial => cost(trial) <= 0)
  // `open` comes best quality first: the best that should fit, or, if none should, the nearest to fitting.
  return fits.length > 0 ? fits.slice(0, count) : [...open].sort((a, b) => cost(a) - cost(b)).slice(0, count)
}

/** Evenly spaced, both ends included. */
function spread(trials: readonly Trial[], count: number): Trial[] {
  if (count === 1) return trials.slice(0, 1)
  const at = (i: number) => Math.round((i * (trials.length - 1)) / (count - 1))
  return Array.from({ length: count }, (_, i) => trials[at(i)]!)
}

/** Relative distance beyond the limit (negative: below it) of a least-squares line in MACs. */
function predictedExcess(trial: Trial, timed: readonly Trial[], { key, limit, better }: Constraint): number {
  const points = timed.flatMap(other => {
    const [x, y] = [macs(other), known(other)[key]?.value]
    return x !== undefined && y !== undefined ? [[x, y] as const] : []
  })
  const x = macs(trial)
  if (points.length < 2 || x === undefined) return 0
  const predicted = line(points, x)
  return (better === 'min' ? predicted - limit : limit - predicted) / (Math.abs(limit) || 1)
}

function line(points: readonly (readonly [number, number])[], x: number): number {
  const meanX = points.reduce((sum, [px]) => sum + px, 0) / points.length
  const meanY = points.reduce((sum, [, py]) => sum + py, 0) / points.length
  const spreadX = points.reduce((sum, [px]) => sum + (px - meanX) ** 2, 0)
  const shared = points.reduce((sum, [px, py]) => sum + (px - meanX) * (py - meanY), 0)
  return spreadX === 0 ? meanY : meanY + (shared / spreadX) * (x - meanX)
}

const macs = (trial: Trial) => trial.metrics.macs?.value

/** True if some objective or limit can only be known by measuring. */
export const needsMeasuring = ({
  objectives,
  constraints,
}: Pick<Problem, 'objectives' | 'constraints'>): boolean =>
  [...objectives, ...constraints].some(({ key }) => splitKey(key).device !== undefined || isDevice(key))
