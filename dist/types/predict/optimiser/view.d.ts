import type { Genome } from '../../space/index.js';
import type { DesignLimits, DesignTask } from './task.js';
/** The spread of the logarithm of a cost over the references' space. */
export type CostScale = {
    readonly name: string;
    readonly mean: number;
    readonly sd: number;
};
/** What a device's latencies of the references come to. */
export type Look = {
    readonly pattern: readonly number[];
    readonly mean: number;
    readonly sd: number;
};
/** Beyond so many deviations a limit is none, or cannot be held. */
export declare const farthest = 4;
/** Latencies below this share of the median are those of nets that do nothing; their logarithm would rule the rest. */
export declare const floorShare = 0.1;
export declare const viewWidth: (references: number, costs: number) => number;
/** @param ms latencies of the references, in their order */
export declare function lookOf(ms: readonly number[]): Look;
/** One row of the network's input. */
export declare function viewOf(look: Look, scales: readonly CostScale[], limits: DesignLimits): number[];
export declare const costScales: (task: DesignTask, genomes: readonly Genome[]) => CostScale[];
/** Mean and deviation; 1 where nothing varies. */
export declare function spreadOf(values: readonly number[]): {
    readonly mean: number;
    readonly sd: number;
};
