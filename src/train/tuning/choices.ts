// The forms a step is made of, as data: what was chosen, by the names of its sites, and the default for the others.
// Invariant: a choice is only ever one of the forms that are right at a site on this machine, whoever wrote it down.
import {
  type Block,
  bestKnown,
  type Form,
  inBlocks,
  type Lower,
  type Site,
  siteName,
} from '../../autodiff/index.ts'
import { elements } from '../../ir/index.ts'

/** A form for each site, by `siteName`. */
export type Choices = Readonly<Record<string, string>>

/** The block of channels that is right on this machine; undefined = none is. */
export type Blocks = Block | undefined

/** The best known form on this machine, without measuring. */
export const defaultLower = (block: Blocks): Lower => (block === undefined ? bestKnown : inBlocks(block))

/** The forms of a site that are right on this machine. */
export function rightForms({ forms }: Site, block: Blocks): readonly Form[] {
  const wrong = blockForms.filter(form => form !== `blocked${block}`)
  return forms.filter(form => !wrong.includes(form))
}

const blockForms: readonly string[] = ['blocked8', 'blocked16']

/** Chooses what `choices` say, else the default. */
export function lowerBy(choices: Choices, block: Blocks): Lower {
  const fallback = defaultLower(block)
  return site => {
    const name = siteName(site)
    const chosen = Object.hasOwn(choices, name) ? choices[name] : undefined
    const form = rightForms(site, block).find(form => form === chosen)
    return (form ?? fallback(site)) as never
  }
}

/** Less than a page of cache of numbers takes microseconds in any form; more than 32 MiB takes too long to try. */
const [least, most] = [2 ** 12, 2 ** 23]

/** Whether there is something to choose that a measurement can decide: told from the site alone, never by a clock. */
export function isTunable(site: Site, block: Blocks): boolean {
  const size = sizeOf(site)
  return site.dtype === 'float32' && size >= least && size <= most && rightForms(site, block).length > 1
}

/** Numbers that a site reads and writes. */
export const sizeOf = ({ shapes }: Site): number => shapes.reduce((sum, shape) => sum + elements(shape), 0)
