import { type Recipe } from '../train/index.js';
import type { Options } from './command.js';
/** @throws UserError `option-invalid` */
export declare function recipeOf(options: Options): Recipe;
