import type * as Module from '@tensorflow/tfjs-core';
import { type DType, type Tensor } from '../../ir/index.js';
/** The module, whichever package it came from. */
export type Tf = typeof Module;
export type TfTensor = Module.Tensor;
/** A value: its ONNX axes in order, or (`last`, rank 3 and more) with axis 1, the channels, moved to the end. */
export type Held = {
    readonly tensor: TfTensor;
    readonly last: boolean;
};
export declare const plain: (tensor: TfTensor) => Held;
export declare const last: (tensor: TfTensor) => Held;
/** Where an ONNX axis (not negative) lies in the tensor. */
export declare function placeOf({ tensor: { rank }, last }: Held, axis: number): number;
/** One entry per axis in ONNX order → in the tensor's order. */
export declare function arranged<T>(held: Held, byAxis: readonly T[]): T[];
/** The shape in ONNX order. */
export declare const shapeOf: (held: Held) => number[];
/** In ONNX order. */
export declare function asPlain(tf: Tf, held: Held): TfTensor;
/** With the channels last; ranks below 3 stay as they are. */
export declare function asLast(tf: Tf, held: Held): TfTensor;
/** Transposed; where no two longer axes change places, nothing is moved. */
export declare function permuted(tf: Tf, x: TfTensor, order: readonly number[]): TfTensor;
export declare const range: (start: number, end: number) => number[];
export type TfDType = 'float32' | 'int32' | 'bool';
/** What stands for an element type; undefined = nothing does. */
export declare function tfDTypeOf(dtype: DType): TfDType | undefined;
/** A new TensorFlow.js tensor; a text = why there can be none. */
export declare function upload(tf: Tf, given: Tensor): TfTensor | string;
/** The tensor's elements, read in ONNX order; blocks until they are there. */
export declare function download(tf: Tf, held: Held, dtype: DType): Tensor;
