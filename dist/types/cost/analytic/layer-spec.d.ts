import { type Graph, type Shapes } from '../../ir/index.js';
export type LayerSpec = {
    readonly kind: 'conv' | 'linear';
    /** Channels of input and output: Cin, Cout. */
    readonly channelsIn: number;
    readonly channelsOut: number;
    readonly kernel: number;
    readonly kernelX: number;
    readonly kernelY: number;
    readonly groups: number;
    /** Output lengths, in ONNX's order (height is x: the first spatial axis); 1 for linear. */
    readonly outX: number;
    readonly outY: number;
    /** Rows of a batch. */
    readonly batch: number;
};
/** Depthwise as the cost models mean it: one filter per channel. */
export declare const isDepthwise: (spec: LayerSpec) => boolean;
export type SpecifiedLayer = {
    readonly name: string;
    readonly op: string;
    readonly spec: LayerSpec | undefined;
};
/** Every node, with its lengths where the models know the layer. */
export declare function layerSpecs(graph: Graph, shapes: Shapes): SpecifiedLayer[];
