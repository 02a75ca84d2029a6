// The search's front as a scatter of its first two objectives, with head, base, the best and the limits.
import { formatQuantity, type MetricKey, metrics, splitKey } from '../../units.ts'
import { figureText, metricLabel } from '../figures.ts'
import type { Axis, Plane, Spot } from '../proposal.ts'
import { around, at, legend, placed, type Scale, ticks } from './marks.ts'
import { h, type Markup, nothing } from './markup.ts'

const height = 340

export const keyText = (key: MetricKey): string => {
  const { metric, device } = splitKey(key)
  return metricLabel(metric) + (device === undefined ? '' : ` on ${device}`)
}

type View = { readonly x: Scale; readonly y: Scale; readonly plane: Plane }
const left = ({ x }: View, value: number) => at(x, value)
const top = ({ y }: View, value: number) => 100 - at(y, value)

/** The figure with caption and legend. */
export function frontChart(plane: Plane): Markup {
  const view = {
    plane,
    x: scaleOf(
      plane.x,
      plane.spots.map(spot => spot.x),
    ),
    y: scaleOf(
      plane.y,
      plane.spots.map(spot => spot.y),
    ),
  }
  const spoken = `${keyText(plane.y.key)} against ${keyText(plane.x.key)} of ${plane.spots.length} architectures; the table below has the figures`
  return h`<figure><figcaption>↑ ${keyText(plane.y.key)} &nbsp;·&nbsp; → ${keyText(plane.x.key)}. The shaded area keeps both limits.</figcaption><svg class="chart" height="${height}" role="img" aria-label="${spoken}"><title>${spoken}</title>${allowed(view)}${grid(view)}${line(view)}${plane.spots.map(spot => spread(view, spot))}${limits(view)}${plane.spots.map(spot => dot(view, spot))}${plane.spots.map(spot => nameOf(view, spot))}</svg>${key}</figure>`
}

const scaleOf = ({ limit }: Axis, figures: readonly Spot['x'][]): Scale =>
  around([...figures.flatMap(({ low, high }) => [low, high]), ...(limit === undefined ? [] : [limit])], 0.1)

function grid(view: View): Markup {
  const across = ticks(view.x, 4)
    .filter(value => left(view, value) < 88)
    .map(
      value =>
        h`<line class="grid" x1="${left(view, value)}%" x2="${left(view, value)}%" y1="0" y2="100%"/>${placed(left(view, value), '100%', h`<text class="tick" x="4" y="-5">${show(view.plane.x, value)}</text>`)}`,
    )
  const up = ticks(view.y, 5).map(
    value =>
      h`<line class="grid" x1="0" x2="100%" y1="${top(view, value)}%" y2="${top(view, value)}%"/>${placed(0, `${top(view, value)}%`, h`<text class="tick" x="4" y="-4">${show(view.plane.y, value)}</text>`)}`,
  )
  return h`${up}${across}`
}

const show = ({ key }: Axis, value: number) =>
  formatQuantity(Number(value.toPrecision(6)), metrics[splitKey(key).metric].unit)

/** The corner within both limits. */
function allowed(view: View): Markup {
  const { x, y } = view.plane
  if (x.limit === undefined || y.limit === undefined) return nothing
  const [atX, atY] = [left(view, x.limit), top(view, y.limit)]
  const [startX, width] = better(x) === 'min' ? [0, atX] : [atX, 100 - atX]
  const [startY, tall] = better(y) === 'max' ? [0, atY] : [atY, 100 - atY]
  return h`<rect class="allowed" x="${startX}%" y="${startY}%" width="${width}%" height="${tall}%"/>`
}
const better = ({ key }: Axis) => metrics[splitKey(key).metric].better

function limits(view: View): Markup {
  const { x, y } = view.plane
  const upright =
    x.limit === undefined
      ? nothing
      : h`<line class="limit relative" x1="${left(view, x.limit)}%" x2="${left(view, x.limit)}%" y1="0" y2="100%"/>`
  const level =
    y.limit === undefined
      ? nothing
      : h`<line class="limit relative" x1="0" x2="100%" y1="${top(view, y.limit)}%" y2="${top(view, y.limit)}%"/>`
  return h`${upright}${level}`
}

/** Neighbours of the front joined, in the order given. */
function line(view: View): Markup {
  const spots = view.plane.spots.filter(({ kind }) => kind !== 'head' && kind !== 'base')
  return h`${spots.slice(1).map((spot, index) => {
    const before = spots[index]!
    return h`<line class="front" x1="${left(view, before.x.value)}%" y1="${top(view, before.y.value)}%" x2="${left(view, spot.x.value)}%" y2="${top(view, spot.y.value)}%"/>`
  })}`
}

const spread = (view: View, { x, y }: Spot): Markup =>
  h`<g class="spread"><line x1="${left(view, x.low)}%" x2="${left(view, x.high)}%" y1="${top(view, y.value)}%" y2="${top(view, y.value)}%"/><line x1="${left(view, x.value)}%" x2="${left(view, x.value)}%" y1="${top(view, y.low)}%" y2="${top(view, y.high)}%"/></g>`

const shapes: Record<Spot['kind'], Markup> = {
  front: h`<circle class="dot" r="4.5"/>`,
  infeasible: h`<circle class="dot infeasible" r="4"/>`,
  best: h`<path class="dot best" d="M0-9l2.6 5.6 6.1.7-4.5 4.2 1.2 6.1L0 3.6l-5.4 3 1.2-6.1-4.5-4.2 6.1-.7z"/>`,
  head: h`<rect class="dot head" x="-6" y="-6" width="12" height="12" rx="2"/>`,
  base: h`<path class="dot base" d="M0-7L7 0 0 7-7 0z"/>`,
}

const dot = (view: View, spot: Spot): Markup =>
  placed(
    left(view, spot.x.value),
    `${top(view, spot.y.value)}%`,
    h`<g>${shapes[spot.kind]}<title>${spot.label}: ${figureText(spot.x)}, ${figureText(spot.y)}</title></g>`,
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
const key = legend([
  { shape: inLegend(shapes.best), text: 'best' },
  { shape: inLegend(shapes.head), text: 'head' },
  { shape: inLegend(shapes.base), text: 'base' },
  { shape: inLegend(shapes.front), text: 'within budgets' },
  { shape: inLegend(shapes.infeasible), text: 'breaks a budget' },
  { shape: h`<path class="limit relative" d="M9-1v14"/>`, text: 'limit' },
])
