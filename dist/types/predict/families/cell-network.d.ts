import type { Encoding } from '../tables/encoding.js';
import type { FamilySetting, Latencies, Value } from './family.js';
import { type NetState } from './train-net.js';
export type CellNetworkState = {
    readonly family: 'graph-network';
    readonly net: NetState;
};
export declare const isCell: ({ name }: Encoding) => boolean;
export declare function fitCellNetwork({ genomes, ms }: Latencies, { random, runtime }: FamilySetting): Promise<CellNetworkState>;
/** Undefined where the layers are of other widths, or the encoding is of no such cells. */
export declare function cellNetworkValue({ net }: CellNetworkState, encoding: Encoding): Value | undefined;
