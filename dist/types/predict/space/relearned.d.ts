import type { Space } from '../../space/index.js';
import { type DevicePredictor } from '../few-shot/adapt.js';
import { type Sources } from '../few-shot/sources.js';
import type { Measured } from '../measured.js';
import type { PredictorFacts } from '../predictor.js';
import type { GenomeFinder } from './genome-of.js';
import { type Transferred } from './transfer.js';
export type Relearned = {
    readonly device: DevicePredictor;
    /** What there was of the space, and how far it lies from what all the rest says of it; undefined where there was nothing. */
    readonly since: PredictorFacts['since'];
};
/**
 * @param rows of the same device, oldest first
 * @param finder of the block that the file's kernels are of
 * @throws UserError `predict-too-few`
 */
export declare function relearned(saved: Transferred, space: Space, rows: readonly Measured[], finder: GenomeFinder): Relearned;
/** The known devices of a file, learned again. @throws UserError `predict-too-few` */
export declare function sourcesIn({ genomes, known }: Transferred, space: Space): Sources;
