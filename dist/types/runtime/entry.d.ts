/** The path of dist/worker.js, the entry of the sandboxed process. */
export declare function workerEntry(): string;
