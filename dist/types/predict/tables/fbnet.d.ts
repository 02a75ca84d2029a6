import type { Encoding } from './encoding.js';
export declare const fbnet: Encoding;
