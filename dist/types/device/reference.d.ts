import { type Graph } from '../ir/index.js';
export declare const referenceName = "reference";
/** About 1.2 M MACs in the layers that edge CNNs are made of: convolution, depthwise separable, pooling, dense. */
export declare function referenceModel(): Graph;
export declare const referenceBytes: () => Uint8Array;
