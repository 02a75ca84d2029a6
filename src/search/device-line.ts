// What a device's limit means in MACs: a line through the latency and MACs of what was timed. It chooses whom to train; the
// device itself has the last word.
import { isDevice } from './axes.ts'
import { type Constraint, known, type Trial } from './problem.ts'

/** The MACs below which every device limit should hold, as a limit; none where nothing or nonsense was timed. */
export function limitInMacs(timed: readonly Trial[], constraints: readonly Constraint[]): Constraint[] {
  return constraints.flatMap(constraint => {
    if (!isDevice(constraint.key) || constraint.better !== 'min') return []
    const points = timed.flatMap(trial => {
      const [x, y] = [trial.metrics.macs?.value, known(trial)[constraint.key]?.value]
      return x !== undefined && y !== undefined ? [{ x, y }] : []
    })
    const line = lineThrough(points)
    if (!line || line.slope <= 0) return []
    const limit = (constraint.limit - line.offset) / line.slope
    // Never below the cheapest that was timed: beyond it the line knows nothing.
    const least = Math.min(...points.map(({ x }) => x))
    return [{ key: 'macs' as const, better: 'min' as const, limit: Math.max(limit, least) }]
  })
}

function lineThrough(points: readonly { readonly x: number; readonly y: number }[]) {
  if (points.length < 2) return undefined
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  if (spread === 0) return undefined
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread
  return { slope, offset: meanY - slope * meanX }
}
