import { type Tensor } from '../ir/index.js';
import type { Runtime } from '../runtime/index.js';
import type { State } from './runner.js';
import type { Fed, Step } from './step.js';
export type Wrong = {
    readonly step: Step;
    readonly fed: Fed;
    readonly scalars: Readonly<Record<string, Tensor>>;
    /** The state that the step started from. */
    readonly before: State;
};
/** One clause that names the cause: `in the samples of the batch`, `in Exp “exp_1” of the step`. */
export declare function firstNotFinite(wrong: Wrong, runtime: Runtime, threads: number): Promise<string>;
