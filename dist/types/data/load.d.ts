import { type DataSource } from './source.js';
import { type DataLimits, type Dataset, type Split } from './types.js';
/**
 * Loads a data set into memory.
 * @param options.cwd what relative paths are relative to
 * @param options.inside the folder that no path may leave, also through a link or a description file
 * @throws UserError `data-…` and `file-…` only, whatever the files hold
 * @example await loadDataset({ path: 'data/keywords.npz', scale: { divide: 255 } }, { cwd: '.' })
 */
export declare function loadDataset(source: DataSource, options: {
    cwd: string;
    inside?: string | undefined;
    limits?: Partial<DataLimits>;
}): Promise<Dataset>;
/** Class indices of a split as int32, checked to be whole numbers from 0. */
export declare function labelsOf(split: Split, path?: string): Int32Array;
