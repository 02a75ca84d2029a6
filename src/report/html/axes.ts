// What the page's scatter charts share: a view of two scales, its grid with ticks, intervals, and what lies beyond a limit.
import type { Estimate } from '../../units.ts'
import { at, placed, type Scale } from './marks.ts'
import { h, type Markup, nothing } from './markup.ts'

export type View = { readonly x: Scale; readonly y: Scale }
export const left = ({ x }: View, value: number) => at(x, value)
export const top = ({ y }: View, value: number) => 100 - at(y, value)

export type Tick = { readonly value: number; readonly text: string }

/** Lines with their values inside the chart; the ones upwards start at the bottom, clear of those across. */
export function grid(view: View, across: readonly Tick[], up: readonly Tick[]): Markup {
  const upright = across
    .filter(({ value }) => left(view, value) < 88)
    .map(
      ({ value, text }) =>
        h`<line class="grid" x1="${left(view, value)}%" x2="${left(view, value)}%" y1="0" y2="100%"/>${placed(left(view, value), '100%', h`<text class="tick" x="4" y="-5">${text}</text>`)}`,
    )
  const level = up.map(
    ({ value, text }) =>
      h`<line class="grid" x1="0" x2="100%" y1="${top(view, value)}%" y2="${top(view, value)}%"/>${placed(0, `${top(view, value)}%`, h`<text class="tick" x="4" y="-4">${text}</text>`)}`,
  )
  return h`${level}${upright}`
}

/** An interval of one axis with end caps; dashed where it is predicted, none where the figure is exact. */
export function spread(view: View, axis: 'x' | 'y', figure: Estimate, other: number): Markup {
  const { low, high, source } = figure
  if (low === high) return nothing
  const kind = h`class="spread ${source}"`
  if (axis === 'x') {
    const [from, to, y] = [left(view, low), left(view, high), top(view, other)]
    const cap = (x: number) => placed(x, `${y}%`, h`<path ${kind} d="M0-3V3"/>`)
    return h`<line ${kind} x1="${from}%" x2="${to}%" y1="${y}%" y2="${y}%"/>${cap(from)}${cap(to)}`
  }
  const [from, to, x] = [top(view, low), top(view, high), left(view, other)]
  const cap = (y: number) => placed(x, `${y}%`, h`<path ${kind} d="M-3 0H3"/>`)
  return h`<line ${kind} x1="${x}%" x2="${x}%" y1="${from}%" y2="${to}%"/>${cap(from)}${cap(to)}`
}

/** Hatched: one line so thick that its dashes are stripes. */
export const hatched = (x: number, y: number, width: number, height: number): Markup =>
  width <= 0 || height <= 0
    ? nothing
    : h`<svg x="${x}%" y="${y}%" width="${width}%" height="${height}%"><rect class="beyond" width="100%" height="100%"/><line class="hatch" x1="-2000" x2="2000" y1="0" y2="0" stroke-width="4000" stroke-dasharray="1 8" transform="rotate(45)"/></svg>`
