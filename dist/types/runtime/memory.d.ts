import type { Readable } from 'node:stream';
export type MemoryWatch = {
    /** Largest resident set so far. */
    peakBytes(): number;
    stop(): void;
};
/** Polls /proc/PID/status; calls `exceeded` when the peak is over the ceiling. */
export declare function watchProc(pid: number, ceilingBytes: number, exceeded: () => void): MemoryWatch;
/** Reads the lines of the child's pulse; calls `exceeded` when one is over the ceiling. */
export declare function watchPulse(pulse: Readable, ceilingBytes: number, exceeded: () => void): MemoryWatch;
/**
 * Gives unused heap of this process back, and tells what is resident then. Left to itself, V8 keeps the garbage of a few
 * large graphs, some 40 MB, beside a native library that needs the room.
 */
export declare function settledBytes(): number;
