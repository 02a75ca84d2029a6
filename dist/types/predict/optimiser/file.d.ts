import type { NeuralOptimiser } from './train-optimiser.js';
/** Largest file that is read. */
export declare const mostOptimiserBytes: number;
/** The text of an optimiser's file: a few hundred kilobytes. */
export declare const optimiserText: ({ network, ...rest }: NeuralOptimiser) => string;
/**
 * An optimiser's file. `path` is for messages.
 * @throws UserError `optimiser-invalid`
 */
export declare function readOptimiser(source: string, path: string): NeuralOptimiser;
