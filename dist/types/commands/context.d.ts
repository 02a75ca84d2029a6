import type { Io } from './command.js';
/** No pull request, no run, no artifact: only version and date. */
export declare const contextOf: (io: Io) => {
    version: string;
    today: string;
    headSha: undefined;
    baseSha: undefined;
    runUrl: undefined;
    artifact: undefined;
};
