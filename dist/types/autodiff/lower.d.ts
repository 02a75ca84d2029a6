import type { DType } from '../ir/index.js';
/** The forms per gradient; the first is plain: standard operators only, right for every shape and type. */
export declare const lowerings: {
    /** Conv itself; `blocked` by 8 or 16 channels, whichever the processor has: others give wrong numbers, so probe. */
    readonly Conv: readonly ['plain', 'blocked8', 'blocked16'];
    /** ∂Conv/∂x; the blocked forms are `flipped` in blocks. */
    readonly 'Conv.x': readonly ['transposed', 'flipped', 'blocked8', 'blocked16'];
    /** ∂Conv/∂w; the blocked forms are for depthwise kernels. */
    readonly 'Conv.w': readonly ['convolution', 'taps', 'columns', 'unfolded', 'flat', 'stretches', 'rows', 'products', 'blocked8', 'blocked16'];
    /** ∂MatMul */
    readonly MatMul: readonly ['transposes', 'fused'];
    /** ∂AveragePool/∂x */
    readonly 'AveragePool.x': readonly ['transposed', 'repeat'];
    /** ∂Resize/∂x */
    readonly 'Resize.x': readonly ['matrices', 'blocks'];
    /** ∂Clip/∂x */
    readonly 'Clip.x': readonly ['mask', 'ramps'];
    /** ∂Relu/∂x */
    readonly 'Relu.x': readonly ['mask', 'ramp'];
};
export type LoweringKey = keyof typeof lowerings;
export type Form<K extends LoweringKey = LoweringKey> = (typeof lowerings)[K][number];
/** What a choice is made by. */
export type Site<K extends LoweringKey = LoweringKey> = {
    readonly key: K;
    readonly dtype: DType;
    /** Shapes of the operator's inputs, and of its output last. */
    readonly shapes: readonly (readonly number[])[];
    /** Attributes that matter: group, strides, kernel… */
    readonly attributes: Readonly<Record<string, readonly number[]>>;
    /** The forms that are possible here, best known first among those that are right on every machine. */
    readonly forms: readonly Form<K>[];
};
/** Chooses one of `site.forms`. */
export type Lower = <K extends LoweringKey>(site: Site<K>) => Form<K>;
/** The best known form. */
export declare const bestKnown: Lower;
/** The form that needs nothing beyond standard ONNX operators. */
export declare const plain: Lower;
/** Blocks of so many channels wherever they fit, else the best known; `block` is what `blockProbe` found right. */
export declare const inBlocks: (block: 8 | 16) => Lower;
