import { type Tensor } from '../ir/index.js';
export type TensorFile = {
    readonly tensors: ReadonlyMap<string, Tensor>;
    readonly metadata: Readonly<Record<string, string>>;
};
/** The file's bytes; tensors in the order of the map. */
export declare function encodeTensors({ tensors, metadata }: TensorFile): Uint8Array;
/** Tensors as views of the file. @throws UserError `tensors-damaged` */
export declare function decodeTensors(file: Uint8Array, path: string): TensorFile;
