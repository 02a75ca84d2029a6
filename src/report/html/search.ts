// The search's part of the page: the best architecture against head, its layers, the front, how to adopt it, what was tried.
import { formatQuantity, metrics, splitKey } from '../../units.ts'
import { adoptSteps, coldNote } from '../adopt.ts'
import { effortLines, effortText, openText } from '../effort.ts'
import { changeText, counted, figureText } from '../figures.ts'
import { originText } from '../layer-text.ts'
import { plane } from '../plane.ts'
import { isHead, orderedFront, proposalTitle, sureText, unknownOf, type Versus, versus } from '../proposal.ts'
import type { Context, ModelVerdict, SearchSummary } from '../types.ts'
import { curveChart } from './curves.ts'
import { layerChart } from './diagram.ts'
import { frontChart, keyText } from './front.ts'
import { h, type Markup, nothing } from './markup.ts'

export function searchPart(model: ModelVerdict, search: SearchSummary, context: Context): Markup {
  const { best, story } = search
  const chart = plane(model, search)
  const open = openText(search)
  const unknown = unknownOf(model, search)
  const isNew = best !== undefined && !isHead(search)
  return h`<h3>${proposalTitle(search)}</h3>${open ? h`<p>${open}</p>` : nothing}${best ? h`<p>${best.description} <span class="soft">(trial ${best.id})</span></p>` : nothing}${unknown.length > 0 ? h`<p>Not timed: ${unknown.map(keyText).join(', ')}.</p>` : nothing}${best ? versusTable(versus(model, search)) : nearest(search)}${story?.diagram && !isHead(search) ? layers(search, story.diagram) : nothing}${chart ? h`<h3>The front</h3>${frontChart(chart)}` : nothing}${frontTable(search)}${isNew ? adopt(model, search, context) : nothing}${effort(search)}`
}

const sureWords: Record<Versus['sure'], readonly [kind: string, sign: string]> = {
  better: ['pass', '↗'],
  worse: ['fail', '↘'],
  same: ['not-measured', '='],
  unsure: ['inconclusive', '≈'],
}

const surePill = (row: Versus): Markup => {
  const [kind, sign] = sureWords[row.sure]
  const [word, why] = sureText(row).split(': ')
  return h`<span class="pill ${kind}">${sign} ${word}</span>${why ? h`<span class="note">${why}</span>` : nothing}`
}

const region = (name: string, table: Markup): Markup =>
  h`<div class="scroll" tabindex="0" role="region" aria-label="${name}">${table}</div>`

const versusTable = (rows: readonly Versus[]): Markup =>
  rows.length === 0
    ? nothing
    : h`<table class="versus stack" role="table" aria-label="Best architecture against head"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Metric</th><th scope="col" role="columnheader" class="number">Head</th><th scope="col" role="columnheader" class="number">Best</th><th scope="col" role="columnheader" class="number">Change</th><th scope="col" role="columnheader">How sure</th></tr></thead><tbody role="rowgroup">${rows.map(versusRow)}</tbody></table>`

function versusRow(row: Versus): Markup {
  const { key, head, best, change, basis } = row
  return h`<tr role="row"><th scope="row" role="rowheader">${keyText(key)}<span class="note">${basis}</span></th>${figureCell('head', head && figureText(head, 'value'), head && figureText(head, 'interval'))}${figureCell('best', figureText(best, 'value'), figureText(best, 'interval'))}${figureCell('change', change && changeText(change, 'value'), change && changeText(change, 'interval'))}<td class="state" role="cell">${row.change ? surePill(row) : nothing}</td></tr>`
}

/** The interval below the figure; none where it is exact. */
const figureCell = (name: string, figure = '–', interval = ''): Markup =>
  h`<td class="number ${figure === '–' ? 'none' : ''}" role="cell" data-label="${name}">${figure}${interval === '' || interval === figure ? nothing : h`<span class="note">${interval}</span>`}</td>`

function nearest({ nearest }: SearchSummary): Markup {
  if (nearest.length === 0) return nothing
  const rows = nearest.map(({ key, limit, achieved }) => {
    const { unit } = metrics[splitKey(key).metric]
    return h`<tr><th scope="row">${keyText(key)}</th><td class="number">${formatQuantity(limit, unit)}</td><td class="number">${formatQuantity(achieved, unit)}</td></tr>`
  })
  return region(
    'Nearest value of each budget',
    h`<table><thead><tr><th scope="col">Budget</th><th scope="col" class="number">Limit</th><th scope="col" class="number">Nearest reached</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}

type Diagram = NonNullable<NonNullable<SearchSummary['story']>['diagram']>

function layers(search: SearchSummary, diagram: Diagram): Markup {
  const name = search.best ? `best (#${diagram.trial})` : `nearest (#${diagram.trial})`
  return h`<h3>Its layers beside ${originText(search)}’s</h3>${layerChart(diagram, { before: originText(search), after: name })}`
}

function frontTable(search: SearchSummary): Markup {
  if (search.front.length === 0) return nothing
  const { objectives } = search
  const isTrained = search.front.some(({ part }) => part)
  const rows = orderedFront(search).map(point => {
    const figures = objectives.map(key => point.metrics[key])
    const judged = isTrained ? h`<td class="text">${judgedText(point)}</td>` : nothing
    return h`<tr><th scope="row">${point.id}${point.id === search.best?.id ? ' (best)' : ''}</th>${figures.map(figure => h`<td class="number">${figure ? figureText(figure) : '–'}</td>`)}${judged}<td>${point.feasible ? 'yes' : 'no'}</td><td class="text">${point.description}</td></tr>`
  })
  const judged = isTrained ? h`<th scope="col">Judged</th>` : nothing
  return h`<details><summary>The front, ${counted(search.front.length, 'architecture')}</summary>${region('The front', h`<table><thead><tr><th scope="col">Trial</th>${objectives.map(key => h`<th scope="col" class="number">${keyText(key)}</th>`)}${judged}<th scope="col">Within budgets</th><th scope="col">Change to the model</th></tr></thead><tbody>${rows}</tbody></table>`)}</details>`
}

const judgedText = ({ part, steps }: SearchSummary['front'][number]): string =>
  part === undefined ? '–' : `${part}, ${steps === 0 ? 'as it is' : `${counted(steps ?? 0, 'step')}`}`

function adopt(model: ModelVerdict, search: SearchSummary, context: Context): Markup {
  const steps = adoptSteps(model, search, context)
  const { command } = search
  const note = coldNote(search)
  if (steps.length === 0 && !command) return nothing
  const block = (lines: readonly string[]) =>
    h`<pre tabindex="0"><code>${lines.map((line, i) => h`${i > 0 ? { markup: '\n' } : nothing}${line}`)}</code></pre>`
  const again = command
    ? h`<p>${steps.length > 0 ? 'Or find it again' : 'Find it again'}, with this seed${note ? `. ${note}` : ''}:</p>${block([command])}`
    : nothing
  return h`<h3>To adopt it</h3>${steps.length > 0 ? block(steps) : nothing}${again}`
}

/** What was tried and for how long, with the learning curves. */
function effort(search: SearchSummary): Markup {
  const lines = effortLines(search)
  const title = h`<h3>What was tried</h3><p class="soft small">${effortText(search)}.</p>`
  if (!search.story || lines.length === 0) return title
  const rows = lines.map(({ label, value }) => h`<dt>${label}</dt><dd>${value}</dd>`)
  return h`${title}<dl>${rows}</dl>${curveChart(search, search.story)}`
}
