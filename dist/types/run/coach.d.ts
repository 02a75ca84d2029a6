import type { DataFacts } from '../data/index.js';
import { UserError } from '../errors.js';
import { type Graph } from '../ir/index.js';
import { type Worker } from '../runtime/index.js';
import type { Coach } from '../search/index.js';
import type { Space } from '../space/index.js';
import { type Recipe } from '../train/index.js';
import { type Metrics, type QualityMetric } from '../units.js';
import type { Origin } from './origin.js';
import type { Setting } from './setting.js';
import type { Start } from './warm-recall.js';
export type OpenCoach = Coach & {
    /** What makes the model or its data set unfit for training; undefined = nothing. Takes the time of one step. */
    unfit(): Promise<UserError | undefined>;
    /** The model itself, as it is, on the held-out samples. */
    judgeHeldOut(signal: AbortSignal | undefined): Promise<Metrics>;
    /** The weights kept for a trial: those that had the last word, where it had one. */
    model(id: number): Uint8Array | undefined;
    /** What figures on this data set hold for. */
    data(signal: AbortSignal | undefined): Promise<DataFacts>;
    /** From now on, better weights to begin with than those cut from the model. */
    startFrom(start: (graph: Graph, last: boolean) => Start | undefined): void;
    /** Weights from elsewhere as those of a trial. */
    adopt(id: number, steps: number, weights: Uint8Array, isFinal: boolean): void;
    /** Forgets the weights of all trials but these. */
    keepOnly(ids: readonly number[]): void;
};
export type CoachOptions = {
    /** What the candidates come from: the model, or a family's first network, from which nothing is inherited. */
    readonly subject: Origin;
    readonly space: Space;
    readonly setting: Setting;
    /** The process that trains; undefined where there is nothing to train on. */
    readonly starting: Starting | undefined;
    /** The first is what candidates are chosen by. */
    readonly metrics: readonly QualityMetric[];
    readonly folder: string;
    readonly seed: number;
    /** Changes of the usual short recipe, for benches. */
    readonly recipe?: Partial<Recipe> | undefined;
    /** Whether the model itself teaches its candidates. */
    readonly teach?: boolean | undefined;
};
/** A process on its way up. */
export type Starting = {
    readonly ready: Promise<Worker>;
    close(): Promise<void>;
};
/**
 * Begins the process that trains, which comes up beside whatever its caller does next.
 * @throws UserError `runtime-missing`
 */
export declare function beginWorker({ findRuntime, signal }: Setting): Promise<Starting>;
/** Whoever began the process closes it. @throws UserError `data-missing` */
export declare function openCoach(options: CoachOptions): Promise<OpenCoach>;
