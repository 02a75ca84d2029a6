import type { Genome } from '../../space/index.js';
export type DeviceTable = {
    readonly genomes: readonly Genome[];
    readonly devices: readonly string[];
    /** In milliseconds by row; NaN where the table has no figure. */
    latency(device: string): Float64Array;
};
/**
 * Reads comma-separated text whose first line names the columns: `ops` holds one digit per gene, `index` is passed over,
 * every other column is a device's latencies in ms. Empty or negative is missing.
 * @throws UserError `predict-table-invalid`
 */
export declare function parseDeviceTable(path: string, text: string): DeviceTable;
