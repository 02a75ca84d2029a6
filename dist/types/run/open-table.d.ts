import { type OpenRow } from '../table/index.js';
/**
 * The rows of folders of searches (also of folders that hold such folders), of profiles' files, and of tables written before;
 * a row that two of them hold stands there once.
 * @param paths from `cwd`
 * @throws UserError `table-nothing`, and where a file is damaged
 */
export declare function collectRows(paths: readonly string[], cwd: string): OpenRow[];
