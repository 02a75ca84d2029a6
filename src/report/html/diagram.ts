// The layers of the best architecture beside head's: a box each, as full at its foot as it is wide, with what changed in words.
import { changedText, cut, layerLines, type Piece, pieces } from '../layer-text.ts'
import type { LayerDiagram } from '../search-types.ts'
import { h, type Markup, nothing } from './markup.ts'

type Row = LayerDiagram['rows'][number]
type Side = NonNullable<Row['after']>

const rowsShown = 60
const heading = 22
const box = 40

/** The figure, and the same as text. */
export function layerChart(
  diagram: LayerDiagram,
  names: { readonly before: string; readonly after: string },
): Markup {
  const all = pieces(diagram.rows)
  const shown = all.slice(0, rowsShown)
  const widest = Math.max(
    1,
    ...diagram.rows.flatMap(({ before, after }) => [before?.width ?? 0, after?.width ?? 0]),
  )
  let y = heading
  const parts = shown.map(piece => {
    const part = drawn(piece, y, widest)
    y += heightOf(piece)
    return part
  })
  const left = all.length - shown.length + diagram.more
  const spoken = `Layers of ${names.after} beside those of ${names.before}: ${changedText(diagram)}`
  const text = layerLines(diagram, 76).join('\n')
  const rest = left > 0 ? h`<p class="soft small">${left} more are not drawn.</p>` : nothing
  return h`<figure><figcaption>${changedText(diagram)}. The bar at a box’s foot is its width in channels.</figcaption><svg class="chart layers" height="${y}" role="img" aria-label="${spoken}"><title>${spoken}</title><desc>${text.slice(0, 900)}</desc><text class="tick" x="0" y="13">${names.before}</text><text class="tick" x="53%" y="13">${names.after}</text>${parts}</svg>${rest}</figure><details><summary>The layers as text</summary><pre tabindex="0"><code>${lines(text)}</code></pre></details>`
}

/** Line by line: what is escaped keeps no line ends. */
const lines = (text: string): Markup => ({
  markup: text
    .split('\n')
    .map(line => h`${line}`.markup)
    .join('\n'),
})

/** Longer words of what changed, and those of longer names, have a line of their own: on a phone they would run into each other. */
const besideName = 18
const shortName = 16
const toldOf = ({ state, changes }: Row) => (state === 'changed' ? changes.join(', ') : '')

const isBeside = (row: Row) => toldOf(row).length <= (row.name.length <= shortName ? besideName : 0)

const heightOf = (piece: Piece): number => {
  if ('same' in piece || piece.row.state === 'same') return 24
  return 18 + box + (isBeside(piece.row) ? 0 : 16) + 8
}

function drawn(piece: Piece, y: number, widest: number): Markup {
  if ('same' in piece)
    return h`<text class="tick" x="14" y="${y + 15}">⋮ ${piece.same} layers as they were</text>`
  const { state, name, before, after, changes } = piece.row
  if (state === 'same')
    return h`<text class="quiet" x="14" y="${y + 15}">${cut(name, 22)} <tspan class="tick" dx="4">${cut(after?.layer ?? '', 24)}</tspan></text>`
  const told = toldOf(piece.row)
  const beside = isBeside(piece.row)
  const change = h`<text class="change" x="${beside ? '53%' : '14'}" y="${y + (beside ? 13 : 18 + box + 14)}">${told.length > 48 ? `${told.slice(0, 47)}…` : told}</text>`
  const label = h`<text class="layer ${state}" x="0" y="${y + 13}">${signs[state]} ${cut(name, 22)}</text>`
  const arrow =
    before && after
      ? h`<text class="tick" x="50%" y="${y + 18 + box / 2 + 4}" text-anchor="middle">→</text>`
      : nothing
  return h`<g>${label}${before ? side(before, '0', y + 18, widest, state === 'removed' ? 'gone' : '') : nothing}${arrow}${after ? side(after, '53%', y + 18, widest, '') : nothing}${change}<title>${name}: ${changes.join(', ')}</title></g>`
}

const signs = { changed: '~', added: '+', removed: '−' } as const

/** What it is above, its channels and what it puts out below; a nested picture, so that text ends at the box. */
function side(
  { layer, output, width }: Side,
  x: string,
  y: number,
  widest: number,
  kind: '' | 'gone',
): Markup {
  const [, what = layer, channels = ''] = /^(.*?)(?: (\d+→\d+))?$/.exec(layer) ?? []
  const below = [channels, output].filter(text => text !== '').join(' · ')
  return h`<svg class="${x === '0' ? 'was' : 'now'}" x="${x}" y="${y}" width="47%" height="${box}"><rect class="box ${kind}" x=".5%" y=".5" width="99%" height="${box - 1}" rx="5"/><rect class="share" x=".5%" y="${box - 5}" width="${(99 * width) / widest}%" height="4" rx="2"/><text class="what" x="7" y="15">${what}</text><text class="tick" x="7" y="29">${below}</text></svg>`
}
