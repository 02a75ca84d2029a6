// The forms of a run: those of its checkpoint, else those that the machine's tuning file knows, else measured ones. A
// run that goes on from a checkpoint measures nothing, so it computes what an unbroken one would have.
import type { Lower, SiteGraph } from '../../autodiff/index.ts'
import { type Blocks, type Choices, isTunable, lowerBy } from './choices.ts'
import type { Timing } from './time-site.ts'
import { recorded, type Tuned, tune } from './tune.ts'

export type FormOptions<T> = Timing & {
  readonly block: Blocks
  /** Makes the step; what it asks the function for are the step's sites. */
  readonly make: (lower: Lower) => T
  /** The sites alone, to be measured; called only if something is. */
  readonly graphs: () => ReadonlyMap<string, SiteGraph>
  /** Choices made earlier. */
  readonly known: Choices
  /** Whether to measure what is not known. */
  readonly measure: boolean
  /** For all measurements together. Default 1.8 s: with it a run begins within 3 s. */
  readonly budgetMs?: number | undefined
}

export type ChosenForms<T> = {
  readonly made: T
  readonly lower: Lower
  /** Of this step's sites only: what a checkpoint keeps. */
  readonly choices: Choices
  /** What was measured; `choices` are the new ones. */
  readonly tuned: Tuned
}

const usualBudgetMs = 1_800
const nothing: Tuned = { choices: {}, timed: 0, changed: 0, left: 0 }

/** Chooses the forms and makes the step of them. */
export async function chooseForms<T>(options: FormOptions<T>): Promise<ChosenForms<T>> {
  const { block, make, known, measure } = options
  const first = recorded(lowerBy(known, block))
  const made = make(first.lower)
  const unknown = new Map(
    [...first.sites].filter(([name, { site }]) => isTunable(site, block) && !Object.hasOwn(known, name)),
  )
  const tuned =
    measure && unknown.size > 0
      ? await tune(unknown, options.graphs(), { ...options, budgetMs: options.budgetMs ?? usualBudgetMs })
      : nothing
  const all = { ...known, ...tuned.choices }
  const choices = Object.fromEntries(
    [...first.sites.keys()].flatMap(name => (Object.hasOwn(all, name) ? [[name, all[name]!]] : [])),
  )
  const lower = lowerBy(choices, block)
  return { made: tuned.changed > 0 ? make(lower) : made, lower, choices, tuned }
}
