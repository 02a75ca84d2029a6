// The search's front as a scatter, with head, base, the best, the limits and what lies beyond them.
import { formatQuantity, type MetricKey, metrics, splitKey } from '../../units.ts'
import { figureText, limitText, metricLabel } from '../figures.ts'
import type { Axis, Plane, Spot } from '../plane.ts'
import { grid, hatched, left, spread, type Tick, top, type View } from './axes.ts'
import { around, legend, placed, type Scale, ticks } from './marks.ts'
import { h, type Markup, nothing } from './markup.ts'

const height = 340
/** More intervals than this hide what they belong to. */
const mostSpreads = 60

export const keyText = (key: MetricKey): string => {
  const { metric, device } = splitKey(key)
  return metricLabel(metric) + (device === undefined ? '' : ` on ${device}`)
}

/** The figure with caption and legend. */
export function frontChart(plane: Plane): Markup {
  const { x, y, spots } = plane
  const figures = (axis: 'x' | 'y') => spots.map(spot => spot[axis])
  const view = { x: scaleOf(x, figures('x')), y: scaleOf(y, figures('y')) }
  const spoken = `${keyText(y.key)} against ${keyText(x.key)} of ${spots.length} architectures; the table below has the figures`
  const isLimited = x.limit !== undefined || y.limit !== undefined
  const caption = `↑ ${keyText(y.key)} · → ${keyText(x.key)}.${isLimited ? ' What is hatched breaks a limit.' : ''}`
  const spreads = spots
    .slice(-mostSpreads)
    .map(spot => h`${spread(view, 'x', spot.x, spot.y.value)}${spread(view, 'y', spot.y, spot.x.value)}`)
  return h`<figure><figcaption>${caption}</figcaption><svg class="chart" height="${height}" role="img" aria-label="${spoken}"><title>${spoken}</title><desc>${descriptionOf(plane)}</desc>${beyond(view, plane)}${grid(view, ticksOf(x, view.x, 4), ticksOf(y, view.y, 5))}${line(view, spots)}${limits(view, plane)}${spreads}${spots.map(spot => dot(view, spot))}${spots.map(spot => nameOf(view, spot))}</svg>${keyOf(plane)}</figure>`
}

const descriptionOf = ({ spots }: Plane): string =>
  spots
    .filter(({ kind }) => kind === 'best' || kind === 'head' || kind === 'base')
    .map(spot => titleOf(spot))
    .join('; ')

const scaleOf = ({ limit }: Axis, figures: readonly Spot['x'][]): Scale =>
  around([...figures.flatMap(({ low, high }) => [low, high]), ...(limit === undefined ? [] : [limit])], 0.1)

const ticksOf = (axis: Axis, scale: Scale, most: number): Tick[] =>
  ticks(scale, most)
    .filter(value => value >= 0)
    .map(value => ({ value, text: show(axis, value) }))

const show = ({ key }: Axis, value: number) =>
  formatQuantity(Number(value.toPrecision(6)), metrics[splitKey(key).metric].unit)

const better = ({ key }: Axis) => metrics[splitKey(key).metric].better

function beyond(view: View, { x, y }: Plane): Markup {
  const parts: Markup[] = []
  if (x.limit !== undefined) {
    const edge = left(view, x.limit)
    parts.push(better(x) === 'min' ? hatched(edge, 0, 100 - edge, 100) : hatched(0, 0, edge, 100))
  }
  if (y.limit !== undefined) {
    const edge = top(view, y.limit)
    parts.push(better(y) === 'max' ? hatched(0, edge, 100, 100 - edge) : hatched(0, 0, 100, edge))
  }
  return h`${parts}`
}

function limits(view: View, { x, y }: Plane): Markup {
  const text = (axis: Axis) => limitText(axis.limit!, metrics[splitKey(axis.key).metric].unit, better(axis))
  const upright = (edge: number) =>
    h`<line class="limit relative" x1="${edge}%" x2="${edge}%" y1="0" y2="100%"/>${placed(edge, 0, h`<text class="name" x="${edge > 70 ? -6 : 6}" y="13" text-anchor="${edge > 70 ? 'end' : 'start'}">${text(x)}</text>`)}`
  const level = (edge: number) =>
    h`<line class="limit relative" x1="0" x2="100%" y1="${edge}%" y2="${edge}%"/>${placed(100, `${edge}%`, h`<text class="name" x="-4" y="${edge > 90 ? -6 : 15}" text-anchor="end">${text(y)}</text>`)}`
  return h`${x.limit === undefined ? nothing : upright(left(view, x.limit))}${y.limit === undefined ? nothing : level(top(view, y.limit))}`
}

