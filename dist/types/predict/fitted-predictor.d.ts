import type { Fitted } from './fit/fit.js';
import { type Roof, type RoofName } from './fit/roofline.js';
import type { Predictor } from './predictor.js';
/** A fitted model as a predictor. */
export declare function fittedPredictor(fitted: Fitted): Predictor;
/** What data sheets alone say: for a device that nobody measured. The interval is wide, and honest about it. */
export declare function rooflinePredictor(device: string, roof?: RoofName | Roof): Predictor;
