import { UserError } from '../errors.js';
import type { Coach } from '../search/index.js';
import type { Space } from '../space/index.js';
import { type Recipe } from '../train/index.js';
import { type Metrics, type QualityMetric } from '../units.js';
import type { Setting } from './setting.js';
import type { Subject } from './subject.js';
export type OpenCoach = Coach & {
    /** What makes the model or its data set unfit for training; undefined = nothing. Takes the time of one step. */
    unfit(): Promise<UserError | undefined>;
    /** The model itself, as it is, on the held-out samples. */
    judgeHeldOut(signal: AbortSignal | undefined): Promise<Metrics>;
    /** The weights kept for a trial. */
    model(id: number): Uint8Array | undefined;
    /** Forgets the weights of all trials but these. */
    keepOnly(ids: readonly number[]): void;
    close(): Promise<void>;
};
export type CoachOptions = {
    readonly subject: Subject;
    readonly space: Space;
    readonly setting: Setting;
    /** The first is what candidates are chosen by. */
    readonly metrics: readonly QualityMetric[];
    readonly folder: string;
    readonly seed: number;
    /** Changes of the usual short recipe, for benches. */
    readonly recipe?: Partial<Recipe> | undefined;
    /** Whether the model itself teaches its candidates. */
    readonly teach?: boolean | undefined;
};
/** @throws UserError `data-missing`, `runtime-missing` */
export declare function openCoach(options: CoachOptions): Promise<OpenCoach>;
