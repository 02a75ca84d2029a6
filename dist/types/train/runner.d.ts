import { type Tensor } from '../ir/index.js';
import { type Runtime } from '../runtime/index.js';
import type { Fed, Scalars, Step } from './step.js';
export type State = Readonly<Record<string, Tensor>>;
export type Runner = {
    /** Runs a step; the batch must have been written into what `batch` gave. Returns the loss. */
    step(batch: Fed, scalars: Scalars): number;
    /** Memory for a batch of `count` samples; the same for every call with that number. The first one may take a while. */
    batch(count: number): Promise<Fed>;
    /** The state after the last step, by input name: memory that the step after the next one overwrites. */
    state(): State;
    /** The state that the last step started from. */
    before(): State;
    /** The scalars as the step's inputs take them. */
    scalars(values: Scalars): Readonly<Record<string, Tensor>>;
    close(): Promise<void>;
};
/** A step for batches of `count` samples: the same one for each if its batch is open, else one that is made for it. */
export type StepOf = (count: number) => Step;
export type RunnerOptions = {
    readonly runtime: Runtime;
    readonly stepOf: StepOf;
    /** The usual batch. Steps for others are compiled when they are first asked for. */
    readonly count: number;
    /** Threads inside one operator. */
    readonly threads: number;
    /** State to begin with in place of the step's own. */
    readonly state?: State | undefined;
    /** `preferred`: also where the process's first session decided against it, which is slower. Default true. */
    readonly denormalAsZero?: true | 'preferred';
};
/** Compiles the step; denormals count as zero unless said otherwise. Throws UserError `model-rejected`. */
export declare function openRunner(options: RunnerOptions): Promise<Runner>;
