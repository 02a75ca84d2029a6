import type { Context, ModelVerdict, SearchSummary } from '../types.js';
import { type Markup } from './markup.js';
export declare function searchPart(model: ModelVerdict, search: SearchSummary, context: Context): Markup;
