// HTML and SVG by tagged template. Invariant: a string put into a template is escaped; only another template's
// result goes in as markup, so nothing from outside can.
import { xml } from '../escape.ts'

export type Markup = { readonly markup: string }
type Part = string | number | undefined | Markup | readonly Markup[]

/** @example h`<td title="${name}">${figures.map(cell)}</td>` */
export const h = (literals: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: literals.reduce((text, literal, index) => text + show(parts[index - 1]) + literal),
})

export const nothing: Markup = { markup: '' }

function show(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'number') return String(Math.round(part * 100) / 100)
  if (typeof part === 'string') return xml(part, 1000)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/** A sentence in which pairs of backticks, as the message catalogue writes them, set code type. */
export function sentence(text: string): Markup {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return h`${text}`
  return h`${parts.map((part, index) => (index % 2 === 1 ? h`<code>${part}</code>` : h`${part}`))}`
}
