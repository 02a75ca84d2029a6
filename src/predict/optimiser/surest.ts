// From what is predicted to what is sure. An interval is as dear as twenty latencies, so climbs go by the latency times how
// far intervals reach beyond it; then the finalists' own intervals decide, best first. Nothing is called sure by any other.
import type { Genome } from '../../space/index.ts'
import type { Estimate } from '../../units.ts'
import type { Hill, Seen } from './hill.ts'

/** Asked of few genomes. */
export type Intervals = (genome: Genome) => Estimate

export type Surest = {
  readonly holds: Seen | undefined
  /** How far intervals reach where the limit lies, as a factor; as before where none was asked. */
  readonly reach: number
}

/** Intervals asked for at most. */
const most = 12
/** Reaches differ: what is so little beyond the limit with the usual one is asked too. */
const slack = 1.02
/** Genomes whose intervals tell how far they reach at first. */
const nearest = 3

/** The reach at the genomes whose latency is nearest to the limit. */
export function reachAt(limitMs: number, genomes: readonly Genome[], ms: readonly number[], of: Intervals) {
  const near = genomes
    .map((genome, i) => ({ genome, far: Math.abs(Math.log(ms[i]! / limitMs)) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, nearest)
  return near.map(({ genome }) => reachOf(of(genome))).sort((a, b) => a - b)[near.length >> 1]!
}

/** The best of what was seen whose whole interval is within the limit, among those that may be. */
export function surestOf({ seen, costOf }: Hill, limitMs: number, reach: number, of: Intervals): Surest {
  let furthest = 0
  let asked = 0
  for (const one of [...seen.values()].sort((a, b) => b.quality - a.quality)) {
    const { ms, excess } = costOf(one)
    if (excess > 0 || ms > limitMs || ms * reach > slack * limitMs) continue
    if (asked++ === most) break
    const estimate = of(one.genome)
    if (estimate.high <= limitMs) return { holds: one, reach: reachOf(estimate) }
    furthest = Math.max(furthest, reachOf(estimate))
  }
  return { holds: undefined, reach: furthest || reach }
}

const reachOf = ({ value, high }: Estimate) => high / value
