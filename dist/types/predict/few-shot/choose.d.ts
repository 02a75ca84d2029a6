import type { Random } from '../../random.js';
import type { Genome } from '../../space/index.js';
import type { Sources } from './sources.js';
/**
 * Indices into `candidates`, most telling first.
 * @param count at most the number of candidates
 */
export declare function chooseToMeasure(sources: Sources, candidates: readonly Genome[], count: number, generator: Random): number[];
