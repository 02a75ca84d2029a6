import type { SearchStory } from '../search-types.js';
import type { SearchSummary } from '../types.js';
import { type Markup } from './markup.js';
/** Nothing where less than two candidates were trained. */
export declare function curveChart(search: SearchSummary, { curves }: SearchStory): Markup;
