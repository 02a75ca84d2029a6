// How far the intervals of few-shot predictions must be stretched to hold 90 times in 100: known devices take turns as
// the new one, with the others as what is known, and are asked about all that was not measured of them (split-conformal
// prediction, Vovk et al. 2005, with devices as the draws).
import { adapt, fewestMeasured } from './adapt.ts'
import { type Sources, without } from './sources.ts'
import { stretchOf } from './stretch.ts'

/** So many devices take their turn; more would cost time and hardly move the figure. */
const mostTurns = 8
const mostAsked = 300

/**
 * The stretch for predictions from `chosen` measurements.
 * @param chosen indices into the sources' genomes, as they would be measured on the new device
 * @param isRelated devices that are left out with the one whose turn it is: other figures of the same hardware
 */
export function calibrate(
  sources: Sources,
  chosen: readonly number[],
  isRelated: (name: string, other: string) => boolean = () => false,
): number {
  if (sources.devices.length < 2 || chosen.length < fewestMeasured) return 1
  const { genomes, devices } = sources
  const taken = new Set(chosen)
  const asked = genomes
    .map((_, i) => i)
    .filter(i => !taken.has(i))
    .slice(0, mostAsked)
  const step = Math.max(1, devices.length / mostTurns)
  const scores: number[] = []
  for (let turn = 0; turn < devices.length; turn += step) {
    const { name, ms } = devices[Math.floor(turn)]!
    const others = without(sources, other => other === name || isRelated(name, other))
    const device = adapt(
      others,
      chosen.map(i => ({ genome: genomes[i]!, ms: ms[i]! })),
    )
    for (const i of asked) scores.push(device.deviations(genomes[i]!, ms[i]!))
  }
  return stretchOf(scores)
}
