import { type Limits } from './limits.js';
export type External = ((plainFileName: string) => Uint8Array | undefined) | undefined;
type Entry = {
    readonly key: string;
    readonly value: string;
};
/** The `length` bytes that the external_data `entries` of constant `name` point to. */
export declare function readExternal(name: string, entries: readonly Entry[], length: number, external: External, limits: Limits): Uint8Array;
/** One path component that means the same on every system: no separator, drive, '..', control character. */
export declare const isPlainFileName: (location: string) => boolean;
export {};
