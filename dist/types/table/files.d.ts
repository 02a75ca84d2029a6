import { type OpenRow } from './open-table.js';
export declare const tableVersion = 1;
/** Largest file that is read, and most rows of it. */
export declare const mostTableBytes: number;
/** One document: `{ version, rows }`. */
export declare const tableJson: (rows: readonly OpenRow[]) => string;
/** @throws UserError `table-damaged` */
export declare function readTableJson(text: string, path: string): OpenRow[];
/** A header and a line per row; figures in base units (counts, bytes, ms, shares of 1), empty where there is none. */
export declare function tableCsv(rows: readonly OpenRow[]): string;
/** @throws UserError `table-damaged`, `data-…` where it is no CSV */
export declare function readTableCsv(text: string, path: string): OpenRow[];
