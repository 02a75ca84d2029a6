import type { Warning } from '../warnings.js';
import type { Check, Waiver } from './types.js';
type Target = {
    readonly model: string;
    readonly check: Pick<Check, 'metric' | 'device'>;
};
export declare const matches: (waiver: Waiver, { model, check }: Target) => boolean;
/** Dates are YYYY-MM-DD and compare as text; a waiver still holds on its last day. */
export declare const isExpired: (waiver: Waiver, today: string) => boolean;
/** Puts the matching waiver on a check that would block: the valid one if any, else the one that ran out. */
export declare function applyWaivers(check: Check, model: string, waivers: readonly Waiver[], today: string): Check;
/** A warning for every waiver that no blocking check needs. */
export declare function unusedWaivers(waivers: readonly Waiver[], blocking: readonly Target[]): Warning[];
export {};
