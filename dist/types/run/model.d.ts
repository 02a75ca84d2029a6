import { type Analysis } from '../cost/index.js';
import { type Graph, type Limits } from '../ir/index.js';
import { type BaseSource } from './base.js';
export type InputShapes = Readonly<Record<string, readonly number[]>>;
export type LoadedModel = {
    readonly path: string;
    /** Of the file as it is stored. */
    readonly fileBytes: number;
    readonly sha256: string;
    /** Self-contained: external data is inlined. */
    readonly bytes: Uint8Array;
    readonly graph: Graph;
    readonly analysis: Analysis;
};
export type LoadOptions = {
    /** Folder that `path` is relative to and may not leave. */
    readonly root: string;
    readonly limits: Limits;
    readonly shapes: InputShapes | undefined;
};
/** The model as it stands in the working tree. @throws UserError for whatever is wrong with it. */
export declare function loadHead(path: string, options: LoadOptions): LoadedModel;
/** The model as base has it; undefined when it is new. */
export declare function loadBase(source: BaseSource, path: string, options: LoadOptions): Promise<LoadedModel | undefined>;
/** A model from bytes that are already here. */
export declare function loadBytes(bytes: Uint8Array, path: string, { limits, shapes }: Pick<LoadOptions, 'limits' | 'shapes'>, external?: (name: string) => Uint8Array | undefined): LoadedModel;
