import type { Choices } from './choices.js';
/** What decides which form is fastest, beside the site. */
export type Machine = {
    /** Model name of the processor, as the system tells it. */
    readonly processor: string;
    readonly threads: number;
    /** Version of ONNX Runtime. */
    readonly runtime: string;
};
/** Choices by machine. */
export type TuningFile = Readonly<Record<string, Choices>>;
/** Bytes of a file that is read, and entries that are kept: a net has some hundreds. */
export declare const largestTuningFile: number;
/** The name of a machine in the file. */
export declare const machineName: ({ processor, threads, runtime }: Machine) => string;
/** undefined = not a tuning file that this version can read. */
export declare function readTuning(text: string): TuningFile | undefined;
/** The choices of a machine. */
export declare const choicesOf: (tuning: TuningFile, machine: string) => Choices;
/** With more choices of a machine; those that are there stay, so that what a run used before is used again. */
export declare function withChoices(tuning: TuningFile, machine: string, choices: Choices): TuningFile;
/** One choice a line, so that differences can be read. */
export declare const writeTuning: (tuning: TuningFile) => string;
