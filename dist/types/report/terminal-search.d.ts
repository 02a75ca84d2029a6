import type { Context, ModelVerdict, SearchSummary } from './types.js';
type Style = (text: string, code: number) => string;
export declare function searchLines(model: ModelVerdict, search: SearchSummary, context: Context, width: number, style: Style): string[];
export {};
