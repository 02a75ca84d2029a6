import type { DType, Graph, Tensor } from '../ir/index.js';
export type Group = {
    /** For people. Default: its place among the groups. */
    readonly name?: string;
    /** Whether a parameter belongs to it. */
    readonly takes: (parameter: string, shape: readonly number[]) => boolean;
    /** Times the learning rate. Default 1. */
    readonly rate?: number;
    /** Times the weight decay. Default 1; 0 = none. */
    readonly decay?: number;
    /** Parameters that stay as they are. */
    readonly frozen?: boolean;
};
export type Segment = {
    readonly name: string;
    readonly dtype: DType;
    readonly rate: number;
    readonly decay: number;
    readonly tensors: ReadonlyMap<string, Tensor>;
};
/** The parameters that are trained, by group and element type. */
export declare function segments(graph: Graph, parameters: ReadonlySet<string>, groups: readonly Group[]): readonly Segment[];
