import type { Estimate } from '../../units.js';
import { type Scale } from './marks.js';
import { type Markup } from './markup.js';
export type View = {
    readonly x: Scale;
    readonly y: Scale;
};
export declare const left: ({ x }: View, value: number) => number;
export declare const top: ({ y }: View, value: number) => number;
export type Tick = {
    readonly value: number;
    readonly text: string;
};
/** Lines with their values inside the chart; the ones upwards start at the bottom, clear of those across. */
export declare function grid(view: View, across: readonly Tick[], up: readonly Tick[]): Markup;
/** An interval of one axis with end caps; dashed where it is predicted, none where the figure is exact. */
export declare function spread(view: View, axis: 'x' | 'y', figure: Estimate, other: number): Markup;
/** Hatched: one line so thick that its dashes are stripes. */
export declare const hatched: (x: number, y: number, width: number, height: number) => Markup;
