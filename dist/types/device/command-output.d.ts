export type CommandReading = {
    /** Milliseconds of single runs. */
    readonly samples: readonly number[];
    readonly energyMj: readonly number[];
    readonly peakMemoryBytes?: number;
    readonly throttled: boolean;
    /** Scalars under `provenance`, as the device reports them. */
    readonly reported: Readonly<Record<string, string | number | boolean>>;
};
export declare const outputLimits: {
    bytes: number;
    runs: number;
    facts: number;
};
/** Reads the standard output of one launch. Throws `device-command-output`. */
export declare function readCommandOutput(text: string, device: string): CommandReading;
