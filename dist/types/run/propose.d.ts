import type { Plan } from '../config/index.js';
import { type Searcher } from '../search/index.js';
import { type KnownFigures, type Proposal, type SearchRequest, type SearchTools } from './request.js';
import type { Subject } from './subject.js';
/** `auto` is evolution where nothing can be trained. */
export declare const searchers: Readonly<Record<Plan['search']['method'], Searcher>>;
/**
 * Searches around `subject.head`.
 * Undefined when nothing of the model can be changed.
 */
export declare function propose(subject: Subject, figures: KnownFigures, request: SearchRequest, { plan, lab, setting }: SearchTools): Promise<Proposal | undefined>;
