// Intervals that hold: split-conformal prediction on relative errors of held-out graphs (Vovk et al. 2005; by classes of
// size, "Mondrian"), each error divided by how unlike the measured kernels the graph is, so that strange graphs get wide ones.

/** An error of a held-out graph: |ln measured − ln predicted|, with what was predicted and how novel the graph was. */
export type Residual = { readonly error: number; readonly ms: number; readonly novelty: number }

export type Intervals = {
  /** Ascending limits between classes of predicted latency, in ms. */
  readonly limits: readonly number[]
  /** Half-width on the logarithmic scale at no novelty, by class. */
  readonly widths: readonly number[]
  /** How many times wider at full novelty. */
  readonly widening: number
}

/** Fewer residuals than this in a class, and classes are put together. */
const fewest = 30
const mostClasses = 3

const scaled = ({ error, novelty }: Residual, widening: number) => error / (1 + widening * novelty)

/** Intervals with `coverage` on graphs like those of `residuals`. */
export function conformal(residuals: readonly Residual[], coverage: number, widening: number): Intervals {
  const sorted = residuals.toSorted((a, b) => a.ms - b.ms)
  const classes = Math.max(1, Math.min(mostClasses, Math.floor(sorted.length / fewest)))
  const edges = Array.from({ length: classes + 1 }, (_, i) => Math.round((sorted.length * i) / classes))
  const parts = edges.slice(1).map((end, i) => sorted.slice(edges[i], end))
  return {
    limits: parts.slice(1).map(part => part[0]!.ms),
    widths: parts.map(part =>
      quantileOf(
        part.map(residual => scaled(residual, widening)),
        coverage,
      ),
    ),
    widening,
  }
}

/** The ⌈(n + 1) · coverage⌉-th smallest: holds for the next one with that probability, whatever the distribution. */
function quantileOf(values: readonly number[], coverage: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = Math.ceil((sorted.length + 1) * coverage)
  // Too few to know: beyond the largest seen.
  return rank <= sorted.length ? sorted[rank - 1]! : 1.5 * (sorted.at(-1) ?? 1)
}

/** Half-width on the logarithmic scale for a graph predicted to take `ms`. */
export function widthOf({ limits, widths, widening }: Intervals, ms: number, novelty: number): number {
  const at = limits.filter(limit => ms >= limit).length
  return widths[at]! * (1 + widening * novelty)
}

/** Deviations on each side that hold 90 % of a normal distribution. */
export const normal90 = 1.6449

/** The standard deviation that the half-width of a 90 % interval stands for. */
export const deviationOf = (intervals: Intervals, ms: number, novelty: number): number =>
  widthOf(intervals, ms, novelty) / normal90

/** Bounds of the widening: novelty always counts, and nobody learns from an interval of all numbers. */
const [leastWidening, mostWidening] = [2, 40]

/** The least widening with which `intervals` hold for `coverage` of graphs whose groups were held out whole. */
export function chooseWidening(strange: readonly Residual[], coverage: number, intervals: Intervals): number {
  const needed = strange.map(({ error, ms, novelty }) => {
    const width = widthOf({ ...intervals, widening: 0 }, ms, 0)
    return (error / width - 1) / Math.max(0.02, novelty)
  })
  return Math.min(mostWidening, Math.max(leastWidening, quantileOf(needed, coverage)))
}

/** Where nobody can tell, for want of groups to hold out. */
export const usualWidening = 6
