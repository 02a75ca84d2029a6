import type { Encoding } from './encoding.js';
export declare const nb201: Encoding;
