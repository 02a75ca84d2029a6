// A spread sample: each next one is the farthest from those taken (Gonzalez 1985), so that every beginning of the order
// covers what there is.

/** Indices of `count` of the points, the one nearest to the mean first; features are scaled to unit variance. */
export function spreadOrder(points: readonly Float64Array[], count: number): number[] {
  const scaled = standardised(points)
  const nearest = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY)
  const order: number[] = []
  let next = indexOfLeast(scaled.map(point => point.reduce((sum, v) => sum + v * v, 0)))
  while (order.length < Math.min(count, points.length)) {
    order.push(next)
    nearest[next] = -1
    let farthest = next
    for (let i = 0; i < points.length; i++) {
      if (nearest[i]! < 0) continue
      nearest[i] = Math.min(nearest[i]!, distance(scaled[i]!, scaled[next]!))
      if (nearest[i]! > nearest[farthest]!) farthest = i
    }
    next = farthest
  }
  return order
}

function standardised(points: readonly Float64Array[]): Float64Array[] {
  const width = points[0]?.length ?? 0
  const n = Math.max(1, points.length)
  const mean = new Float64Array(width)
  const variance = new Float64Array(width)
  for (const point of points) for (let j = 0; j < width; j++) mean[j]! += point[j]! / n
  for (const point of points) for (let j = 0; j < width; j++) variance[j]! += (point[j]! - mean[j]!) ** 2 / n
  return points.map(point =>
    point.map((v, j) => (variance[j]! > 0 ? (v - mean[j]!) / Math.sqrt(variance[j]!) : 0)),
  )
}

const distance = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2
  return sum
}

const indexOfLeast = (values: readonly number[]) =>
  values.reduce((best, v, i) => (v < values[best]! ? i : best), 0)
