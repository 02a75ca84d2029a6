import type { Fitted } from './fit/fit.js';
import { type Roof, type RoofName } from './fit/roofline.js';
import { type Measured } from './measured.js';
import type { Predictor } from './predictor.js';
/**
 * A fitted model as a predictor.
 * @param since measurements of the same device that it was not fitted on, oldest first: figures are drawn to them, and the
 * intervals of like graphs narrow. Default: none.
 * @param asked the device that it is to tell of. Where that is another one than it was fitted on, intervals are as wide as
 * devices differ until `since` narrows them. Default: the one that it was fitted on.
 */
export declare function fittedPredictor(fitted: Fitted, since?: readonly Measured[], asked?: string): Predictor;
/**
 * What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it.
 * @param since measurements of the device after all, oldest first, which figures are drawn to. Default: none.
 */
export declare function rooflinePredictor(device: string, roof?: RoofName | Roof, since?: readonly Measured[]): Predictor;
