import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import { type Window } from './window.js';
/** Conv of terms. */
export declare function convolve(g: Algebra, x: Term, w: Term, window: Window): Term;
export declare const windowAttributes: (w: Window) => {
    kernel_shape: import("../ir/graph.js").Attribute;
    strides: import("../ir/graph.js").Attribute;
    dilations: import("../ir/graph.js").Attribute;
    pads: import("../ir/graph.js").Attribute;
    group: import("../ir/graph.js").Attribute;
};
/** ConvTranspose to exactly the lengths `to`. */
export declare function transposeConvolve(g: Algebra, y: Term, w: Term, window: Window, to: readonly number[]): Term;
