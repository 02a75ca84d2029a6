import type { DataSource } from '../data/index.js';
import { type Located } from '../runtime/index.js';
import { type Recipe, type TrainInput, type TrainOutput, type TrainProgress } from '../train/index.js';
export type TrainModelOptions = Omit<TrainInput, 'model' | 'data' | 'cwd' | 'recipe' | 'threads'> & {
    /** A path, or where the data set lies and how to read it. */
    readonly data: string | DataSource;
    /** What the path is relative to. Default: the working directory. */
    readonly cwd?: string | undefined;
    /** What is left out is as `edgewise train` has it: 10 epochs of Adam in batches of 32. */
    readonly recipe?: Partial<Recipe> | undefined;
    /** Default: all processors. */
    readonly threads?: number | undefined;
    /** Default: the one found from `cwd` or beside this package. */
    readonly runtime?: Located | undefined;
    /**
     * Largest memory of the training process in bytes. Where a step takes more, parts of it are computed twice to stay
     * below, with the same numbers; above it the process is ended. Default 4 GiB.
     */
    readonly memoryBytes?: number | undefined;
    /** Stops the run; it then rejects with the signal's reason, after a last `checkpoint` was told. */
    readonly signal?: AbortSignal | undefined;
    /** Where it stands, checkpoints to resume from, and the trained model before it is judged. */
    readonly onProgress?: ((told: TrainProgress) => void) | undefined;
};
/**
 * Trains an ONNX model (the bytes of its file) on a data set, and judges it on the test part before and after. Same
 * arguments, same weights.
 * @returns the trained model with the names, op-set and metadata of the one that came in, its quality and its losses
 * @throws UserError `train-…`, `data-…`, `model-…`, `evaluate-…`, `runtime-missing`
 * @example const { model, quality } = await trainModel(bytes, { data: 'data.npz', recipe: { epochs: 3, rate: 0.01 } })
 */
export declare function trainModel(model: Uint8Array, options: TrainModelOptions): Promise<TrainOutput>;
