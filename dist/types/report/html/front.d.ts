import { type MetricKey } from '../../units.js';
import type { Plane } from '../plane.js';
import { type Markup } from './markup.js';
export declare const keyText: (key: MetricKey) => string;
/** The figure with caption and legend. */
export declare function frontChart(plane: Plane): Markup;
