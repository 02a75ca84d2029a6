export declare const augmentations: readonly ['flip', 'shift', 'time-shift', 'noise', 'mixup'];
export type Augmentation = (typeof augmentations)[number];
/** Samples one after the other, and their targets, `width` numbers each; both are changed. */
export type Batch = {
    readonly x: Float32Array;
    readonly targets: Float32Array;
    readonly count: number;
};
/** Changes the batch of a step. */
export type Augment = (batch: Batch, step: number) => void;
/**
 * What suits samples of this shape when nothing is asked for: colour images are flipped and shifted, other images only
 * shifted (a mirrored digit is another digit), everything else is left alone.
 */
export declare function usualAugmentations(sampleShape: readonly number[]): readonly Augmentation[];
/** The function that applies `names` in the order of the table; undefined where there are none. */
export declare function augmenter(names: readonly Augmentation[], sampleShape: readonly number[], seed: number): Augment | undefined;
