import { type Located, type Missing } from '../runtime/index.js';
import { type Rig } from './rig.js';
import type { HostSpec, MeasuredModel, MeasureIo } from './types.js';
export type HostContext = {
    readonly runtime: Located | Missing;
    /** The child's entry file; default dist/worker.js. */
    readonly workerEntry?: string;
};
/** Starts the child with the models. Throws `device-wasm`, `device-runtime`, and what the worker throws. */
export declare function openHost(spec: HostSpec, context: HostContext, models: readonly MeasuredModel[], seed: number, io: MeasureIo): Promise<Rig>;
