import type { TermType } from './emitter.js';
import type { Block, Ways } from './recompute.js';
type Types = ReadonlyMap<string, TermType>;
/** Finds the cheapest blocks for a number of bytes; undefined = it cannot be done. */
export declare function planner(ways: Ways, types: Types, gradients: readonly number[]): (bytes: number) => readonly Block[] | undefined;
export {};
