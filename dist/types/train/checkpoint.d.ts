import type { State } from './runner.js';
import type { Choices } from './tuning/choices.js';
export type Checkpoint = {
    /** Of model, data and recipe: another run's checkpoint must not be taken up. */
    readonly key: string;
    /** Steps done. */
    readonly step: number;
    /** The loss of each. */
    readonly losses: Float32Array;
    readonly state: State;
    /** The best epoch so far, where runs stop early. */
    readonly best: Best | undefined;
    /** The forms the step is made of, where they were chosen: others round differently. */
    readonly forms?: Choices | undefined;
    /** How long it has trained, where time decides how far its schedule is. */
    readonly spentMs?: number | undefined;
};
export type Best = {
    readonly epoch: number;
    readonly value: number;
    readonly state: State;
};
/** The bytes of a checkpoint. */
export declare function encodeCheckpoint({ key, step, losses, state, best, forms, spentMs }: Checkpoint): Uint8Array;
/**
 * Reads a checkpoint of the run `key`, whose state has the types and shapes of `like`.
 * @throws UserError `tensors-damaged`, `checkpoint-foreign`
 */
export declare function decodeCheckpoint(bytes: Uint8Array, path: string, run: {
    key: string;
    like: State;
}): Checkpoint;
/** The forms that the run of a checkpoint was made of. @throws UserError `tensors-damaged` */
export declare const formsOf: (bytes: Uint8Array, path: string) => Choices;
