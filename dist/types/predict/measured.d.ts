import { z } from 'zod';
import type { Kernel } from './kernels/kernel.js';
/** A kernel and how often the model has it. */
export type Counted = {
    readonly count: number;
    readonly kernel: Kernel;
};
export type Measured = {
    readonly device: string;
    /** What the model is called. */
    readonly name: string;
    /** Models of one group resemble each other (a space, a model with its variants): they are held out together. */
    readonly group: string;
    /** SHA-256 of the file that was timed. */
    readonly sha256: string;
    /** p50 of one run, with the measurement's interval. */
    readonly ms: number;
    readonly low: number;
    readonly high: number;
    /** p50 of the unchanging reference model in the same minutes, where the device was given it. */
    readonly referenceMs?: number | undefined;
    /** Channels in a block of the runtime's layout, as the kernels were found; 0 = plain. */
    readonly block: number;
    readonly date: string;
    /** Runtime, threads, processor: for people. */
    readonly runtime?: string | undefined;
    readonly kernels: readonly Counted[];
};
/** The form of a kernel in files. */
export declare const kernelSchema: z.ZodType<Kernel>;
/** Largest file of measurements that is read, and most lines of it. */
export declare const mostMeasuredBytes: number;
/** Equal kernels once, with their number. */
export declare function counted(kernels: readonly Kernel[]): Counted[];
/**
 * The measurements in a file's text; lines that say what the file is (`{"profile": …}`) are passed over, and so is a torn
 * last one.
 * @throws UserError `profile-damaged`
 */
export declare function readMeasured(text: string, path: string): Measured[];
/** One line of a file. */
export declare const measuredLine: (row: Measured) => string;
