/** 0 where none was timed: a run that an earlier process had ended. */
export declare const usualTime: (times: ArrayLike<number>) => number;
