import { type Design } from './design.js';
/** value(row) = intercept + row · weights */
export type Linear = {
    readonly intercept: number;
    readonly weights: Float64Array;
};
export declare const apply: ({ intercept, weights }: Linear, { x, width }: Design, row: number) => number;
export declare function ridges(design: Design, targets: readonly Float64Array[], penalties?: number[]): Linear[];
