import { type Rig } from '../rig.js';
import type { MeasuredModel, MeasureIo, TfjsSpec } from '../types.js';
export type TfjsContext = {
    /** The project, whose node_modules hold TensorFlow.js. */
    readonly cwd: string;
    /** The child's entry file; default dist/worker.js. */
    readonly workerEntry?: string;
};
/** Starts the child with the models. Throws `device-tfjs`, and what the worker throws. */
export declare function openTfjs(spec: TfjsSpec, { cwd, workerEntry }: TfjsContext, models: readonly MeasuredModel[], seed: number, io: MeasureIo): Promise<Rig>;
