// How much of the seed's size a genome has, where no weights tell what matters.
import type { Choice, Genome } from './space.ts'

/** The geometric mean, over the choices by number, of the share of the seed's option that is left: at most 1. */
export function sizeShare(choices: readonly Choice[], genome: Genome): number {
  const logs = choices.flatMap(({ options, default: own, ordered = true }, i) =>
    ordered ? [Math.log(Math.min(1, options[genome[i]!]! / options[own]!))] : [],
  )
  return logs.length === 0 ? 1 : Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length)
}
