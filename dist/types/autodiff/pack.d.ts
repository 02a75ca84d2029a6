import { type DType, type Tensor } from '../ir/index.js';
import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
/** One tensor's place in a flat vector. */
export type Part = {
    readonly of: string;
    readonly shape: readonly number[];
    readonly offset: number;
};
/** Places for tensors, one after the other. */
export declare function partsOf(tensors: Iterable<readonly [string, Pick<Tensor, 'shape'>]>): readonly Part[];
/** The flat vector of tensors of one type. */
export declare function pack(parts: readonly Part[], dtype: DType, tensorOf: (name: string) => Tensor): Tensor;
/** The tensors in a flat vector, as views of it. @example unpack(slot.parts, slot.initial).get('conv.weight') */
export declare function unpack(parts: readonly Part[], flat: Tensor): Map<string, Tensor>;
/** A flat term taken apart. */
export declare function split(g: Algebra, parts: readonly Part[], flat: Term): Map<string, Term>;
/**
 * Terms put together into a flat one. Each is flattened by one Reshape, whatever Reshapes made it: of two in a row ONNX
 * Runtime makes a new node, which it runs before older ones, here all gradients of values before those of weights.
 */
export declare function join(g: Algebra, terms: readonly Term[]): Term;
