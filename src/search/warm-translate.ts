// A genome of another space in this one's words, choice by choice: what is named alike takes over the nearest option, choices
// that vanished are dropped, new ones stand as the model has them.
import { type Choice, type Genome, type Space, settle } from '../space/index.ts'

/** What is needed of a choice that somebody wrote down. */
export type WrittenChoice = Pick<Choice, 'name' | 'options' | 'labels'>

/**
 * Undefined where no choice has a namesake. A width becomes the widest that is no wider: trained weights can be cut to it.
 * Pure.
 */
export function translated(
  genome: Genome,
  choices: readonly WrittenChoice[],
  space: Pick<Space, 'choices' | 'canonical' | 'active' | 'repair'>,
): Genome | undefined {
  const before = new Map(choices.map((choice, i) => [choice.name, { choice, gene: genome[i] }]))
  const shared = space.choices.filter(({ name }) => before.has(name))
  if (shared.length === 0) return undefined
  return settle(
    space,
    space.choices.map(choice => {
      const { choice: old, gene } = before.get(choice.name) ?? {}
      const option = gene === undefined ? undefined : old?.options[gene]
      if (option === undefined) return choice.default
      return namesake(choice, option, old?.labels?.[gene!])
    }),
  )
}

function namesake({ kind, options, labels, default: own }: Choice, option: number, label?: string): number {
  if (labels || label !== undefined) {
    const at = labels?.indexOf(label ?? '') ?? -1
    return at >= 0 ? at : own
  }
  const exact = options.indexOf(option)
  if (exact >= 0) return exact
  return kind === 'width'
    ? Math.max(
        0,
        options.findLastIndex(width => width <= option),
      )
    : own
}
