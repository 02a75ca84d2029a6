import { type Finding } from './describe.js';
/** The name of a model: as given, or its file's. */
export declare const nameOf: (model: {
    readonly name?: unknown;
    readonly path?: unknown;
}) => string;
/** Everything that names something which is not there; lazily, as a hostile file may hold very much of it. */
export declare function checkReferences(root: unknown): Generator<Finding>;
