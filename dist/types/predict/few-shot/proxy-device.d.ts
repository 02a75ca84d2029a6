import type { Genome } from '../../space/index.js';
import { type Encoding } from '../tables/encoding.js';
import type { MeasuredGenome } from './adapt.js';
/** Rank correlation of two devices over the same architectures. */
export type Monotonicity = {
    readonly value: number;
    /** 90 % interval: Fisher's transformation with the variance of Fieller, Hartley and Pearson (1957). */
    readonly low: number;
    readonly high: number;
    readonly count: number;
};
export type ProxyAnswer = {
    readonly decision: 'reuse' | 'adapt' | 'refuse';
    /** Of proxy and target as measured. */
    readonly raw: Monotonicity;
    /** Of the adapted proxy and the target, each architecture predicted without its own measurement. */
    readonly adapted: Monotonicity | undefined;
    /** One sentence for people. */
    readonly reason: string;
    /** Orders genomes by latency on the target; undefined where refused. */
    readonly value: ((genome: Genome) => number) | undefined;
    /** The proxy as adapted, in milliseconds, good enough or not; undefined where it was reused as it is. */
    readonly bent: ((genome: Genome) => number) | undefined;
};
/** From here on a proxy's front is taken for the target's (the paper's threshold). */
export declare const monotoneEnough = 0.9;
export declare const fewestForProxy = 10;
/** @throws UserError `predict-too-few` below 10 pairs: the interval would span half the scale. */
export declare function monotonicity(proxy: ArrayLike<number>, target: ArrayLike<number>): Monotonicity;
/**
 * Decides whether, and how, a proxy device stands for another.
 * @param known the proxy's latencies of many architectures
 * @param measured a few architectures on the target, each among `known` or not
 */
export declare function proxyDevice(encoding: Encoding, known: readonly MeasuredGenome[], measured: readonly MeasuredGenome[]): ProxyAnswer;
/** An additive model's terms, one row per genome: what each flag adds on the proxy. */
export type Terms = {
    readonly count: number;
    readonly width: number;
    readonly x: Float64Array;
};
/** Indices of `genomes` on the front of low latency by `value` and high `quality`, cheapest first. */
export declare function frontBy(value: readonly number[], quality: readonly number[]): number[];
