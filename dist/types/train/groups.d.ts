import type { Group } from '../autodiff/index.js';
import type { Recipe } from './recipe.js';
/** Matches biases, norms and every other parameter of fewer than two dimensions. */
export declare const vectors = "vectors";
type Patterns = Pick<Recipe, 'freeze' | 'rates' | 'undecayed'>;
export type Grouping = {
    readonly groups: readonly Group[];
    /** After the groups were asked: throws `train-no-match` for a pattern that took nothing. */
    check(parameters: readonly string[]): void;
};
/** One group for each treatment there can be; the first of `rates` that matches a parameter holds. */
export declare function groupsOf({ freeze, rates, undecayed }: Patterns): Grouping;
export {};
