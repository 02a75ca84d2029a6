import type { PlannedDevice } from '../config/index.js';
import type { DataFacts } from '../data/index.js';
import type { Machine } from '../device/index.js';
/** The name of the file beside a ledger. */
export declare const conditionsFile = "conditions.json";
export type Conditions = {
    readonly practice: number;
    /** Undefined where the search had none. */
    readonly data?: DataFacts | undefined;
    /** Paces are those of one machine. */
    readonly machine: string;
    /** By the device's name: its settings, and this machine where it is timed here. */
    readonly devices: Readonly<Record<string, string>>;
};
declare const digest: (value: unknown) => string;
export declare function conditionsOf(data: DataFacts | undefined, devices: readonly PlannedDevice[], { platform, arch, cpu, cores }: Pick<Machine, 'platform' | 'arch' | 'cpu' | 'cores'>): Conditions;
/** Undefined where the text is not one of ours, or of another practice. */
export declare function readConditions(text: string): Conditions | undefined;
/** Whether accuracies hold from one search to the other. */
export declare const sameData: (a: Conditions, b: Conditions) => boolean;
/** A digest of anything that JSON can write, for keys. */
export declare const keyOf: typeof digest;
export {};
