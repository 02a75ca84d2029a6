import type { Measured } from '../measured.js';
import type { Predictor } from '../predictor.js';
import type { Transferred } from './transfer.js';
/**
 * @param rows what was measured of the same device since, oldest first: genomes of the space among it are learned from too.
 * Default: none
 * @throws UserError `predict-too-few`, and as `knownSpace`
 */
export declare function transferredPredictor(saved: Transferred, rows?: readonly Measured[]): Predictor;
