import type { Kernel } from '../kernels/kernel.js';
import type { Counted } from '../measured.js';
import { type Base, type Parts } from './base.js';
import { Basis, type Correction, type Point } from './correction.js';
import { type Roof } from './roofline.js';
export type KernelModel = {
    /** What the parts are: a roofline, … */
    readonly roof: Roof;
    /** … or what another device's model says, and the roofline's start beside it. */
    readonly prior?: KernelModel | undefined;
    readonly base: Base;
    readonly correction?: Correction | undefined;
};
export declare function partsOf({ roof, prior }: Pick<KernelModel, 'roof' | 'prior'>): Parts;
/** Length of what `partsOf` returns. */
export declare const partCount: (prior: KernelModel | undefined) => number;
/** Milliseconds of one kernel. `basis`: that of the correction, where it is at hand. */
export declare function kernelMs(model: KernelModel, basis?: Basis): (kernel: Kernel) => number;
/** What a graph, or a part of one, comes to; sums of parts are those of the whole. */
export type Sums = {
    readonly ms: number;
    readonly novelMs: number;
};
export type Summer = (kernels: readonly Counted[]) => Sums & {
    readonly strangest: string;
};
/**
 * Adds up kernels. `novelMs` is time in kernels unlike those `known`: each counts by how far the nearest known one is.
 */
export declare function summer(model: KernelModel, known: readonly Point[]): Summer;
