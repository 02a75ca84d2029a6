// The forms of a run: those of its checkpoint, else those that the machine's tuning file knows, else measured ones. A
// run that goes on from a checkpoint measures nothing, so it computes what an unbroken one would have.
import type { Lower, SiteGraph } from '../../autodiff/index.ts'
import { type Blocks, type Choices, defaultLower, isTunable, lowerBy } from './choices.ts'
import { type Times, type Timing, timesOf, timeWhole } from './time-site.ts'
import { recorded, type Tuned, tune, winner } from './tune.ts'

export type FormOptions<T> = Timing & {
  readonly block: Blocks
  /** Makes the step; what it asks the function for are the step's sites. */
  readonly make: (lower: Lower) => T
  /** The step ready to run. */
  readonly open: (made: T) => Promise<{ run(): void; close(): Promise<void> }>
  /** The sites alone, to be measured; called only if something is. */
  readonly graphs: () => ReadonlyMap<string, SiteGraph>
  /** Choices made earlier. */
  readonly known: Choices
  /** Whether to measure what is not known. */
  readonly measure: boolean
  /** For the sites alone, and then for whole steps. Default 0.8 s each: with it a run begins within 3 s. */
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

const usualBudgetMs = 800

/** Chooses the forms and makes the step of them. */
export async function chooseForms<T>(options: FormOptions<T>): Promise<ChosenForms<T>> {
  const { block, make, known, measure } = options
  const first = recorded(lowerBy(known, block))
  const usual = make(first.lower)
  const unknown = new Map(
    [...first.sites].filter(([name, { site }]) => isTunable(site, block) && !Object.hasOwn(known, name)),
  )
  const asked = (all: Choices): Choices =>
    Object.fromEntries(
      [...first.sites.keys()].flatMap(name => (Object.hasOwn(all, name) ? [[name, all[name]!]] : [])),
    )
  const chosen = (made: T, tuned: Tuned): ChosenForms<T> => {
    const choices = asked({ ...known, ...tuned.choices })
    return { made, lower: lowerBy(choices, block), choices, tuned }
  }
  if (!measure || unknown.size === 0) return chosen(usual, { choices: {}, timed: 0, changed: 0, left: 0 })
  const budgetMs = options.budgetMs ?? usualBudgetMs
  const tuned = await tune(unknown, options.graphs(), { ...options, budgetMs })
  const { made, changes } = await best(usual, differences(tuned.choices, unknown, block), {
    ...options,
    budgetMs,
  })
  const defaults = Object.fromEntries(
    Object.keys(tuned.choices).map(name => [name, defaultLower(block)(unknown.get(name)!.site)]),
  )
  return chosen(made, {
    ...tuned,
    choices: { ...defaults, ...changes },
    changed: Object.keys(changes).length,
  })
}

type Sites = Parameters<typeof tune>[0]

/** What differs from the default: all of it, and all of it that leaves the blocks where they are. */
function differences(choices: Choices, sites: Sites, block: Blocks): readonly Choices[] {
  const usual = (name: string) => defaultLower(block)(sites.get(name)!.site)
  const all = Object.entries(choices).filter(([name, form]) => form !== usual(name))
  // Neighbours in blocks share the work of getting there, which a site alone cannot show.
  const some = all.filter(([name]) => !usual(name).startsWith('blocked'))
  const sets = some.length === all.length ? [all] : [all, some]
  return sets.filter(set => set.length > 0).map(set => Object.fromEntries(set))
}

/**
 * The set of changes with which whole steps are fastest; none, where that is not clear. One session at a time: two
 * would take twice the memory. Without this, DS-CNN with 1 thread became 8 % slower of forms that were 10 % faster alone.
 */
async function best<T>(
  usual: T,
  sets: readonly Choices[],
  options: FormOptions<T> & { readonly budgetMs: number },
): Promise<{ made: T; changes: Choices }> {
  const { known, block, make, now, budgetMs } = options
  const end = now() + budgetMs
  const ways = [{ made: usual, changes: {} as Choices }]
  const times = new Map<string, Times>()
  if (sets.length > 0) times.set('0', await timed(usual, options))
  for (const changes of sets) {
    if (now() >= end) break
    const made = make(lowerBy({ ...known, ...changes }, block))
    times.set(`${ways.length}`, await timed(made, options))
    ways.push({ made, changes })
  }
  return ways[Number(winner(times, '0', 0.98))]!
}

async function timed<T>(made: T, options: FormOptions<T>): Promise<Times> {
  const { run, close } = await options.open(made)
  try {
    return timesOf(timeWhole(run, options))
  } finally {
    await close()
  }
}
