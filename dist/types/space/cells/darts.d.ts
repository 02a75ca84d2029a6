import type { NetTask } from '../family/slots.js';
import type { Space } from '../space.js';
export type DartsSkeleton = {
    /** Default 20. */
    readonly cells?: number;
    /** Channels of an operation before the first reduction. Default 36. */
    readonly channels?: number;
};
/**
 * The networks of two DARTS cells for a task, without auxiliary head; by default the evaluation network for CIFAR-10.
 * @example darts({ input: [3, 32, 32], outputs: 10 }).decode(parseGenotype(text))
 */
export declare function darts(task: NetTask, skeleton?: DartsSkeleton, seed?: number | string): Space;
