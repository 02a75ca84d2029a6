import { type Doubt } from './fit/agreement.js';
/** A measured graph: ln measured − ln predicted, and how uncertain that is for the clock's sake. */
export type Anchor = Doubt & {
    readonly miss: number;
    readonly noise: number;
};
export type Anchors = {
    /** Mean and standard deviation of a graph's error. */
    of(doubt: Doubt): {
        readonly mean: number;
        readonly sd: number;
    };
    /** The same of a's error less b's. */
    between(a: Doubt, b: Doubt): {
        readonly mean: number;
        readonly sd: number;
    };
    /** Mean absolute relative error on each measured graph by the others; undefined below two. */
    readonly heldOut: number | undefined;
};
export declare const noAnchors: Anchors;
export declare function anchorsOf(seen: readonly Anchor[]): Anchors;
