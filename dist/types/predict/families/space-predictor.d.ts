import type { Predictor } from '../predictor.js';
import { type SpaceModel } from './space-model.js';
/**
 * @throws UserError `space-unknown`, `space-task`, `predict-space` where the space is not what it was, `predictor-invalid` where
 * the model is for other genomes
 */
export declare function spacePredictor(saved: SpaceModel): Predictor;
