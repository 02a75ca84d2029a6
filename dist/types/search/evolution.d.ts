import { type Searcher } from './problem.js';
export type EvolutionOptions = {
    /** Parents kept. Default 24. */
    readonly population?: number;
    /** Children per generation. Default 8: small, because every child can be a parent at once. */
    readonly children?: number;
    /** Share of children with two parents. Default 0.9. */
    readonly crossoverRate?: number;
    /**
     * Children bred for each that is proposed; a model of quality, refitted from the trials, says which. Default 1: none is
     * screened, plain NSGA-II.
     */
    readonly screened?: number;
};
/** An NSGA-II searcher. @example search(problem, { searcher: nsga2({ population: 40 }), … }) */
export declare function nsga2(options?: EvolutionOptions): Searcher;
export declare const evolution: Searcher;
/** NSGA-II whose children are screened by a model of quality. */
export declare const assistedEvolution: Searcher;
