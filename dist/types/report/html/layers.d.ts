import type { LayerSummary } from '../types.js';
import { type Markup } from './markup.js';
export declare function layerTable(layers: LayerSummary): Markup;
