import type { Measured } from '../measured.js';
/** What a model is to a predictor: models of one content are one. */
export declare const contentOf: ({ block, kernels }: Measured) => string;
/** Each model once, its measurements put together. @throws UserError `fit-devices` */
export declare function distinct(measured: readonly Measured[]): Measured[];
/** A device that was slower for a while made its reference slower too: each row as if the reference had always been the same. */
export declare function undrifted(rows: readonly Measured[]): Measured[];
/** Equal kernels of all rows as one object, so that what is computed of them is computed once. */
export declare function shared(rows: readonly Measured[]): Measured[];
