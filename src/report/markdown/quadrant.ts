// The front as a Mermaid quadrantChart. Invariant: every coordinate matches Mermaid's `0.ddd`, inside (0, 1); where
// an objective has a limit, the limit is the chart's middle line.
import { formatQuantity, metrics, splitKey } from '../../units.ts'
import { markdownBlock, mermaidText } from '../escape.ts'
import { metricLabel } from '../figures.ts'
import type { Axis, Plane, Spot } from '../plane.ts'

/** Labels overlap beyond this. */
const mostSpots = 16

/** The chart as a code block, labels already made harmless. */
export function quadrant(plane: Plane): string {
  const spots = choose(plane.spots)
  const x = scale(
    plane.x,
    spots.map(spot => spot.x.value),
  )
  const y = scale(
    plane.y,
    spots.map(spot => spot.y.value),
  )
  const points = spots.map(
    spot => `  ${quoted(name(spot))}: [${at(x, spot.x.value)}, ${at(y, spot.y.value)}] ${style[spot.kind]}`,
  )
  const lines = [
    'quadrantChart',
    axisLine('x', plane.x, x),
    axisLine('y', plane.y, y),
    ...quadrantNames(plane),
    ...points,
  ]
  return markdownBlock(lines, 'mermaid')
}

/** Head, base and best always; of the rest, where it is not one of those, an even selection along the front. */
function choose(spots: readonly Spot[]): Spot[] {
  const named = spots.filter(spot => ['head', 'base', 'best'].includes(spot.kind))
  const isThere = ({ x, y }: Spot) => named.some(one => one.x.value === x.value && one.y.value === y.value)
  const rest = spots.filter(spot => !isThere(spot))
  const room = mostSpots - named.length
  const step = Math.max(1, rest.length / room)
  return [...rest.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)), ...named]
}

const style: Record<Spot['kind'], string> = {
  front: 'radius: 4, color: #6e7781',
  infeasible: 'radius: 4, color: #c9a0a0',
  base: 'radius: 5, color: #8250df',
  head: 'radius: 6, color: #bf3989',
  best: 'radius: 7, color: #1a7f37',
}

const name = ({ label, kind }: Spot) =>
  kind === 'best' ? `best ${label.slice(1)}` : label.replace('#', 'no. ')
const quoted = (text: string) => `"${mermaidText(text)}"`

type Scale = { readonly middle: number; readonly reach: number }

/** Linear, with the limit (else the middle of the values) in the middle and every value inside. */
function scale(axis: Axis, values: readonly number[]): Scale {
  const middle = axis.limit ?? (Math.min(...values) + Math.max(...values)) / 2
  const reach = Math.max(...values.map(value => Math.abs(value - middle))) || Math.abs(middle) || 1
  return { middle, reach }
}

const at = ({ middle, reach }: Scale, value: number) => (0.5 + (0.45 * (value - middle)) / reach).toFixed(3)

function axisLine(letter: 'x' | 'y', { key }: Axis, { middle, reach }: Scale): string {
  const { metric, device } = splitKey(key)
  const { unit } = metrics[metric]
  const end = (sign: number) => formatQuantity(Math.max(0, middle + (sign * reach) / 0.9), unit)
  const label = `${metricLabel(metric)}${device === undefined ? '' : ` on ${device}`}`
  return `  ${letter}-axis ${quoted(`${label} ${end(-1)}`)} --> ${quoted(end(1))}`
}

/** Names the corner that keeps both limits; Mermaid counts quadrants from the top right, counter-clockwise. */
function quadrantNames({ x, y }: Plane): string[] {
  if (x.limit === undefined || y.limit === undefined) return []
  const right = metrics[splitKey(x.key).metric].better === 'max'
  const top = metrics[splitKey(y.key).metric].better === 'max'
  const good = top ? (right ? 1 : 2) : right ? 4 : 3
  return [`  quadrant-${good} within both limits`]
}
