import { type GateResult } from './gate.js';
export type GateFiles = {
    readonly verdict: string;
    readonly comment: string;
    readonly report: string;
    /** By model name. */
    readonly best: ReadonlyMap<string, string>;
};
/** Writes a gate's results into `folder`; returns their paths. */
export declare function writeGate({ verdict, best }: GateResult, folder: string): GateFiles;
