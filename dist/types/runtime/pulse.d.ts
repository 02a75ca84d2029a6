/** Starts the thread; it does not keep the process alive. */
export declare function startPulse(heartbeat: boolean, folder: string): void;
