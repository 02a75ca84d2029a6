// The forms of a run: those of its checkpoint, else those that the machine's tuning file knows, else measured ones. A
// run that goes on from a checkpoint measures nothing, so it computes what an unbroken one would have.
import type { Lower, SiteGraph } from '../../autodiff/index.ts'
import { type Blocks, type Choices, defaultLower, isTunable, lowerBy } from './choices.ts'
import { compareSteps } from './compare-steps.ts'
import type { Timing } from './time-site.ts'
import { recorded, type Sites, tune } from './tune.ts'

export type FormOptions<T> = Timing & {
  readonly block: Blocks
  /** Makes the step; what it asks the function for are the step's sites. */
  readonly make: (lower: Lower) => T
  /** The step ready to run. */
  readonly open: (made: T) => Promise<{ run(): void; close(): Promise<void> }>
  /** Whether there is memory to time this step as a whole; where there is not, the default forms stay. Default: there is. */
  readonly fits?: ((made: T) => boolean) | undefined
  /** The sites alone, to be measured; called only if something is. */
  readonly graphs: () => ReadonlyMap<string, SiteGraph>
  /** Choices made earlier. */
  readonly known: Choices
  /** Whether to measure what is not known. */
  readonly measure: boolean
  /** For the sites alone, and then for whole steps. Default 0.8 s each: with it a run begins within 3 s. */
  readonly budgetMs?: number | undefined
}

/** What was measured. */
export type Tuned = {
  /** For every site that could be tuned, the default where time ran out or nothing was faster. */
  readonly choices: Choices
  /** Sites whose forms were timed. */
  readonly timed: number
  /** Sites that have another form than the default. */
  readonly changed: number
  /** Sites that were left at the default because the time was up. */
  readonly left: number
}

export type ChosenForms<T> = {
  readonly made: T
  readonly lower: Lower
  /** Of this step's sites only: what a checkpoint keeps. */
  readonly choices: Choices
  /** Its `choices` are the new ones. */
  readonly tuned: Tuned
}

const usualBudgetMs = 800

/** Chooses the forms and makes the step of them. */
export async function chooseForms<T>(options: FormOptions<T>): Promise<ChosenForms<T>> {
  const { block, make, known, measure } = options
  const { lower, sites } = recorded(lowerBy(known, block))
  const made = make(lower)
  const unknown = new Map(
    [...sites].filter(([name, { site }]) => isTunable(site, block) && !Object.hasOwn(known, name)),
  )
  const found =
    measure && unknown.size > 0
      ? await measured(made, unknown, options)
      : { made, tuned: { choices: {}, timed: 0, changed: 0, left: 0 } }
  const all = { ...known, ...found.tuned.choices }
  const choices = Object.fromEntries(
    [...sites.keys()].flatMap(name => (Object.hasOwn(all, name) ? [[name, all[name]!]] : [])),
  )
  return { ...found, lower: lowerBy(choices, block), choices }
}

/** Places alone, then whole steps with what was found. */
async function measured<T>(
  usual: T,
  unknown: Sites,
  options: FormOptions<T>,
): Promise<{ made: T; tuned: Tuned }> {
  const { block, known, make, budgetMs = usualBudgetMs } = options
  const { choices, forced, timed, left } = await tune(unknown, options.graphs(), { ...options, budgetMs })
  const isForced = Object.keys(forced).length > 0
  const given = { ...known, ...forced }
  const { made, changes } = await compareSteps(
    isForced ? make(lowerBy(given, block)) : usual,
    changeSets(choices, unknown, block),
    { ...options, budgetMs, make: changes => make(lowerBy({ ...given, ...changes }, block)) },
  )
  const defaults = [...unknown].flatMap(([name, { site }]) =>
    Object.hasOwn(choices, name) ? [[name, defaultLower(block)(site)]] : [],
  )
  const tuned = { ...Object.fromEntries(defaults), ...forced, ...changes }
  const changed = Object.keys({ ...forced, ...changes }).length
  return { made, tuned: { choices: tuned, timed, changed, left } }
}

/** What differs from the default: all of it, and all of it that leaves the blocks where they are. */
function changeSets(choices: Choices, sites: Sites, block: Blocks): readonly Choices[] {
  const usual = (name: string) => defaultLower(block)(sites.get(name)!.site)
  const all = Object.entries(choices).filter(([name, form]) => form !== usual(name))
  const some = all.filter(([name]) => !usual(name).startsWith('blocked'))
  const sets = some.length === all.length ? [all] : [all, some]
  return sets.filter(set => set.length > 0).map(set => Object.fromEntries(set))
}
