import type { Random } from '../../random.js';
import type { Runtime } from '../../runtime/index.js';
import type { Genome } from '../../space/index.js';
import type { Encoding } from '../tables/encoding.js';
import type { CellNetworkState } from './cell-network.js';
import type { LinearState } from './linear.js';
import type { PerceptronState, TableAndRestState } from './perceptron.js';
import type { ProcessState } from './process.js';
import type { TreesState } from './trees.js';
/** Latencies of genomes on one device. */
export type Latencies = {
    readonly encoding: Encoding;
    readonly genomes: readonly Genome[];
    /** Milliseconds by genome. */
    readonly ms: Float64Array;
};
/** What a family learned. */
export type FamilyState = LinearState | ProcessState | TreesState | PerceptronState | TableAndRestState | CellNetworkState;
export type FamilyName = FamilyState['family'];
export type FamilySetting = {
    readonly random: Random;
    /** For families that are trained; loaded when it is asked for. */
    readonly runtime: () => Runtime;
};
export type Family = {
    readonly name: FamilyName;
    /** By gradients: it needs a runtime to learn, none to answer. */
    readonly isTrained: boolean;
    /** Whether it has a form for genomes of this encoding. */
    knows(encoding: Encoding): boolean;
    fit(latencies: Latencies, setting: FamilySetting): Promise<FamilyState>;
};
/** Milliseconds of a genome. */
export type Value = (genome: Genome) => number;
export type FamilyModel = {
    readonly state: FamilyState;
    /** No latency below this: what is linear may go below zero. */
    readonly floorMs: number;
    readonly value: Value;
    values(genomes: readonly Genome[]): Float64Array;
};
