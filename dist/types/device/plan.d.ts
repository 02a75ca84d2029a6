import type { BlockSize, Rig } from './rig.js';
import type { Protocol } from './types.js';
export type RoundPlan = {
    readonly size: BlockSize;
    /** Rounds that fit into what is left of the time. */
    readonly rounds: number;
    /** Whether the trial rounds had settled. */
    readonly stable: boolean;
};
/** Runs trial rounds until two of them agree for every model, within 15 % of the time, and sizes the blocks. */
export declare function planRounds(rig: Rig, models: number, protocol: Protocol): Promise<RoundPlan>;
