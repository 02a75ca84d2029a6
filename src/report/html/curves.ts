// How candidates learned: quality after each stretch of training, on a logarithmic scale of steps, the best one drawn out.
import { formatQuantity } from '../../units.ts'
import { figureText } from '../figures.ts'
import type { Curve, SearchStory } from '../search-types.ts'
import type { SearchSummary } from '../types.ts'
import { grid, left, spread, type Tick, top, type View } from './axes.ts'
import { around, legend, placed, ticks } from './marks.ts'
import { h, type Markup, nothing } from './markup.ts'

const height = 240

/** Nothing where less than two candidates were trained. */
export function curveChart(search: SearchSummary, { curves }: SearchStory): Markup {
  if (curves.length < 2) return nothing
  const points = curves.flatMap(curve => curve.points)
  const unit = points[0]!.figure.unit
  const view: View = {
    x: around(points.map(({ steps }) => Math.log(Math.max(1, steps)))),
    y: around(points.map(({ figure }) => figure.value)),
  }
  const upTicks: Tick[] = ticks(view.y, 4).map(value => ({
    value,
    text: formatQuantity(Number(value.toPrecision(6)), unit),
  }))
  const best = curves.find(({ trial }) => trial === search.best?.id)
  const others = curves.filter(curve => curve !== best)
  const spoken = `Quality after each stretch of training of ${curves.length} candidates`
  return h`<figure><figcaption>How candidates learned: ↑ quality · → training steps. Of each rung the best go on.</figcaption><svg class="chart" height="${height}" role="img" aria-label="${spoken}"><title>${spoken}</title>${grid(view, stepTicks(points), upTicks)}${others.map(curve => drawn(view, curve, ''))}${best ? drawn(view, best, 'best') : nothing}</svg>${key(best !== undefined)}</figure>`
}

/** At the rungs; those too near to each other would overlap. */
function stepTicks(points: Curve['points']): Tick[] {
  const steps = [...new Set(points.map(point => point.steps))].filter(step => step > 0).sort((a, b) => a - b)
  const shown: number[] = []
  for (const step of steps) if (shown.length === 0 || step > shown.at(-1)! * 1.5) shown.push(step)
  return shown.slice(0, 8).map(step => ({ value: Math.log(step), text: String(step) }))
}

function drawn(view: View, { trial, points }: Curve, kind: '' | 'best'): Markup {
  const at = (point: Curve['points'][number]) =>
    [left(view, Math.log(Math.max(1, point.steps))), top(view, point.figure.value)] as const
  const lines = points.slice(1).map((point, index) => {
    const [[x1, y1], [x2, y2]] = [at(points[index]!), at(point)]
    // Other samples, so it is no step of the same curve.
    return h`<line class="curve ${kind} ${point.part}" x1="${x1}%" y1="${y1}%" x2="${x2}%" y2="${y2}%"/>`
  })
  const marks = points.map(point => {
    const [x, y] = at(point)
    const title = `#${trial} after ${point.steps} steps: ${figureText(point.figure)} on the ${point.part} part`
    const shape =
      point.part === 'test'
        ? h`<path class="dot ${kind}" d="M0-6L6 0 0 6-6 0z"/>`
        : h`<circle class="dot open ${kind}" r="3.5"/>`
    return placed(x, `${y}%`, h`<g>${shape}<title>${title}</title></g>`)
  })
  const last = points.at(-1)!
  const whisker =
    kind === 'best' ? spread(view, 'y', last.figure, Math.log(Math.max(1, last.steps))) : nothing
  return h`${lines}${whisker}${marks}`
}

const key = (hasBest: boolean): Markup =>
  legend([
    {
      shape: h`<g transform="translate(9 6)"><circle class="dot open" r="3.5"/></g>`,
      text: 'held-out samples',
    },
    ...(hasBest
      ? [
          { shape: h`<path class="curve best" d="M0 6h18"/>`, text: 'the best' },
          {
            shape: h`<g transform="translate(9 6) scale(.8)"><path class="dot best" d="M0-6L6 0 0 6-6 0z"/></g>`,
            text: 'test part, once',
          },
        ]
      : []),
  ])
