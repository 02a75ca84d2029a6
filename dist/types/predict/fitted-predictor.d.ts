import type { Fitted } from './fit/fit.js';
import { type Roof, type RoofName } from './fit/roofline.js';
import { type Measured } from './measured.js';
import type { Predictor } from './predictor.js';
/**
 * A fitted model as a predictor.
 * @param since measurements of the same device that it was not fitted on, oldest first: figures are drawn to them, and the
 * intervals of like graphs narrow. Default: none.
 */
export declare function fittedPredictor(fitted: Fitted, since?: readonly Measured[]): Predictor;
/** What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it. */
export declare function rooflinePredictor(device: string, roof?: RoofName | Roof): Predictor;
