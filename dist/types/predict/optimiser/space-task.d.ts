import type { OnProgress } from '../../progress.js';
import type { JobContext } from '../../runtime/index.js';
import type { Genome, Space } from '../../space/index.js';
import { type Sources } from '../few-shot/sources.js';
import { type Transferred } from '../space/transfer.js';
import { type DesignDevice, type DesignTask } from './task.js';
/** An architecture and its error, such as 1 − accuracy: positive, less is better. */
export type JudgedGenome = {
    readonly genome: Genome;
    readonly error: number;
};
export type SpaceFacts = {
    readonly saved: Transferred;
    /** Each genome once. */
    readonly judged: readonly JudgedGenome[];
};
export type SpaceTaskReady = {
    readonly space: Space;
    readonly sources: Sources;
    readonly device: DesignDevice;
    readonly task: DesignTask;
    /** What a genome's error is expected to be; the task's quality is −log of it. */
    errorOf(genome: Genome): {
        readonly value: number;
        readonly low: number;
        readonly high: number;
    };
};
/** Costs that designs of a space can be limited by, where its parts tell them. */
export declare const designCosts: readonly ['params', 'macs', 'peak-memory'];
/** @throws UserError `predict-too-few`, and as `spaceIn` */
export declare function spaceDesignTask({ saved, judged }: SpaceFacts): SpaceTaskReady;
export type OptimiserJob = SpaceFacts & {
    readonly seed: number;
    readonly steps?: number;
};
/** The worker's job: the text of a trained optimiser's file. Training needs a runtime, and only a worker has one. */
export declare function trainOptimiserJob({ seed, steps, ...facts }: OptimiserJob, context: JobContext<Parameters<OnProgress>[0]>): Promise<string>;
