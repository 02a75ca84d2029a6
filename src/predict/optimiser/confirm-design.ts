// The last check is the device itself: a design is measured, and where it breaks the limit the next one is made for a
// tighter limit, by as much as the prediction was off.
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

/** A little more than what the last measurement asks for, or the next one is beyond the limit half of the time. */
const room = 0.99

/**
 * Designs until a measurement holds the limit.
 * @param measure a genome's latency on the device, in milliseconds
 * @param most measurements; the last design stands even if it breaks the limit, and says so
 */
export async function confirmDesign(
  designer: Designer,
  device: DesignDevice,
  limits: DesignLimits,
  measure: (genome: Genome) => number | Promise<number>,
  most = 4,
): Promise<Confirmed> {
  let aim = limits.latencyMs
  let last: Confirmed | undefined
  for (let measurements = 1; measurements <= most; measurements++) {
    const design = designer(device, { ...limits, latencyMs: aim })
    if (design.status === 'infeasible') return last ?? nothing(design)
    const measuredMs = await measure(design.genome)
    last = { design, measuredMs, holds: measuredMs <= limits.latencyMs, measurements }
    if (last.holds) return last
    const asked = design.status === 'holds' ? design.latency.high : design.latency.value
    aim = (Math.min(aim, asked) * room * limits.latencyMs) / measuredMs
  }
  return last ?? nothing(designer(device, limits))
}

const nothing = (design: Design): Confirmed => ({
  design,
  measuredMs: undefined,
  holds: false,
  measurements: 0,
})
