import type { Tensor } from '../ir/index.js';
import type { Layout } from './types.js';
export type Part = {
    readonly x: Tensor;
    readonly y: Tensor | undefined;
    readonly layout?: Layout | undefined;
};
/** Either train and test, or the whole, perhaps with a mask of what is test. */
export type Arrays = ({
    readonly train: Part;
    readonly test: Part;
} | {
    readonly whole: Part;
    readonly isTest?: Tensor | undefined;
}) & {
    readonly classes?: readonly string[] | undefined;
};
