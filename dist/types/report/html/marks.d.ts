import type { Status } from '../types.js';
import { type Markup } from './markup.js';
/** Sign and word in the status' colour. */
export declare const pill: (status: Status | 'waived') => Markup;
export type Scale = {
    readonly from: number;
    readonly to: number;
};
/** Where a value stands, in per cent of the width; beyond the ends it stops at them. */
export declare const at: ({ from, to }: Scale, value: number) => number;
/** The values' range with air on both sides. */
export declare function around(values: readonly number[], air?: number): Scale;
/** Round values within the scale, at most `most`. */
export declare function ticks({ from, to }: Scale, most?: number): number[];
/** An interval with end caps, lying at height `y`. */
export declare const whisker: (low: number, high: number, y: number) => Markup;
/** A shape drawn in pixels around a point given in per cent. */
export declare const placed: (x: number, y: number | string, shape: Markup) => Markup;
export declare const legend: (entries: readonly {
    readonly shape: Markup;
    readonly text: string;
}[]) => Markup;
