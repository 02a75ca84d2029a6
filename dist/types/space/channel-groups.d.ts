import { type Graph, type TensorType } from '../ir/index.js';
import { type Group } from './axis.js';
import type { Trace } from './call.js';
import { type Norm } from './importance.js';
/** Channels that live and die together: of one layer, or of all layers an Add, a depthwise layer… ties to it. */
export type ChannelGroup = {
    /** Name of the first layer that makes these channels. */
    readonly name: string;
    readonly size: number;
    /** Channels come and go in runs of this many. */
    readonly block: number;
    /** True if an input, an output, or an op that is not understood holds them. */
    readonly frozen: boolean;
    /** Names of the nodes whose filters make them. */
    readonly layers: readonly string[];
    /** Channels by falling importance, ties by index. */
    readonly ranking: readonly number[];
};
export type Traced = {
    readonly trace: Trace;
    /** `root` is the group's identity in the trace, `scores` the importance of each channel. */
    readonly groups: readonly (ChannelGroup & {
        readonly root: Group;
        readonly scores: Float64Array;
    })[];
};
/**
 * The groups that filters of convolutions and linear layers make, in graph order.
 * @example channelGroups(graph).filter(group => !group.frozen).map(group => group.name)
 */
export declare function channelGroups(graph: Graph, shapes?: ReadonlyMap<string, TensorType>, norm?: Norm): ChannelGroup[];
export declare function traceGroups(graph: Graph, shapes: ReadonlyMap<string, TensorType>, norm: Norm): Traced;
