// The largest layers as a table with bars: where the model's cost sits.
import { formatQuantity } from '../../units.ts'
import { counted } from '../figures.ts'
import type { LayerShare, LayerSummary } from '../types.ts'
import { h, type Markup } from './markup.ts'

export function layerTable(layers: LayerSummary): Markup {
  const rest = layers.count - layers.largest.length
  return h`<h3>Why: the largest layers</h3><p class="soft small">All ${counted(layers.count, 'layer')}: ${formatQuantity(layers.macs, 'count')} MACs, ${formatQuantity(layers.params, 'count')} parameters, ${formatQuantity(layers.weightBytes, 'B')} of weights${rest > 0 ? `; ${rest} not shown` : ''}.</p><div class="scroll" tabindex="0" role="region" aria-label="Largest layers"><table><thead><tr><th scope="col">Layer</th><th scope="col">Share of MACs</th><th scope="col" class="number">MACs</th><th scope="col" class="number">Weights</th><th scope="col" class="number">Output</th></tr></thead><tbody>${layers.largest.map(layer => row(layer, layers))}</tbody></table></div>`
}

function row(layer: LayerShare, { macs }: LayerSummary): Markup {
  const share = macs > 0 ? Math.min(100, (layer.macs / macs) * 100) : 0
  const spoken = `${share.toFixed(0)} % of all MACs`
  return h`<tr><th scope="row">${layer.name}<span class="note">${layer.op}</span></th><td class="bar"><svg class="chart" height="14" role="img" aria-label="${spoken}"><title>${spoken}</title><rect class="track" width="100%" height="8" y="3" rx="4"/><rect class="fill-head" width="${share}%" height="8" y="3" rx="4"/></svg></td><td class="number">${formatQuantity(layer.macs, 'count')}<span class="note">${share.toFixed(0)} %</span></td><td class="number">${formatQuantity(layer.weightBytes, 'B')}</td><td class="number">${formatQuantity(layer.outputBytes, 'B')}</td></tr>`
}
