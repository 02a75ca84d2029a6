import type { JobContext } from '../../runtime/index.js';
import { type PrepareInput } from '../timing-job.js';
import { type LoadOptions } from './load.js';
export type TfjsPrepareInput = LoadOptions & Omit<PrepareInput, 'threads' | 'provider'>;
export type TfjsFacts = {
    readonly runtime: string;
    readonly provider: string;
};
/**
 * Keeps the models of one measurement, which `timeRoundJob` then times. Throws `device-tfjs`, and what opening and
 * running the models throws.
 */
export declare function tfjsPrepareJob(input: TfjsPrepareInput, _context: JobContext): Promise<TfjsFacts>;
