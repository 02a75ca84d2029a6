import type { Node } from '../ir/index.js';
/**
 * Views that only a Concat reads, moved to where what they view is made. New state is put together of all gradients at
 * the end; what is written there counts as late, and a runner that takes the earliest of the Concat's inputs first would
 * compute all gradients of values before the first one of weights.
 */
export declare function viewsEarly(nodes: readonly Node[]): readonly Node[];
