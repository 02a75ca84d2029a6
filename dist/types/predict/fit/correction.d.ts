import { type KernelClass } from '../kernels/features.js';
import type { Kernel } from '../kernels/kernel.js';
import { type Row } from './base.js';
/** A kernel as a point among those of its class. */
export type Point = {
    readonly kind: KernelClass;
    readonly at: readonly number[];
};
export declare function pointOf(kernel: Kernel): Point;
/** 1 for equal kernels, 0 for those of other classes; `reach`: doublings over which kernels are alike. */
export declare function likeness(a: Point, b: Point, reach: number): number;
/** The points of a kernel's class, by index, and how like them it is. */
export type Near = {
    readonly indices: readonly number[];
    readonly values: Float64Array;
};
/** Inducing points with a reach: how like each of them a kernel is, computed once per kernel. */
export declare class Basis {
    #private;
    readonly points: readonly Point[];
    readonly reach: number;
    constructor(points: readonly Point[], reach: number);
    near(kernel: Kernel): Near;
}
export type Correction = {
    readonly reach: number;
    readonly points: readonly Point[];
    readonly weights: readonly number[];
};
/** Factor on the base of one kernel. */
export declare function factorOf(kernel: Kernel, basis: Basis, weights: ArrayLike<number>): number;
/** Different kernels of the rows, at most `count`, spread over each class. */
export declare function inducing(rows: readonly Row[], count: number): Point[];
/** Weights of the basis that explain what `base` misses in each row; `noise`: its variance over the correction's. */
export declare function fitCorrection(rows: readonly Row[], basis: Basis, base: (kernel: Kernel) => number, noise: number): Correction | undefined;
