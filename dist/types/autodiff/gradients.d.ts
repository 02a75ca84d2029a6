import type { Gradient } from './gradient.js';
import type { Op } from './op-names.js';
export declare const gradients: {
    readonly [O in Op]: Gradient | null;
};
/** The row of an operator by ir's key. */
export declare const gradientOf: (key: string) => Gradient | null;
