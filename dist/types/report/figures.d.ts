import { type Direction, type Estimate, type Metric, type Unit } from '../units.js';
/** `12.3 ms`, with the interval where there is one: `12.3 ms (12.1–12.6)`. */
export declare function figureText(estimate: Estimate, part?: 'both' | 'value' | 'interval'): string;
/** `≤ 12 ms`, `≥ 90.0 %`. */
export declare const limitText: (limit: number, unit: Unit, better: Direction) => string;
/** `+3.2 % (+1.0 to +5.5)`; `0 %` where nothing changed at all. */
export declare function changeText({ value, low, high }: Estimate, part?: 'both' | 'value' | 'interval'): string;
/** `latency p50`, the metric in words; the device stands beside it. */
export declare const metricLabel: (metric: Metric) => string;
/** `12 budgets`, `1 budget`. */
export declare const counted: (count: number, noun: string, plural?: string) => string;
/** `1.2 s`, `3 min 20 s`. */
export declare function durationText(seconds: number): string;
