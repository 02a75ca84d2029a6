import type { Choices } from './choices.js';
import { type Timing } from './time-site.js';
export type Steps<T> = Timing & {
    /** The step with these changes. */
    readonly make: (changes: Choices) => T;
    /** The step ready to run. */
    readonly open: (made: T) => Promise<{
        run(): void;
        close(): Promise<void>;
    }>;
    readonly fits?: ((made: T) => boolean) | undefined;
    /** After it, no further step is begun. */
    readonly budgetMs: number;
};
/**
 * The set of changes with which steps are fastest; none, where that is not clear. One session at a time: two would take
 * twice the memory.
 * @param usual the step without changes
 */
export declare function compareSteps<T>(usual: T, sets: readonly Choices[], options: Steps<T>): Promise<{
    made: T;
    changes: Choices;
}>;
