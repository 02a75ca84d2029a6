import { type Graph, type Tensor } from '../ir/index.js';
import { type KeptOf } from './axis.js';
import type { Trace } from './call.js';
/** How a constant with only some positions left per axis is made. */
export type Gather = (name: string, source: Tensor, kept: readonly (readonly number[] | undefined)[]) => Tensor;
/** Validated by `build`; `make` can replace weights by stand-ins of the same shape. */
export declare function slice(graph: Graph, traced: Trace, kept: KeptOf, make?: Gather): Graph;
/** The tensor with only the kept positions of each axis. */
export declare function gathered(_name: string, source: Tensor, kept: readonly (readonly number[] | undefined)[]): Tensor;
