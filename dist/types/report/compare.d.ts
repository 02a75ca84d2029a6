import { type Budget, type Direction, type Estimate } from '../units.js';
import type { Finding } from './types.js';
/** The absolute limit: the whole interval within passes, wholly beyond fails, straddling is inconclusive. */
export declare function judgeLimit(head: Estimate, limit: number, better: Direction): Finding;
/** The largest worsening: judged on the relative change, counted in the direction that is worse. */
export declare function judgeRegression(change: Estimate, budget: Budget): Finding;
/**
 * head/base − 1 by interval division: exact for exact figures, wider than a paired comparison for others.
 * Undefined where base may be zero and the ratio has no bound.
 */
export declare function changeOf(head: Estimate, base: Estimate): Estimate | undefined;
/** False for a figure that no report can show: a NaN or an unbounded interval. */
export declare const hasBounds: ({ value, low, high }: Estimate) => boolean;
