import type { OnProgress } from '../../progress.js';
import type { JobContext, Runtime } from '../../runtime/index.js';
import { type Space } from '../../space/index.js';
import type { MeasuredGenome } from '../few-shot/adapt.js';
import type { Intervals } from '../fit/intervals.js';
import type { Measured } from '../measured.js';
import type { HeldOut } from '../predictor.js';
import { type SpaceRef } from '../space/transfer.js';
import type { Encoding } from '../tables/encoding.js';
import { type FamilyChoice, type FamilyQuality } from './choose.js';
import type { FamilyName, FamilyState } from './family.js';
export type SpaceModel = {
    readonly device: string;
    readonly space: SpaceRef;
    /** Of the space as it was: another id, other networks. */
    readonly spaceId: string;
    /** Channels in a block of the layout that kernels were found with. */
    readonly block: number;
    readonly learned: FamilyState;
    readonly floorMs: number;
    readonly intervals: Intervals;
    /** Every family that was tried, the chosen one among them. */
    readonly compared: readonly FamilyQuality[];
    readonly heldOut: HeldOut;
    readonly provenance: {
        readonly runtimes: readonly string[];
        readonly from: string;
        readonly to: string;
        readonly seed: number;
        /** Of the program that learned it. */
        readonly version: string;
    };
};
/** What is to be learned; survives JSON. */
export type SpaceTask = {
    readonly space: SpaceRef;
    readonly measured: readonly MeasuredGenome[];
    readonly seed: number;
    /** Default: all that have a form for the space. */
    readonly families?: readonly FamilyName[];
    /** No further family is begun after so long. */
    readonly budgetMs?: number;
};
/** The answer, as data. */
export type SpaceAnswer = Omit<FamilyChoice, 'model'> & Pick<SpaceModel, 'learned' | 'floorMs'>;
/** Cells of NAS-Bench-201 are told by their paths; other spaces by options, work and weights. */
export declare const encodingFor: (ref: SpaceRef, space: Space) => Encoding;
type Tools = {
    readonly runtime: () => Runtime;
    readonly now: () => number;
    readonly progress: OnProgress;
};
/** @throws UserError `fit-families`, and as `builtInSpace` */
export declare function learnSpace({ space: ref, measured, ...options }: SpaceTask, tools: Tools): Promise<SpaceAnswer>;
/** The worker's job: families that are trained need a runtime, and only a worker has one. */
export declare const learnSpaceJob: (task: SpaceTask, context: JobContext<Parameters<OnProgress>[0]>) => Promise<SpaceAnswer>;
/** The rows of a profile that are of the space, as a task. */
export declare const spaceTaskOf: (ref: SpaceRef, space: Space, rows: readonly Measured[], seed: number) => SpaceTask;
/** @param rows that the task was made of */
export declare function spaceModelOf({ space: ref, measured, seed }: SpaceTask, { id }: Space, rows: readonly Measured[], { learned, floorMs, intervals, compared }: SpaceAnswer): SpaceModel;
export {};
