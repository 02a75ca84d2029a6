import type { Evidence, Found, Need, Score } from './score.js';
type Row<N extends Need> = {
    readonly needs: N;
    /** For people. */
    readonly label: string;
    /** Minibatches it needs. Default 1. */
    readonly batches?: number;
    read(found: Found<N>): Score;
};
declare const table: {
    /** Control: the number of weights. */
    readonly params: Row<"costs">;
    /** Control: multiply–accumulates of one sample. */
    readonly macs: Row<"costs">;
    readonly naswot: Row<"codes">;
    readonly swap: Row<"codes">;
    readonly meco: Row<"maps">;
    readonly 'meco-opt': Row<"maps">;
    readonly zico: Row<"gradients">;
    readonly snip: Row<"gradients">;
    readonly 'grad-norm': Row<"gradients">;
    /**
     * log Σ |θ · ∂R/∂θ|, R the sum of the linearised net's scores on an input of ones: what flows through all weights.
     * Tanaka, Kunin, Yamins and Ganguli, "Pruning neural networks without any data by iteratively conserving synaptic
     * flow", NeurIPS 2020, as a score of nets by Abdelfattah et al., "Zero-Cost Proxies for Lightweight NAS", ICLR 2021:
     * without BatchNormalization. The logarithm, since the sum itself leaves the range of floats.
     */
    readonly synflow: Row<"flow">;
};
export type ProxyName = keyof typeof table;
export declare const proxyNames: readonly ProxyName[];
/** Always computed. */
export declare const controls: readonly ProxyName[];
export type Scores = Readonly<Partial<Record<ProxyName, Score>>>;
export declare const proxyLabel: (name: ProxyName) => string;
export declare const needOf: (name: ProxyName) => Need;
export declare const batchesOf: (names: readonly ProxyName[]) => number;
/** The score of `name`, or why there is none. */
export declare function scoreOf(name: ProxyName, evidence: Evidence): Score;
export {};
