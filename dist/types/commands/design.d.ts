import { type Run } from './command.js';
export declare const run: Run;
