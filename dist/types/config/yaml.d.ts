import { type UserError } from '../errors.js';
export type Path = readonly (string | number)[];
/** From 1. */
export type Place = {
    readonly line: number;
    readonly column: number;
};
export type YamlFinding = Place & {
    readonly path: Path;
    readonly error: UserError;
};
export type Source = {
    readonly value: unknown;
    /** Where the value at `path` stands, or its nearest ancestor that exists; with `key`, the key itself. */
    place(path: Path, key?: string): Place;
};
/** Reads `text`; the source is undefined where findings stand. */
export declare function readYaml(text: string): {
    source: Source | undefined;
    findings: readonly YamlFinding[];
};
