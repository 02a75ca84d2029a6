import { type Tensor } from '../ir/index.js';
import type { DataLimits } from './types.js';
export type Table = {
    readonly x: Tensor;
    readonly y: Tensor;
    readonly classes: readonly string[] | undefined;
};
type Options = {
    label?: string | number | undefined;
    task?: 'classification' | 'regression' | undefined;
};
/** Decodes a CSV file. `path` is only for messages. */
export declare function decodeCsv(path: string, bytes: Uint8Array, options: Options, limits: DataLimits): Table;
/** The fields of every line that is not empty, quotes undone. `path` is only for messages. @throws UserError `data-…` */
export declare function csvFields(path: string, text: string, limits: Pick<DataLimits, 'fields'>): string[][];
export {};
