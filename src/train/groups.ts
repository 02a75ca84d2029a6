// Parameter groups of a recipe: patterns over names → what each parameter's rate and decay are, and whether it is trained.
import type { Group } from '../autodiff/index.ts'
import { userError } from '../errors.ts'
import type { Recipe } from './recipe.ts'

/** Matches biases, norms and every other parameter of fewer than two dimensions. */
export const vectors = 'vectors'

type Patterns = Pick<Recipe, 'freeze' | 'rates' | 'undecayed'>
type Treatment = { readonly frozen: boolean; readonly rate: number; readonly decay: number }

export type Grouping = {
  readonly groups: readonly Group[]
  /** After the groups were asked: throws `train-no-match` for a pattern that took nothing. */
  check(parameters: readonly string[]): void
}

/** One group for each treatment there can be; the first of `rates` that matches a parameter holds. */
export function groupsOf({ freeze = [], rates = [], undecayed = [] }: Patterns): Grouping {
  const matched = new Set<string>()
  const seen = new Set<string>()
  const matches = (pattern: string, name: string, shape: readonly number[]) => {
    const found = pattern === vectors ? shape.length < 2 : like(pattern).test(name)
    if (found) matched.add(pattern)
    return found
  }
  const treatment = (name: string, shape: readonly number[]): Treatment => {
    seen.add(name)
    const of = (patterns: readonly string[]) => patterns.filter(p => matches(p, name, shape)).length > 0
    const rate = rates.filter(([pattern]) => matches(pattern, name, shape))[0]?.[1] ?? 1
    return { frozen: of(freeze), rate, decay: of(undecayed) ? 0 : 1 }
  }
  const group = (wanted: Treatment): Group => ({
    name: labelOf(wanted),
    ...wanted,
    takes: (name, shape) => {
      const { frozen, rate, decay } = treatment(name, shape)
      return wanted.frozen ? frozen : !frozen && rate === wanted.rate && decay === wanted.decay
    },
  })
  const paces = [...new Set([...rates.map(([, rate]) => rate), 1])]
  const trained = paces.flatMap(rate =>
    (undecayed.length > 0 ? [0, 1] : [1]).map(decay => ({ frozen: false, rate, decay })),
  )
  const frozen = { frozen: true, rate: 1, decay: 1 }
  const plain = freeze.length + rates.length + undecayed.length === 0
  return {
    groups: plain ? [] : [...(freeze.length > 0 ? [frozen] : []), ...trained].map(group),
    check: parameters => {
      const all = [...freeze, ...rates.map(([pattern]) => pattern), ...undecayed]
      const idle = all.find(pattern => !matched.has(pattern))
      const names = [...new Set([...seen, ...parameters])].slice(0, 8).join(', ')
      if (idle !== undefined) throw userError('train-no-match', { pattern: idle, names })
    },
  }
}

const labelOf = ({ frozen, rate, decay }: Treatment) =>
  frozen ? 'frozen' : `rate ${rate}${decay === 0 ? ', no decay' : ''}`

/** `*` stands for any text; everything else for itself. */
const like = (pattern: string) => new RegExp(`^${pattern.split(/\*+/).map(escaped).join('.*')}$`)
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
