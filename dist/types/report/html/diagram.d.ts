import type { LayerDiagram } from '../search-types.js';
import { type Markup } from './markup.js';
/** The figure, and the same as text. */
export declare function layerChart(diagram: LayerDiagram, names: {
    readonly before: string;
    readonly after: string;
}): Markup;
