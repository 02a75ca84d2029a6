import { type KnownFigures, type Proposal, type SearchRequest, type SearchTools } from './request.js';
import type { Entry } from './subject.js';
/**
 * Undefined where the method does not train, or there is nothing to train by or for.
 * @returns `untrained`: why it cannot be done, where it was asked for
 */
export declare function proposeTrained(entry: Entry, figures: KnownFigures, request: SearchRequest, tools: SearchTools): Promise<Proposal | {
    readonly untrained: string;
} | undefined>;
