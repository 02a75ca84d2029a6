import type { Rig } from './rig.js';
import type { CommandSpec, MeasuredModel, MeasureIo } from './types.js';
export type CommandContext = {
    /** Where the program runs. */
    readonly cwd: string;
    /** Only an allow-list of it reaches the program. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** An existing folder for copies of models that have no path. */
    readonly temporary: string;
};
/** Checks the command line, puts models without a path into files. Throws `device-command-syntax`. */
export declare function openCommand(spec: CommandSpec, context: CommandContext, models: readonly MeasuredModel[], io: MeasureIo): Promise<Rig>;
