/** Inputs of the job and the tokens of the runner. */
export declare const isSecret: (name: string) => boolean;
