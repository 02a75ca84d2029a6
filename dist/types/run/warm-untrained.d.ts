import type { Trial } from '../search/index.js';
import type { Metrics } from '../units.js';
import type { CandidateTools } from './candidate.js';
import type { Brief } from './ledger-plan.js';
import type { Origin } from './origin.js';
import type { Recall } from './warm-recall.js';
import type { Warm } from './warm-session.js';
type Tools = CandidateTools & {
    readonly subject: Origin;
    readonly brief: Brief;
};
export declare function recallUntrained(tools: Tools, warm: Warm | undefined): Promise<Recall | undefined>;
/** Whether a trial that was taken over is what it was said to be, by figures of this run. */
export declare const isConfirmed: ({ metrics, recalled }: Trial, now: Metrics) => boolean;
export {};
