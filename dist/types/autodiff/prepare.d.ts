import { type Body, type Graph, type Shape, type Value } from '../ir/index.js';
import type { Term } from './emitter.js';
export type Prepared = {
    readonly graph: Graph;
    readonly x: Term;
};
/** `batch` becomes the first length of the model's one input. */
export declare function prepare(model: Graph, batch: number, shapes?: Readonly<Record<string, Shape>>): Prepared;
/** A graph's input as a term; its lengths must be numbers. */
export declare function termOf({ name, dtype, shape }: Value): Term;
/** The graph with some of its constants as inputs. */
export declare function open(graph: Graph, terms: ReadonlyMap<string, Term>): Graph;
/** Every name in use, subgraphs included. */
export declare function namesOf(body: Body): Set<string>;
