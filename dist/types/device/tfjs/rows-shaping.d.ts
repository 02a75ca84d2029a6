import type { Call, Rows } from './call.js';
import { type TfTensor } from './tensors.js';
/** The elements at `indices` along an axis: a slice where they follow each other. */
export declare function taken({ tf }: Call, x: TfTensor, axis: number, indices: readonly number[]): TfTensor;
export declare const shapingRows: Rows;
