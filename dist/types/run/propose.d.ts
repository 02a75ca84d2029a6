import type { Plan } from '../config/index.js';
import { type Searcher } from '../search/index.js';
import { type KnownFigures, type Proposal, type SearchRequest, type SearchTools } from './request.js';
import { type Entry } from './subject.js';
/** `auto` is evolution where nothing can be trained. */
export declare const searchers: Readonly<Record<Plan['search']['method'], Searcher>>;
/**
 * Searches around the entry's model, or in the family that its space names.
 * Undefined when nothing can be changed.
 */
export declare function propose(entry: Entry, figures: KnownFigures, request: SearchRequest, tools: SearchTools): Promise<Proposal | undefined>;
