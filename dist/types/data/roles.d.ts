import type { ParsedSource } from './source.js';
export type Roles = {
    readonly train: Pair;
    readonly test: Pair;
} | {
    readonly whole: Pair;
    readonly isTest: string | undefined;
};
type Pair = {
    readonly x: string;
    readonly y: string | undefined;
};
/** Assigns names to roles: as the source says, else by their words. */
export declare function rolesOf(path: string, names: readonly string[], source: Pick<ParsedSource, 'train' | 'test' | 'x' | 'y' | 'isTest'>): Roles;
export {};
