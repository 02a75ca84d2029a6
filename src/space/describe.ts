// Genomes in words, from the choices alone: a ledger tells them without the model.
import type { Choice, Genome } from './space.ts'

/** What is needed of a choice; without `default` the seed has the largest option, as widths do. */
export type Described = Pick<Choice, 'name' | 'options'> & Partial<Pick<Choice, 'labels' | 'default'>>

/**
 * The choices that differ from the seed; `seed` is what that itself is called.
 * @example describeGenome(space.choices, genome) // 'conv1 64→32, stage2 kernel 3→5'
 */
export function describeGenome(
  choices: readonly Described[],
  genome: Genome,
  seed = 'the model itself',
): string {
  const changed = choices.flatMap((choice, i) => {
    const own = choice.default ?? choice.options.length - 1
    const gene = genome[i]!
    return gene === own ? [] : [`${choice.name} ${optionName(choice, own)}→${optionName(choice, gene)}`]
  })
  return changed.length === 0 ? seed : changed.join(', ')
}

/** What people call an option of a choice. */
export const optionName = ({ options, labels }: Described, option: number): string =>
  labels?.[option] ?? String(options[option] ?? '?')
