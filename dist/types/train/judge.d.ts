import type { Split } from '../data/index.js';
import { type Quality } from '../evaluate/index.js';
import type { Setting } from './setting.js';
export type Judged = Pick<Quality, 'metric' | 'estimate' | 'samples'>;
/** How good a model is on held-out samples; smaller is better. */
export declare function badnessOf(model: Uint8Array, heldOut: Split, setting: Setting): Promise<number>;
/** @throws UserError `evaluate-…`, `model-…` */
export declare function qualityOf(model: Uint8Array, split: Split, setting: Setting): Promise<Judged>;
