/** Higher is better, by every proxy's own claim. */
export type Score = {
    readonly value: number;
} | Missing;
export type Missing = {
    readonly value: undefined;
    readonly reason: string;
};
export declare const missing: (reason: string) => Missing;
/** A score, or the reason where the number is none. */
export declare const scored: (value: number, otherwise: string) => Score;
/** What activations do on a minibatch: which units are on for which samples. */
export type Codes = {
    readonly samples: number;
    readonly units: number;
    /** samples × samples: how many units are on for both. */
    readonly together: Float32Array;
    /** Rows × units: the samples that a unit is on for as the bits of numbers, `bitsPerRow` samples a row. */
    readonly patterns: Float32Array;
};
/** Feature maps of one sample, one after the other. */
export type Maps = {
    readonly layers: readonly MapShape[];
    readonly values: Float32Array;
};
export type MapShape = {
    readonly channels: number;
    readonly positions: number;
};
/** Loss gradients of one layer's weights: one array for each minibatch. */
export type LayerGradients = {
    readonly weight: string;
    readonly values: Float32Array;
    readonly gradients: readonly Float32Array[];
};
/** What reaches the output of the linearised net, summed over weights: the logarithm of it. */
export type Flow = {
    readonly logSum: number;
};
export type Costs = {
    readonly params: number;
    readonly macs: number;
};
/** Everything a model can be probed for; each part on its own may be missing. */
export type Evidence = {
    readonly costs: Costs | Missing;
    readonly codes: Codes | Missing;
    readonly maps: Maps | Missing;
    readonly gradients: readonly LayerGradients[] | Missing;
    readonly flow: Flow | Missing;
};
export type Need = keyof Evidence;
export type Found<N extends Need> = Exclude<Evidence[N], Missing>;
