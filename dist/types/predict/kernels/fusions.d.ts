import type { Step, Steps } from './steps.js';
/** Joins `step` with others in `steps`; false if it does not apply. */
export type Fusion = {
    readonly name: string;
    /** Ops of the step it looks at. */
    readonly at: ReadonlySet<string>;
    apply(step: Step, steps: Steps): boolean;
};
/** In the order in which they run. */
export declare const passes: readonly (readonly Fusion[])[];
