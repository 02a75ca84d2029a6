import { type Searcher } from './problem.js';
export type GuidedOptions = {
    /** Trials before the model is asked, spread over the costs. Default 12. */
    readonly first?: number;
    /** Genomes per proposal. Default 4: small, because every answer teaches. */
    readonly batch?: number;
    /** Share of each batch that goes for the best quality alone; the rest widens the front. Default 0.25. */
    readonly best?: number;
    /** Genomes looked at per proposal in spaces too large to look at as a whole. Default 1500. */
    readonly pool?: number;
};
/** A surrogate-guided searcher. @example search(problem, { searcher: guided({ batch: 8 }), … }) */
export declare function guided(options?: GuidedOptions): Searcher;
/** The default searcher. */
export declare const auto: Searcher;
