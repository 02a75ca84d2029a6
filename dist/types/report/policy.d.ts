import type { Check, Effect, Policy, Status } from './types.js';
/** Noise does not block anyone; a figure that was promised and is not there does. */
export declare const defaultPolicy: Policy;
export declare function effectOf(status: Status, policy: Policy): Effect;
/** Grows with badness: first by what the policy makes of a status, then by the status itself. */
export declare const severity: (status: Status, policy: Policy) => number;
/** The worst of several; nothing at all passes. */
export declare const worst: (all: readonly Status[], policy: Policy) => Status;
/** What a check counts as: a waived one does not count. */
export declare const countedStatus: (check: Check) => Status;
export declare const blocks: (check: Check, policy: Policy) => boolean;
