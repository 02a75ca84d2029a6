import { type Choices } from '../train/index.js';
import type { Io, Options } from './command.js';
export type Tuning = {
    /** What is known of this machine. */
    readonly choices: Choices;
    /** Keeps what was measured, beside what another process has written since. */
    keep(choices: Choices): void;
};
/** @returns undefined for `--tune off` */
export declare function openTuning(options: Options, { runtime, threads }: {
    runtime: string;
    threads: number;
}, io: Io): Tuning | undefined;
