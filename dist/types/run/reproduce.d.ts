import type { SearchStory } from '../report/index.js';
import type { Brief } from './ledger-plan.js';
import type { Said } from './request.js';
/**
 * With `--warm-start none`, unless the search named a folder: by now the repository remembers this very search, so only a
 * cold one says what the seed gives.
 * @example 'edgewise search --model kws --method auto --seed 7 --time 90s --warm-start none --out edgewise-search'
 */
export declare function searchCommand({ model, method, seed }: Pick<Brief, 'model' | 'method' | 'seed'>, asked: SearchStory['asked'] | undefined, { space, warmStart, train, measure }?: Said): string;
