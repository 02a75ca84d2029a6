import type { Context, ModelVerdict, SearchSummary } from '../types.js';
export declare function proposal(model: ModelVerdict, search: SearchSummary, context: Context, suffix: string): string;
