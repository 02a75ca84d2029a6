import { type Run } from './options.js';
import type { Trial } from './problem.js';
/** Share of the time budget that is kept back for measuring. */
export declare const measureShare = 0.2;
export declare const measureRounds = 2;
/** Times the seed alone and briefly: shows what a measurement costs beyond the time asked, and anchors later rounds. */
export declare function measureSeed(run: Run, share?: number): Promise<void>;
/** Why nothing, or not all, was measured, if so. */
export declare function measureFinalists(run: Run): Promise<string | undefined>;
export declare function measureRound(run: Run, trials: readonly Trial[], timeMs: number | undefined): Promise<void>;
