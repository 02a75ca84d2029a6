import { type Genome } from '../space/index.js';
import type { Searcher } from './problem.js';
/** Pure as `searcher` is, for the same genomes. */
export declare function remembering(searcher: Searcher, genomes: readonly Genome[]): Searcher;
