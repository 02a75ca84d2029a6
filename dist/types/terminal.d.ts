import type { OnProgress, Progress } from './progress.js';
export type TerminalOptions = {
    write(text: string): void;
    /** Redraw one line in place. */
    live: boolean;
    columns: number;
    now(): number;
    /** Shortest time between plain lines of one stage, in ms. Default 5,000. */
    everyMs?: number;
};
/** A progress renderer and the call that removes its live line. */
export declare function progressLine(options: TerminalOptions): {
    show: OnProgress;
    clear(): void;
};
/** `measuring pi4 · 12/40 · p50 3.2 ms · 8 s left` */
export declare function describeProgress({ stage, done, total, note, secondsLeft }: Progress): string;
/** A command for a shell in lines no wider than `columns`, where its words allow that; they can be copied as one. */
export declare function wrapCommand(line: string, columns: number): string;
