export type Progress = {
    /** What is being done, for people: `measuring pi4`, `searching kws`. */
    readonly stage: string;
    readonly done?: number;
    readonly total?: number;
    /** One short fact worth seeing: `best 91.2 % at 1.1 M MACs`. */
    readonly note?: string;
    readonly secondsLeft?: number;
    /** A small table for those who watch: drawn below the line on a live terminal, left out elsewhere. */
    readonly facts?: readonly (readonly [label: string, value: string])[];
};
export type OnProgress = (progress: Progress) => void;
/** For callers that show nothing. */
export declare const silent: OnProgress;
