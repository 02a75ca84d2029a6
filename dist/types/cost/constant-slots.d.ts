import { type Node } from '../ir/index.js';
type Slots = {
    /** Inputs whose integer constants are parameters. */
    readonly weights?: readonly number[];
    /** Inputs whose constants describe the quantisation and are no parameters. */
    readonly scales?: readonly number[];
};
/** By `opKey`. */
export declare const constantSlots: Readonly<Record<string, Slots>>;
type Channels = (shape: readonly number[], node: Node) => number | undefined;
/** The output channels of an op's weights: one quantisation scale each. By `opKey`; others have one scale. */
export declare const outputChannels: Readonly<Record<string, Channels>>;
export {};
