import { type LoadedPlan, type Setting } from '../run/index.js';
import { type Io, type Options } from './command.js';
/** Runs `work` with a setting whose temporary folder is removed afterwards. */
export declare function withSetting<T>(io: Io, options: Options, place: Pick<Setting, 'root' | 'base'>, work: (setting: Setting) => Promise<T>): Promise<T>;
/** The runtime as the command line finds it: `--runtime`, the project's, ours, the tool cache. Installs nothing. */
export declare function findRuntime({ cwd, env }: Pick<Io, 'cwd' | 'env'>, options: Options, root: string): import("../runtime/locate.js").Located | import("../runtime/missing.js").Missing;
/** The plan of `--config`; its mistakes are told all at once, and then there is none. */
export declare function planOf(options: Options, io: Io): Extract<LoadedPlan, {
    issues: readonly [];
}> | undefined;
export declare const invalidConfig: 2;
