export type Progress = {
    /** What is being done, for people: `measuring pi4`, `searching kws`. */
    readonly stage: string;
    readonly done?: number;
    readonly total?: number;
    /** One short fact worth seeing: `best 91.2 % at 1.1 M MACs`. */
    readonly note?: string;
    readonly secondsLeft?: number;
};
export type OnProgress = (progress: Progress) => void;
/** For callers that show nothing. */
export declare const silent: OnProgress;
