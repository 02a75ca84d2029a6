import type { Step, Steps } from './steps.js';
/** Reads its input as it lies in the file: too few channels to make a block. */
export declare const isDirect: (inputChannels: number, groups: number, block: number) => boolean;
/**
 * The steps with those marked that run on blocks of `block` channels, sums taken into convolutions, and the reorderings
 * put between.
 */
export declare function blocked(steps: Steps, block: number): Step[];
