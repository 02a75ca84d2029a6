import type { Rule } from './call.js';
export declare const conv: ({ x, w, perOut }: {
    x: number;
    w: number;
    perOut: readonly number[];
}) => Rule;
export declare const convTranspose: Rule;
export declare const gemm: Rule;
export declare const matMulOf: (left: number, right: number) => Rule;
