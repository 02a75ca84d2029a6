import type { Rows } from './call.js';
export declare const reductionRows: Rows;
