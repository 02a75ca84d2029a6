import type { Predictor } from '../predictor.js';
import { type Transferred } from './transfer.js';
/** @throws UserError `space-unknown`, `space-task`, `predict-too-few`, `predict-space` where the space is not what it was */
export declare function transferredPredictor(saved: Transferred): Predictor;
