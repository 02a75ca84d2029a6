import { type Graph, type Limits } from '../ir/index.js';
import { type Trial } from '../search/index.js';
import { type Brief } from './ledger-plan.js';
import { type Conditions } from './warm-conditions.js';
export type Past = {
    /** Short, of its brief and conditions: what trials of today say they come from. */
    readonly search: string;
    readonly brief: Brief;
    readonly conditions: Conditions;
    readonly trials: readonly Trial[];
    readonly spentMs: number;
    weights(id: number, isFinal: boolean): Weights | undefined;
};
export type Weights = {
    readonly steps: number;
    readonly graph: Graph;
    readonly bytes: Uint8Array;
};
/** @throws UserError where the folder holds something else, or what is there is damaged */
export declare function readPast(folder: string, limits: Limits): Past | undefined;
