/** The words of `run`. Throws `device-command-syntax`. @example splitCommand(`./bench.sh "my model"`) */
export declare function splitCommand(run: string): string[];
/** The words with their placeholders filled in. Throws `device-command-syntax` for a placeholder there is not. */
export declare function fillPlaceholders(words: readonly string[], values: Readonly<Record<string, string>>): string[];
