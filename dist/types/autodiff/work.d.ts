import { type Node } from '../ir/index.js';
import type { TermType } from './emitter.js';
type Types = ReadonlyMap<string, TermType>;
export declare function workOf(node: Node, types: Types): number;
export {};
