import { type LayerSpec } from './layer-spec.js';
export type Chip = {
    readonly name: string;
    /** What the formula stands for. */
    readonly description: string;
    readonly clockHz: number;
    readonly clockSource: string;
    /** Mean power in mW at that clock, where it is published. */
    readonly powerMw: number | undefined;
    /** Cycles of one layer for one sample. */
    cycles(spec: LayerSpec): number;
};
type Bits = 2 | 4 | 8;
/** MPIC, a RISC-V core with mixed-precision dot products, for the given bits. */
export declare const mpicCycles: (activationBits?: Bits, weightBits?: Bits) => ({ channelsIn, channelsOut, groups, kernel, outX, outY }: LayerSpec) => number;
/**
 * DIANA's analog in-memory array, ternary weights: cycles of one ungrouped layer, in cycles of the digital clock.
 * One array step takes 70 ns; `unroll` output columns are computed at once where the array has room.
 */
export declare function dianaAnalogCycles({ channelsIn, channelsOut, kernel, kernelX, kernelY, outX, outY, }: LayerSpec): number;
export declare const chips: {
    readonly gap8: Chip;
    readonly diana: Chip;
    readonly mpic: Chip;
};
export {};
