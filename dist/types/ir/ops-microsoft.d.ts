import type { OpRow } from './ops.js';
export declare const microsoftOps: {
    readonly [op: string]: OpRow;
};
