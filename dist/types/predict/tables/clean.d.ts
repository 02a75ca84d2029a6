import type { Genome } from '../../space/index.js';
import type { DeviceTable } from './device-table.js';
import type { Encoding } from './encoding.js';
/** Rows (of `rows`) whose figures on all of these devices are there and not near zero. */
export declare function usableRows(table: DeviceTable, devices: readonly string[]): number[];
/** The devices less those that repeat an earlier one; compared on the rows that both have. */
export declare function distinctDevices(table: DeviceTable, devices?: readonly string[]): string[];
/** Rows not isomorphic to any of `taken`: what may be judged where `taken` was learned from. */
export declare function unrelatedRows(encoding: Encoding, genomes: readonly Genome[], rows: readonly number[], taken: readonly number[]): number[];
/** @throws UserError `predict-table-invalid` where a row is no genome of the encoding */
export declare function checkGenomes(path: string, table: DeviceTable, encoding: Encoding): void;
