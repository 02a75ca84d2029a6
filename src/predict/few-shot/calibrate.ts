// How far the intervals of few-shot predictions must be stretched to hold 90 times in 100: known devices take turns as
// the new one, with the others as what is known, and are asked about all that was not measured of them (split-conformal
// prediction, Vovk et al. 2005, with devices as the draws).
import type { Genome } from '../../space/index.ts'
import { adapt, type DevicePredictor, fewestMeasured } from './adapt.ts'
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
  const asked = askedOf(sources, chosen)
  const scores = turnsOf(sources, chosen, isRelated).flatMap(({ device, ms }) =>
    asked.map(i => device.deviations(sources.genomes[i]!, ms[i]!)),
  )
  return scores.length === 0 ? 1 : stretchOf(scores)
}

export type Stretches = {
  /** For latencies: what `calibrate` gives. */
  readonly stretch: number
  /** For ratios of two of them. */
  readonly ofRatios: number
}

/** Both stretches from the same turns; 1 where there are fewer than two known devices. */
export function calibrateBoth(sources: Sources, chosen: readonly number[]): Stretches {
  const { genomes } = sources
  const asked = askedOf(sources, chosen)
  const pairs = pairsOf(genomes, asked)
  const [single, paired]: [number[], number[]] = [[], []]
  for (const { device, ms } of turnsOf(sources, chosen, () => false)) {
    for (const i of asked) single.push(device.deviations(genomes[i]!, ms[i]!))
    for (const [a, b] of pairs) {
      const { value, sd } = device.logRatio(genomes[a]!, genomes[b]!)
      paired.push(Math.abs(Math.log(ms[a]! / ms[b]!) - value) / sd)
    }
  }
  return {
    stretch: single.length === 0 ? 1 : stretchOf(single),
    ofRatios: paired.length === 0 ? 1 : stretchOf(paired),
  }
}

function askedOf({ genomes }: Sources, chosen: readonly number[]): number[] {
  const taken = new Set(chosen)
  return [...genomes.keys()].filter(i => !taken.has(i)).slice(0, mostAsked)
}

type Turn = { readonly device: DevicePredictor; readonly ms: Float64Array }

/** Each known device learned from the others and its own `chosen` measurements. */
function turnsOf(
  sources: Sources,
  chosen: readonly number[],
  isRelated: (name: string, other: string) => boolean,
): Turn[] {
  const { genomes, devices } = sources
  if (devices.length < 2 || chosen.length < fewestMeasured) return []
  const step = Math.max(1, devices.length / mostTurns)
  const turns: Turn[] = []
  for (let turn = 0; turn < devices.length; turn += step) {
    const { name, ms } = devices[Math.floor(turn)]!
    const others = without(sources, other => other === name || isRelated(name, other))
    const measured = chosen.map(i => ({ genome: genomes[i]!, ms: ms[i]! }))
    turns.push({ device: adapt(others, measured), ms })
  }
  return turns
}

type Pair = readonly [number, number]

/** Each architecture with the next one, and with the one most like it: a pull request's head is like its base. */
function pairsOf(genomes: readonly Genome[], asked: readonly number[]): Pair[] {
  const differing = (a: number, b: number) =>
    genomes[a]!.reduce((sum, option, gene) => sum + Number(option !== genomes[b]![gene]), 0)
  return asked.slice(0, -1).flatMap((one, at): Pair[] => {
    const next = asked[at + 1]!
    const like = asked.slice(at + 2).reduce((a, b) => (differing(one, b) < differing(one, a) ? b : a), next)
    return like === next
      ? [[one, next]]
      : [
          [one, next],
          [one, like],
        ]
  })
}
