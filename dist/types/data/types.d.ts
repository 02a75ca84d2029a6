import type { Tensor } from '../ir/index.js';
/** Element types samples and labels are kept in. */
export type DataType = 'uint8' | 'int8' | 'uint16' | 'int16' | 'int32' | 'float32';
export type Split = {
    readonly count: number;
    /** [count, …sample shape], as stored. */
    readonly x: Tensor;
    /** Class indices [count] (an integer type) or targets [count, …] (float32); undefined = none given. */
    readonly y: Tensor | undefined;
    /** Where the channels of an image sample stand, if the source says. */
    readonly layout: Layout | undefined;
};
export type Layout = 'nchw' | 'nhwc';
/** x ↦ ((x − zeroPoint) / divide − mean[c]) / std[c]; one mean for all channels, or one each. */
export type Scaling = {
    readonly zeroPoint: number;
    readonly divide: number;
    readonly mean: readonly number[];
    readonly std: readonly number[];
};
/** Leaves values as stored. */
export declare const noScaling: Scaling;
export type Dataset = {
    readonly name: string;
    readonly train: Split;
    readonly test: Split;
    readonly classes: readonly string[] | undefined;
    /** Of element types, shapes and contents of both splits: the key of whatever is cached about them. */
    readonly sha256: string;
    readonly scale: Scaling;
    /** Whether the source or its description told train from test; if not, the test part is a seeded draw of our own. */
    readonly declaredSplit: boolean;
    /** Whether the test part is a draw, by a seed that may be declared: after a change of the source it may be another one. */
    readonly drawn?: boolean;
};
/** Largest accepted figures of a data set: files of a pull request are hostile. */
export type DataLimits = {
    /** One file as it lies on disk. */
    readonly fileBytes: number;
    /** One array after unpacking; all images of a set together. */
    readonly arrayBytes: number;
    /** Files in a folder, and entries in an archive. */
    readonly files: number;
    /** Pixels of one image. */
    readonly imagePixels: number;
    /** Fields of a CSV file. */
    readonly fields: number;
};
export declare const defaultDataLimits: DataLimits;
