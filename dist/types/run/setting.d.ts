import { type MeasureIo } from '../device/index.js';
import type { OnProgress } from '../progress.js';
import type { Located, Missing } from '../runtime/index.js';
import type { BaseSource } from './base.js';
import type { KeptMeasurements } from './kept.js';
export type Setting = {
    /** Folder of the configuration; its paths are relative to it and may not leave it. */
    readonly root: string;
    readonly base: BaseSource | undefined;
    /** Asked at most once, and only if something has to run. */
    readonly findRuntime: () => Promise<Located | Missing>;
    /** Whether programs of the repository may be started (command devices). Default true; false for a fork's pull request. */
    readonly mayRunPrograms?: boolean;
    /** Whether a module of the repository's `node_modules` may be loaded, by its file. Default: every one. */
    readonly mayLoad?: (file: string) => Promise<boolean>;
    /** What runners measured before; what is measured now is added. Default: nothing is kept. */
    readonly kept?: KeptMeasurements;
    /** Monotonic milliseconds. */
    readonly now: () => number;
    /** When this run was started, ISO 8601. */
    readonly date: string;
    /** Variables a command device may be given; it gets those of an allow-list only. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** An existing folder that is removed afterwards: copies of models for command devices. */
    readonly temporary: string;
    readonly signal: AbortSignal | undefined;
    readonly progress: OnProgress;
};
/** What a device needs of the setting. */
export declare const measureIo: ({ now, date, signal, progress }: Setting) => MeasureIo;
