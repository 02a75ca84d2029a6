import { type Graph } from '../../ir/index.js';
import type { Network } from './network.js';
/** Where a row's three pieces start, and its end. */
export declare const rowOf: (inputs: number, outputs: number) => {
    prices: number;
    temperature: number;
    end: number;
};
export declare function objective(network: Network, options: readonly number[]): Graph;