/** Neighbours of the front joined, in the order given. */
function line(view: View, all: readonly Spot[]): Markup {
  const spots = all.filter(({ kind }) => kind === 'front' || kind === 'best')
  const order = [...spots].sort((a, b) => a.x.value - b.x.value)
  return h`${order.slice(1).map((spot, index) => {
    const before = order[index]!
    return h`<line class="front" x1="${left(view, before.x.value)}%" y1="${top(view, before.y.value)}%" x2="${left(view, spot.x.value)}%" y2="${top(view, spot.y.value)}%"/>`
  })}`
}

const shapes = {
  front: h`<circle class="dot" r="4.5"/>`,
  heldOut: h`<circle class="dot open" r="4.5"/>`,
  infeasible: h`<path class="dot cross" d="M-4-4L4 4M4-4L-4 4"/>`,
  best: h`<path class="dot best" d="M0-9l2.600 5.600 6.100.7-4.500 4.200 1.200 6.100L0 3.600l-5.400 3 1.200-6.100-4.500-4.200 6.100-.7z"/>`,
  head: h`<rect class="dot head" x="-6" y="-6" width="12" height="12" rx="2"/>`,
  base: h`<path class="dot base" d="M0-7L7 0 0 7-7 0z"/>`,
}

const shapeOf = ({ kind, part }: Spot): Markup =>
  kind === 'front' && part === 'held-out' ? shapes.heldOut : shapes[kind]

function titleOf({ label, kind, part, description, x, y }: Spot): string {
  const name = kind === 'best' ? `best (${label})` : label
  const judged = part ? `, judged on the ${part} part` : ''
  const change = description === '' ? '' : `: ${description}`
  return `${name}${change}; ${figureText(y)} (${y.source}${judged}), ${figureText(x)} (${x.source})`
}

const dot = (view: View, spot: Spot): Markup =>
  placed(
    left(view, spot.x.value),
    `${top(view, spot.y.value)}%`,
    h`<g>${shapeOf(spot)}<title>${titleOf(spot)}</title></g>`,
  )

function nameOf(view: View, { kind, label, x, y }: Spot): Markup {
  if (kind === 'front' || kind === 'infeasible') return nothing
  const across = left(view, x.value)
  // Base and best often lie close together: their names go to opposite sides.
  const far = across > 70 || (kind === 'base' && across > 15)
  const name = kind === 'best' ? `best (${label})` : label
  return placed(
    left(view, x.value),
    `${top(view, y.value)}%`,
    h`<text class="name ${kind}" x="${far ? -11 : 11}" y="${kind === 'best' ? -8 : 16}" text-anchor="${far ? 'end' : 'start'}">${name}</text>`,
  )
}

const inLegend = (shape: Markup) => h`<g transform="translate(9 6) scale(.8)">${shape}</g>`

/** Only what the chart shows. */
function keyOf({ x, y, spots }: Plane): Markup {
  const kinds = new Set(spots.map(({ kind }) => kind))
  const isHeld = spots.some(({ kind, part }) => kind === 'front' && part === 'held-out')
  const isPredicted = spots.some(spot =>
    [spot.x, spot.y].some(({ source, low, high }) => source === 'predicted' && low < high),
  )
  const isMeasured = spots.some(spot =>
    [spot.x, spot.y].some(({ source, low, high }) => source === 'measured' && low < high),
  )
  const entries: readonly (readonly [boolean, Markup, string])[] = [
    [kinds.has('best'), inLegend(shapes.best), 'best'],
    [kinds.has('head'), inLegend(shapes.head), 'head'],
    [kinds.has('base'), inLegend(shapes.base), 'base'],
    [kinds.has('front') && !isHeld, inLegend(shapes.front), 'on the front'],
    [isHeld, inLegend(shapes.heldOut), 'on the front, judged on held-out samples'],
    [kinds.has('infeasible'), inLegend(shapes.infeasible), 'breaks a limit'],
    [isMeasured, h`<path class="spread measured" d="M1 6h16M1 3v6M17 3v6"/>`, '95 % interval, measured'],
    [isPredicted, h`<path class="spread predicted" d="M1 6h16M1 3v6M17 3v6"/>`, 'interval, predicted'],
    [x.limit !== undefined || y.limit !== undefined, h`<path class="limit relative" d="M9-1v14"/>`, 'limit'],
  ]
  return legend(entries.flatMap(([shown, shape, text]) => (shown ? [{ shape, text }] : [])))
}
