// Any space of ours as numbers: one flag per option. Structure is what the caller can tell of a genome beyond (its MACs,
// parameters, bytes); without it, devices are told apart by the flags alone.
import type { Genome, Space } from '../../space/index.ts'
import { type Encoding, offsetsOf } from './encoding.ts'

/** @example spaceEncoding(space, 1, genome => [costOf(genome).macs]) */
export function spaceEncoding(
  space: Pick<Space, 'id' | 'choices' | 'canonical'>,
  structure = 0,
  structureOf: (genome: Genome) => readonly number[] = () => [],
): Encoding {
  const options = space.choices.map(choice => choice.options.length)
  const starts = offsetsOf(options)
  const flags = options.reduce((sum, count) => sum + count, 0)
  return {
    name: space.id,
    options,
    flags,
    structure,
    write: (genome, row, at) => {
      genome.forEach((option, gene) => {
        row[at + starts[gene]! + option] = 1
      })
      if (structure > 0) row.set(structureOf(genome), at + flags)
    },
    family: genome => (space.canonical?.(genome) ?? genome).join(),
  }
}
