import type { Lower, SiteGraph } from '../../autodiff/index.js';
import { type Blocks, type Choices } from './choices.js';
import type { Timing } from './time-site.js';
export type FormOptions<T> = Timing & {
    readonly block: Blocks;
    /** Makes the step; what it asks the function for are the step's sites. */
    readonly make: (lower: Lower) => T;
    /** The step ready to run. */
    readonly open: (made: T) => Promise<{
        run(): void;
        close(): Promise<void>;
    }>;
    /** Whether there is memory to time this step as a whole; where there is not, the default forms stay. Default: there is. */
    readonly fits?: ((made: T) => boolean) | undefined;
    /** The sites alone, to be measured; called only if something is. */
    readonly graphs: () => ReadonlyMap<string, SiteGraph>;
    /** Choices made earlier. */
    readonly known: Choices;
    /** Whether to measure what is not known. */
    readonly measure: boolean;
    /** For the sites alone, and then for whole steps. Default 0.8 s each: with it a run begins within 3 s. */
    readonly budgetMs?: number | undefined;
};
/** What was measured. */
export type Tuned = {
    /** For every site that could be tuned, the default where time ran out or nothing was faster. */
    readonly choices: Choices;
    /** Sites whose forms were timed. */
    readonly timed: number;
    /** Sites that have another form than the default. */
    readonly changed: number;
    /** Sites that were left at the default because the time was up. */
    readonly left: number;
};
export type ChosenForms<T> = {
    readonly made: T;
    readonly lower: Lower;
    /** Of this step's sites only: what a checkpoint keeps. */
    readonly choices: Choices;
    /** Its `choices` are the new ones. */
    readonly tuned: Tuned;
};
/** Chooses the forms and makes the step of them. */
export declare function chooseForms<T>(options: FormOptions<T>): Promise<ChosenForms<T>>;
