import { type Tensor, type Value } from '../ir/index.js';
import type { Random } from '../random.js';
/** Feeds for `inputs`; lengths that neither the model nor `shapes` fix are 1. Throws `device-input`. */
export declare function randomFeeds(inputs: readonly Value[], shapes: Readonly<Record<string, readonly number[]>>, random: Random): Record<string, Tensor>;
