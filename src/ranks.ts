// Ranks and their correlation: how well one order of candidates tells another.

/** 1 for the lowest to m for the highest; equal scores share the mean of their ranks; what is undefined ranks lowest. */
export function ranksOf(column: readonly (number | undefined)[] | Float64Array): number[] {
  const keys = Float64Array.from(column, score => score ?? Number.NEGATIVE_INFINITY)
  const order = Uint32Array.from(keys, (_, i) => i).sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const ranks = new Array<number>(keys.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && keys[order[to]!] === keys[order[from]!]) to++
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** Spearman's rank correlation; 0 where one of the two is constant. @example spearman([1, 2, 3], [10, 30, 20]) // 0.5 */
export function spearman(
  a: readonly (number | undefined)[] | Float64Array,
  b: readonly (number | undefined)[] | Float64Array,
): number {
  return pearson(ranksOf(a), ranksOf(b))
}

/** Pearson's correlation; 0 where one of the two is constant. */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [mean(x), mean(y)]
  let [both, xs, ys] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my]
    both += dx * dy
    xs += dx * dx
    ys += dy * dy
  }
  return xs === 0 || ys === 0 ? 0 : both / Math.sqrt(xs * ys)
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}
