import type { Client } from './client.js';
import type { FinishedRun, PullRequest } from './pull-request.js';
/**
 * One file out of a run's artifact, of at most 4 MiB.
 * @throws UserError `artifact-missing`, `artifact-invalid` or `file-too-large`.
 */
export declare function downloadFile(api: Client, run: FinishedRun, artifact: string, file: string): Promise<Uint8Array>;
/**
 * The open pull request whose head is exactly the commit the run was made for; undefined when there is none
 * (closed, or pushed over since). `workflow_run.pull_requests` is empty for forks, so GitHub is asked.
 */
export declare function pullRequestOfRun(api: Client, run: FinishedRun): Promise<PullRequest | undefined>;
/**
 * One member of a zip archive. Sizes are capped before anything is inflated, so a zip bomb stops at the cap.
 * @throws UserError `artifact-invalid`, for anything but the file.
 */
export declare function unzipOne(zip: Uint8Array, file: string, archive: string): Uint8Array;
