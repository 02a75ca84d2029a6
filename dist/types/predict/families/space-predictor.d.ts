import type { Predictor } from '../predictor.js';
import { type SpaceModel } from './space-model.js';
/** @throws UserError `predictor-invalid` where the model is for other genomes, and as `knownSpace` */
export declare function spacePredictor(saved: SpaceModel): Predictor;
