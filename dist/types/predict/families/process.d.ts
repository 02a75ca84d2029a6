import { type MeasuredGenome } from '../few-shot/adapt.js';
import type { Encoding } from '../tables/encoding.js';
import type { FamilySetting, Latencies, Value } from './family.js';
export type ProcessState = {
    readonly family: 'process';
    readonly measured: readonly MeasuredGenome[];
};
/** Time goes with the cube of the rows, also whenever a file is opened: of more, so many are drawn. */
export declare const mostOfProcess = 1000;
export declare function fitProcess({ genomes, ms }: Latencies, { random }: FamilySetting): ProcessState;
/** @throws UserError `predict-too-few` below 20 rows */
export declare function processValue({ measured }: ProcessState, encoding: Encoding): Value | undefined;
