import type { OnProgress } from '../progress.js';
/** What a shell hands to a command; nothing below touches `process`. */
export type Io = {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Milliseconds since the epoch. */
    now(): number;
    /** To standard output. */
    out(text: string): void;
    /** To standard error. */
    err(text: string): void;
    readonly columns: number;
    readonly color: boolean;
    readonly quiet: boolean;
    /** One JSON document on standard output and nothing else there. */
    readonly json: boolean;
    readonly signal: AbortSignal;
    readonly progress: OnProgress;
};
export type Options = Readonly<Record<string, string | boolean | undefined>>;
export type Run = (args: readonly string[], options: Options, io: Io) => Promise<number>;
export type Command = {
    /** Arguments as shown: `<model.onnx...>`. */
    readonly usage: string;
    readonly summary: string;
    /** Flags and what they mean; a third item is the default. */
    readonly options: readonly (readonly [flags: string, meaning: string, fallback?: string])[];
    readonly examples: readonly string[];
    readonly load: () => Promise<{
        run: Run;
    }>;
};
/** Exit codes of the command contract. */
export declare const exitCodes: {
    readonly done: 0;
    readonly broken: 1;
    readonly usage: 2;
    readonly internal: 3;
    readonly interrupted: 130;
};
