import { type MacRule } from './mac-rules.js';
/** The MAC rule of every known op, by `opKey`. */
export declare const macs: ReadonlyMap<string, MacRule>;
