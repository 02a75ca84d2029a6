import { type Exec } from './exec.js';
import { type Located } from './locate.js';
import { type Missing } from './missing.js';
import { type Target } from './platform.js';
export type InstallOptions = {
    /** RUNNER_TOOL_CACHE, or any folder to keep it in. */
    readonly toolCache: string;
    /** The environment npm is found in and partly given: PATH, HOME, proxies, npm settings. */
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** Default 5 minutes for the 113 MB download. */
    readonly timeMs?: number;
    readonly signal?: AbortSignal;
    /** Folder with the lockfile and the hashes. Default: the one shipped. */
    readonly lock?: string;
    /** Default: this machine. */
    readonly target?: Target;
    /** Default: really runs it. */
    readonly exec?: Exec;
};
/** Returns the good copy in the tool cache, installing it with `npm ci --ignore-scripts` where there is none. */
export declare function install(options: InstallOptions): Promise<Located | Missing>;
export type ObtainOptions = Omit<InstallOptions, 'toolCache'> & {
    readonly explicit?: string;
    readonly roots: readonly string[];
    readonly toolCache?: string;
};
/**
 * The whole order: explicit path, project, tool cache, install. An explicit path that fails is not replaced by
 * something else behind the user's back.
 * @example const found = await obtain({ roots: [cwd], toolCache, environment })
 */
export declare function obtain(options: ObtainOptions): Promise<Located | Missing>;
