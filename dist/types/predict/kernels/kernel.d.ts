/** How its data lies in memory: as in the file, or in blocks of channels (NCHWc) that vector units like. */
export type Layout = 'plain' | 'blocked';
export type Kernel = {
    /** `opKey` of what runs, after fusion: `Conv`, `Gemm`, `com.microsoft:BiasGelu`, `ReorderInput`. */
    readonly op: string;
    readonly layout: Layout;
    /** Fused into it; '' = none. */
    readonly activation: string;
    /** Whether it adds another kernel's result to its own. */
    readonly adds: boolean;
    /** Shapes of its first input and first output; empty where unknown. */
    readonly input: readonly number[];
    readonly output: readonly number[];
    /** Lengths of the window of a convolution or pool; empty elsewhere. */
    readonly window: readonly number[];
    /** Of the window, the larger one. */
    readonly stride: number;
    readonly groups: number;
    /** Multiply–accumulates; those of padding channels included. */
    readonly macs: number;
    readonly inputBytes: number;
    readonly outputBytes: number;
    /** Of all constants that it reads. */
    readonly weightBytes: number;
};
/** Multiply–accumulates per byte moved: low = bound by memory, high = by arithmetic. */
export declare const intensity: ({ macs, inputBytes, outputBytes, weightBytes }: Kernel) => number;
