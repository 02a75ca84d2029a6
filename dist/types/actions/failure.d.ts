import type { ConfigIssue } from '../config/index.js';
export declare const exitCodes: {
    readonly usage: 2;
    readonly internal: 3;
    readonly cancelled: 130;
};
/** Annotates the mistakes of a configuration on its lines. */
export declare function refuseConfig(issues: readonly ConfigIssue[], file: string): number;
/** @param inRepository a file as its reader named it → as annotations want it. */
export declare function explain(error: unknown, cancelled: boolean, inRepository?: (file: string) => string): number;
