import type { SearchStory } from '../report/index.js';
import type { Brief } from './ledger-plan.js';
import type { Said } from './request.js';
/** Undefined where the configuration is the one that every command takes by itself. */
export declare const unusual: (config: string | undefined) => string | undefined;
/** The command line that repeats a gate; `base` as it was given. */
export declare const gateCommand: (config: string | undefined, base?: string) => string;
/**
 * With `--warm-start none`, unless the search named a folder: by now the repository remembers this very search, so only a
 * cold one says what the seed gives.
 * @example 'edgewise search --model kws --method auto --seed 7 --time 90s --warm-start none --out edgewise-search'
 */
export declare function searchCommand({ model, method, seed }: Pick<Brief, 'model' | 'method' | 'seed'>, asked: SearchStory['asked'] | undefined, { config, space, warmStart, train, measure }?: Said): string;
