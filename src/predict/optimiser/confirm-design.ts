// The last check is the device itself: a design is measured; where it breaks the limit the next one is made for a tighter
// limit, and where it leaves room for a looser one, by as much as the prediction was off.
import type { Genome } from '../../space/index.ts'
import type { Design, Designer } from './design.ts'
import type { DesignDevice, DesignLimits } from './task.ts'

export type Confirmed = {
  readonly design: Design
  /** Of the design, as measured; undefined where nothing was found that is worth measuring. */
  readonly measuredMs: number | undefined
  readonly holds: boolean
  /** How many designs were measured. */
  readonly measurements: number
}

/** A little less than what the last measurement allows, or the next design is beyond the limit half of the time. */
const room = 0.98

/**
 * The best design of those measured that hold the limit.
 * @param measure a genome's latency on the device, in milliseconds
 * @param most measurements; where none holds the limit, the last design stands and says so. Default 4
 */
export async function confirmDesign(
  designer: Designer,
  device: DesignDevice,
  limits: DesignLimits,
  measure: (genome: Genome) => number | Promise<number>,
  most = 4,
): Promise<Confirmed> {
  const known = new Map<string, number>()
  const design = designer.aiming(device, limits)
  let aim = limits.latencyMs
  let best: Omit<Confirmed, 'measurements'> | undefined
  while (known.size < most) {
    const made = design(aim)
    const key = made.genome.join()
    if (known.has(key) || made.status === 'infeasible') {
      best ??= { design: made, measuredMs: known.get(key), holds: false }
      break
    }
    const measuredMs = await measure(made.genome)
    known.set(key, measuredMs)
    const one = { design: made, measuredMs, holds: measuredMs <= limits.latencyMs }
    if (!best?.holds || (one.holds && made.quality > best.design.quality)) best = one
    const promised = made.status === 'holds' ? made.latency.high : made.latency.value
    aim = (promised * room * limits.latencyMs) / measuredMs
  }
  return { ...best!, measurements: known.size }
}
