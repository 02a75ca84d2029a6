export type Machine = {
    readonly platform: string;
    readonly arch: string;
    readonly kernel: string;
    readonly cpu: string;
    readonly cores: number;
    readonly node: string;
    /** Jobs waiting for a processor, averaged over a minute; undefined where the system does not tell. */
    loadAverage(): number | undefined;
    /** A file's text; throws as `fs` does (`code` ENOENT where it does not exist). */
    read(path: string): string;
    /** A folder's entries; throws likewise. */
    list(folder: string): string[];
    /** What a program prints; throws with `code` ENOENT where it is not installed. */
    run(program: string, args: readonly string[]): string;
};
/** The machine this process runs on. */
export declare const localMachine: () => Machine;
