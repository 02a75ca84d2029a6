import { type Design, type DesignLimits } from '../predict/index.js';
import { type Estimate, type Metric } from '../units.js';
import type { Setting } from './setting.js';
export type DesignRequest = {
    readonly predictor: string;
    /** The folder of a search. */
    readonly search: string;
    readonly limits: DesignLimits;
    /** The optimiser's file. Default: in the search's folder. */
    readonly optimiser: string | undefined;
    readonly seed: number;
    readonly cwd: string;
    /** Steps of training where there is no file. Default: the optimiser's. */
    readonly steps?: number;
};
export type DesignAnswer = Design & {
    readonly device: string;
    readonly space: string;
    /** In words: what differs from the space's first network. */
    readonly told: string;
    /** What is expected of it, by what the search judged alike: this many architectures, after so many steps of training. */
    readonly metric: Metric;
    readonly expected: Estimate;
    readonly rests: number;
    readonly trainedFor: number | undefined;
    readonly optimiser: {
        readonly file: string;
        readonly isNew: boolean;
        readonly devices: number;
    };
    /** The file of the network, untrained. */
    readonly model: Uint8Array;
};
/**
 * @throws UserError `optimiser-predictor`, `optimiser-search`, `optimiser-mismatch`, `optimiser-invalid`,
 * `runtime-missing` where a network is to be trained, and as reading the files
 */
export declare function designFromFiles(request: DesignRequest, setting: Setting): Promise<DesignAnswer>;
