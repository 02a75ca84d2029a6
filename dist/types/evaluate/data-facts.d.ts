import { type DataSource } from '../data/index.js';
export type DataFactsInput = {
    readonly data: DataSource;
    readonly cwd: string;
    readonly inside?: string;
};
export type DataFacts = {
    /** Shape of one sample, the channels of an image first. */
    readonly sample: readonly number[];
    /** Classes, or numbers to predict. */
    readonly outputs: number;
};
/** The job of this process. @throws UserError `data-…`, `file-…` */
export declare function dataFactsJob({ data: source, cwd, inside }: DataFactsInput): Promise<DataFacts>;
