export type Warning = {
    /** Kebab-case, stable, for machines. */
    readonly code: string;
    readonly sentence: string;
    /** What to do about it. */
    readonly advice: string;
};
