import type { Rows } from './call.js';
export declare const elementwiseRows: Rows;
