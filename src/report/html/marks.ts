// What the page's charts share: status signs, scales in per cent (so a chart fits any width without a script),
// the legend.
import type { Status } from '../types.ts'
import { statusWords } from '../words.ts'
import { h, type Markup } from './markup.ts'

const signs: Record<Status | 'waived', string> = {
  pass: 'M2 9l4 4 8-10',
  fail: 'M3 3l10 10M13 3L3 13',
  inconclusive: 'M2 6q3-4 6 0t6 0M2 11q3-4 6 0t6 0',
  'not-measured': 'M8 1.5a6.5 6.5 0 1 0 .01 0M5 8h6',
  waived: 'M4 2h8v12l-4-3-4 3z',
}

/** Sign and word in the status' colour. */
export const pill = (status: Status | 'waived'): Markup =>
  h`<span class="pill ${status}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${signs[status]}"/></svg>${statusWords[status].word}</span>`

export type Scale = { readonly from: number; readonly to: number }

/** Where a value stands, in per cent of the width; beyond the ends it stops at them. */
export const at = ({ from, to }: Scale, value: number): number =>
  Math.min(100, Math.max(0, ((value - from) / (to - from || 1)) * 100))

/** The values' range with air on both sides. */
export function around(values: readonly number[], air = 0.12): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low || Math.abs(high) || 1
  return { from: low - span * air, to: high + span * air }
}

/** Round values within the scale, at most `most`. */
export function ticks({ from, to }: Scale, most = 5): number[] {
  const rough = (to - from) / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? rough
  const first = Math.ceil(from / step)
  return Array.from({ length: most + 1 }, (_, index) => (first + index) * step).filter(value => value <= to)
}

/** An interval with end caps, lying at height `y`. */
export const whisker = (low: number, high: number, y: number): Markup =>
  h`<g class="whisker"><line x1="${low}%" x2="${high}%" y1="${y}" y2="${y}"/><line x1="${low}%" x2="${low}%" y1="${y - 4}" y2="${y + 4}"/><line x1="${high}%" x2="${high}%" y1="${y - 4}" y2="${y + 4}"/></g>`

/** A shape drawn in pixels around a point given in per cent. */
export const placed = (x: number, y: number | string, shape: Markup): Markup =>
  h`<svg x="${x}%" y="${y}" overflow="visible">${shape}</svg>`

export const legend = (entries: readonly { readonly shape: Markup; readonly text: string }[]): Markup =>
  h`<ul class="legend">${entries.map(({ shape, text }) => h`<li><svg viewBox="0 0 18 12" aria-hidden="true">${shape}</svg>${text}</li>`)}</ul>`
