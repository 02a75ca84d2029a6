// The layers of an architecture beside the model's as plain lines, for a code block on a phone or a terminal of any width.
import { counted } from './figures.ts'
import type { LayerDiagram } from './search-types.ts'
import type { SearchSummary } from './types.ts'

type Row = LayerDiagram['rows'][number]
/** Neighbours that are as they were are told by their number. */
export type Piece = { readonly row: Row } | { readonly same: number }

const marks = { same: ' ', changed: '~', added: '+', removed: '-' } as const
const rowsShown = 80
/** Longer ones would push everything else off the line. */
const longestName = 34

/** Rows, with three or more unchanged neighbours folded into one. */
export function pieces(rows: readonly Row[]): Piece[] {
  const out: Piece[] = []
  for (let i = 0; i < rows.length; ) {
    const end = rows.findIndex((row, at) => at >= i && row.state !== 'same')
    const run = (end < 0 ? rows.length : end) - i
    if (run > 2) out.push({ same: run })
    else for (const row of rows.slice(i, i + run)) out.push({ row })
    i += run
    if (i < rows.length) out.push({ row: rows[i++]! })
  }
  return out
}

/** `~` changed, `+` new, `-` left out; on one line a layer where it fits in so many columns, else on two or three. */
export function layerLines({ rows, more }: LayerDiagram, columns: number): string[] {
  const all = pieces(rows)
  const shown = all.slice(0, rowsShown)
  const widths = { name: widest(shown, 'name'), layer: widest(shown, 'layer') }
  const lines = shown.flatMap(piece => {
    if ('same' in piece)
      return [`  ${counted(piece.same, 'layer')} as ${piece.same === 1 ? 'it was' : 'they were'}`]
    const { state } = piece.row
    const [name, layer, change] = [nameOf(piece.row), layerOf(piece.row), changeOf(piece.row)]
    const wide =
      `${marks[state]} ${name.padEnd(widths.name)}  ${layer.padEnd(widths.layer)}  ${change}`.trimEnd()
    const isWide = 2 + widths.name + 2 + widths.layer + 2 + 16 <= columns && wide.length <= columns
    if (isWide) return [wide]
    const rest = [layer, ...(change === '' ? [] : change.split(', '))]
    return [
      `${marks[state]} ${cut(name, columns - 2)}`,
      ...packed(rest, columns - 4).map(text => `    ${text}`),
    ]
  })
  const left = all.length - shown.length + more
  return left > 0 ? [...lines, `  and ${left} more`] : lines
}

const nameOf = ({ name }: Row) => cut(name || 'unnamed', longestName)
const layerOf = ({ before, after }: Row) => (after ?? before)?.layer ?? ''
const changeOf = ({ state, changes }: Row) => (state === 'changed' ? changes.join(', ') : '')

const widest = (pieces: readonly Piece[], part: 'name' | 'layer'): number =>
  Math.max(
    0,
    ...pieces.map(piece =>
      'row' in piece ? (part === 'name' ? nameOf(piece.row) : layerOf(piece.row)).length : 0,
    ),
  )

/** The end of a path says more than its beginning. */
export const cut = (name: string, room: number): string =>
  name.length <= room ? name : `…${name.slice(name.length - room + 1)}`

/** Parts joined by commas, on as few lines as they need. */
function packed(parts: readonly string[], room: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 2 + part.length <= room)
      lines[lines.length - 1] = `${last}, ${part}`
    else lines.push(part.length <= room ? part : `${part.slice(0, room - 1)}…`)
  }
  return lines
}

/** What the layers stand beside: the model, or, in a space of its own, the network that this begins with. */
export const originText = ({ space }: Pick<SearchSummary, 'space'>): string =>
  space === undefined ? 'head' : 'the space’s first network'

/** `3 layers changed, 1 new, 2 left out`. */
export function changedText({ rows }: LayerDiagram): string {
  const count = (state: Row['state']) => rows.filter(row => row.state === state).length
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')]
  const parts = [
    changed > 0 ? `${counted(changed, 'layer')} changed` : '',
    added > 0 ? `${added} new` : '',
    removed > 0 ? `${removed} left out` : '',
  ]
  return parts.filter(part => part !== '').join(', ') || 'no layer changed'
}
