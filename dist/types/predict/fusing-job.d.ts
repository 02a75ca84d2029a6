import type { JobContext } from '../runtime/index.js';
import type { Fusing } from './kernels/decompose.js';
/** The graph of `model` as ONNX Runtime optimised it for this machine. */
export declare function optimisedJob({ model }: {
    readonly model: Uint8Array;
}, { runtime }: JobContext): Promise<Uint8Array>;
/** The layout of the runtime on this machine. */
export declare function fusingJob(_: undefined, context: JobContext): Promise<Fusing>;
