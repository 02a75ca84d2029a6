import type { Tensor, Value } from '../ir/index.js';
import type { JobContext } from '../runtime/index.js';
import type { Block, BlockSize } from './rig.js';
export type PrepareInput = {
    readonly models: readonly {
        bytes: Uint8Array;
        shapes: Readonly<Record<string, readonly number[]>>;
    }[];
    readonly threads: number;
    readonly provider: string;
    readonly seed: number;
};
export type RoundInput = {
    readonly order: readonly number[];
    readonly size: BlockSize;
};
/** What runs a model: ONNX Runtime, or whatever a device brings. */
export type Engine = (bytes: Uint8Array, shapes: Readonly<Record<string, readonly number[]>>) => Promise<{
    readonly inputs: readonly Value[];
    bind(feeds: Readonly<Record<string, Tensor>>): () => unknown;
    close(): unknown;
}>;
/** Keeps the models of one measurement; a worker times one measurement. */
export declare function timePrepareJob(input: PrepareInput, context: JobContext): Promise<void>;
/** Sets what `timeRoundJob` times. */
export declare function prepareBench({ models, seed }: Pick<PrepareInput, 'models' | 'seed'>, engine: Engine): void;
/**
 * One block of each model: all are opened and warmed up in `order`, then timed in passes whose order turns round each
 * time (ABBA), so that what comes and goes meets all of them. Throws `model-rejected`, `model-run-failed`,
 * `device-input`.
 */
export declare function timeRoundJob({ order, size }: RoundInput, context: JobContext): Promise<Block[]>;
/** Runs until the median of the last runs is no longer falling, or `limitMs` is over; says which. */
export declare function warmUp(sample: () => number, limitMs: number, clock?: () => number): boolean;
