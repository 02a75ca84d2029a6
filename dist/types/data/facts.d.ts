import type { Dataset } from './types.js';
export type DataFacts = {
    /** Of the samples, in both parts, and how they are read. */
    readonly key: string;
    /** The test part is a draw of ours: after a change of the source other samples may be drawn. */
    readonly drawn: boolean;
};
/** @example dataFacts(await loadDataset(source, { cwd })).key */
export declare const dataFacts: ({ sha256, scale, drawn }: Dataset) => DataFacts;
